import type { Id } from '../../model/dossier';
import type { DossierIndex } from '../../model/dossier-index';
import type { Selection } from '../../view/view-state';
import { nameOf } from './actor-names';
import { CHART } from './chart';
import { spanInWords } from './dates';
import { pathTitle } from './paths';
import { labelOf } from './timeline';

/** What is said when something is selected: "Reading: Sergey Lavrov". */
export function selectionInWords(index: DossierIndex, selection: Selection | undefined): string {
  if (!selection) return `${CHART.reading}: the story in steps`;
  const actor = (id: Id) => nameOf(index, id);
  if (selection.kind === 'exchange') return `${CHART.reading}: ${actor(selection.from)} and ${actor(selection.to)}`;
  if (selection.kind === 'path') return `${CHART.reading}: ${pathTitle(actor(selection.from), actor(selection.to))}`;
  if (selection.kind === 'period') return `${CHART.reading}: ${spanInWords(selection)}`;
  if (selection.kind === 'actor') return `${CHART.reading}: ${actor(selection.id)}`;
  if (selection.kind === 'issue') return `${CHART.reading}: ${index.issues.get(selection.id)?.title ?? selection.id}`;
  const entry = index.entryById.get(selection.id);
  if (entry) return `${CHART.reading}: ${labelOf(index, entry)}`;
  const statement = index.statements.get(selection.id);
  return `${CHART.reading}: statement by ${statement ? actor(statement.speaker) : selection.id}`;
}
