import type { Arrangement, PanelChoices } from '../panels/reader';
import type { Explorer } from '../state/explorer.svelte';

class Choices implements PanelChoices {
  arrangement: Arrangement = $state.raw('order');
  isInWindow: boolean = $state.raw(false);
}

const known = new WeakMap<Explorer, PanelChoices>();

/** Gives the choices of a chart's reading panel: panels come and go, these stay. */
export function choicesOf(explorer: Explorer): PanelChoices {
  const choices = known.get(explorer) ?? new Choices();
  known.set(explorer, choices);
  return choices;
}
