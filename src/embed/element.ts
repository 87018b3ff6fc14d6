import { mount, unmount } from 'svelte';
import Chart from '../app/Chart.svelte';
import { loadDossier, type LoadResult } from '../app/load-dossier';
import { measureByCanvas } from '../app/measure-by-canvas';
import { EMBED } from '../messages/en/embed';
import type { Dossier } from '../model/dossier';
import type { Explorer } from '../state/explorer.svelte';
import { readLink } from '../url/link';
import { addStyles, styleSheet } from './style-sheet';

/**
 * `<demarche-chart src view theme>`: a dossier's timeline, actors and reading panel in any page.
 *
 * - `src`: address of a dossier; fetched without credentials, for at most 20 s
 * - `view`: the same grammar as behind the # of the page (see src/url/link.ts)
 * - `theme`: `light` or `dark`; without it as the reader's system
 *
 * What stands between its tags is shown until the chart is there, and whenever it cannot be.
 */
class DemarcheChart extends HTMLElement {
  static readonly observedAttributes = ['src', 'view'];
  /** Called by the parts that are loaded later, each with its own styles (scripts/build-embed.mjs). */
  static readonly addStyles = addStyles;

  readonly #place = document.createElement('div');
  readonly #trouble = document.createElement('p');
  readonly #fallback = document.createElement('slot');
  #loading: AbortController | undefined;
  #dossier: Dossier | undefined;
  #mounted: Record<string, unknown> | undefined;
  // A browser that finds the element in a page names its attributes before it says that it is there.
  #isThere = false;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [styleSheet()];
    this.#trouble.className = 'trouble';
    this.#trouble.setAttribute('role', 'status');
    root.append(this.#place, this.#trouble, this.#fallback);
  }

  connectedCallback(): void {
    this.#isThere = true;
    void this.#load();
  }

  disconnectedCallback(): void {
    this.#isThere = false;
    this.#loading?.abort();
    this.#clear();
  }

  attributeChangedCallback(name: string): void {
    if (!this.#isThere) return;
    if (name === 'src') void this.#load();
    else if (this.#dossier) this.#show(this.#dossier);
  }

  async #load(): Promise<void> {
    this.#loading?.abort();
    const src = this.getAttribute('src');
    if (src === null || src === '') return this.#tell(EMBED.noSource);
    const loading = new AbortController();
    this.#loading = loading;
    const result = await loadDossier(src, { signal: loading.signal });
    if (this.#loading === loading) this.#take(result, src);
  }

  #take(result: LoadResult, src: string): void {
    if (result.kind === 'loaded') return this.#show(result.dossier);
    if (result.kind === 'unreachable') return this.#tell(result.message);
    if (result.kind === 'refused') return this.#tell(EMBED.refused(src, result.problems[0]?.message ?? ''));
  }

  #show(dossier: Dossier): void {
    this.#clear();
    this.#dossier = dossier;
    const view = this.getAttribute('view') ?? '';
    this.#mounted = mount(Chart, {
      target: this.#place,
      props: {
        dossier,
        measure: measureByCanvas(this.#place),
        widthPx: this.clientWidth,
        connect: (explorer: Explorer) => explorer.show(readLink(view, explorer.index)),
      },
    });
    this.#trouble.textContent = '';
    this.#fallback.hidden = true;
  }

  /** Says what went wrong; a chart that is there stays. */
  #tell(sentence: string): void {
    this.#trouble.textContent = sentence;
  }

  #clear(): void {
    if (this.#mounted) void unmount(this.#mounted);
    this.#mounted = undefined;
    this.#fallback.hidden = false;
  }
}

if (!customElements.get('demarche-chart')) customElements.define('demarche-chart', DemarcheChart);
