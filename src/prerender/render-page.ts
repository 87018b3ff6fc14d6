import { render } from 'svelte/server';
import ActorsPart from '../app/ActorsPart.svelte';
import App from '../app/App.svelte';
import Chart from '../app/Chart.svelte';
import * as fullLanes from '../app/full-lanes';
import Key from '../draw/Key.svelte';
import Matrix from '../draw/Matrix.svelte';
import { measureByTable } from '../layout/measure-text';
import { checkDossier } from '../formats/check-dossier';
import Positions from '../panels/Positions.svelte';
import { jsonLd } from './json-ld';

/** A page as it stands before any script. */
export interface RenderedPage {
  readonly head: string;
  readonly body: string;
  /** Safe to stand in HTML. */
  readonly title: string;
  readonly language: string;
}

/**
 * Renders a dossier's page in its default view: picture, statements and tables.
 *
 * @param text  of the dossier's file
 * @param as    the whole page, or the chart that stands in other pages
 * @throws Error where the dossier has errors: a site is not built from a file that cannot be drawn
 */
export function renderPage(text: string, as: 'page' | 'chart' = 'page'): RenderedPage {
  const { dossier, problems } = checkDossier(text);
  if (!dossier) throw new Error(problems.map(({ message }) => message).join('\n'));
  const { body } = render(as === 'page' ? App : Chart, {
    props: { dossier, measure: measureByTable, atOnce: { Actors: ActorsPart, Matrix, Positions, Key, fullLanes } },
  });
  const description = `<meta name="description" content="${escapeHtml(dossier.summary)}">`;
  // Text in a script element ends only at a tag, which an escaped < cannot be.
  const data = `<script type="application/ld+json">${jsonLd(dossier).replaceAll('<', '\\u003c')}</script>`;
  return { head: `${description}\n${data}`, body, title: escapeHtml(dossier.title), language: dossier.language };
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
