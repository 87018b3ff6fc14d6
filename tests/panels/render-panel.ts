import type { Component, ComponentProps } from 'svelte';
import { render } from 'svelte/server';

/** Renders a component as the server does, as HTML without Svelte's own comments. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a component of any props is meant
export function htmlOf<C extends Component<any>>(component: C, props: ComponentProps<C>): string {
  return render(component as never, { props } as never).body.replaceAll(/<!--[\s\S]*?-->/g, '');
}

/** Gives the text that a reader sees in HTML, white space collapsed. */
export function textOf(html: string): string {
  return html
    .replaceAll(/<\/(li|td|th|tr|caption|p|legend|label|fieldset)>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Does nothing, for callbacks that a rendering never calls. */
export function ignore(): void {
  return undefined;
}
