import { capital } from '../messages/en/reading';
import { asKnownOn, sinceWhen, untilWhen, upToWhen, wordsSought } from '../messages/en/more-filters';
import type { DossierIndex } from '../model/dossier-index';
import { EVENT_KINDS, EVENT_STATUSES } from '../model/vocabulary';
import { readPeriodEnd } from '../view/written-period';
import type { Filter } from '../view/view-state';
import { toggle } from './toggle';

/** One choice of a filter, and the filter without it. */
export interface ActiveFilter {
  readonly key: string;
  readonly name: string;
  /** Whether the name is in the language of the dossier. */
  readonly isOfDossier: boolean;
  readonly without: Filter;
}

/** Lists the choices of a filter in the order of its facets. */
export function activeFilters(index: DossierIndex, filter: Filter): readonly ActiveFilter[] {
  return [
    ...ofWords(filter),
    ...filter.sides.map((id) => ({
      key: `side ${id}`,
      name: index.sides.get(id)?.name ?? id,
      isOfDossier: true,
      without: { ...filter, sides: toggle(filter.sides, id) },
    })),
    ...filter.actors.map((id) => ({
      key: `actor ${id}`,
      name: index.actors.get(id)?.name ?? id,
      isOfDossier: true,
      without: { ...filter, actors: toggle(filter.actors, id) },
    })),
    ...filter.kinds.map((kind) => ({
      key: `kind ${kind}`,
      name: capital(EVENT_KINDS[kind].plural),
      isOfDossier: false,
      without: { ...filter, kinds: toggle(filter.kinds, kind) },
    })),
    ...filter.statuses.map((status) => ({
      key: `status ${status}`,
      name: capital(EVENT_STATUSES[status].name),
      isOfDossier: false,
      without: { ...filter, statuses: toggle(filter.statuses, status) },
    })),
    ...filter.issues.map((id) => ({
      key: `issue ${id}`,
      name: index.issues.get(id)?.title ?? id,
      isOfDossier: true,
      without: { ...filter, issues: toggle(filter.issues, id) },
    })),
    ...ofPeriod(filter),
    ...ofMoments(filter),
  ];
}

function ofWords(filter: Filter): readonly ActiveFilter[] {
  if (filter.words.trim() === '') return [];
  return [{ key: 'words', name: wordsSought(filter.words), isOfDossier: false, without: { ...filter, words: '' } }];
}

function ofPeriod(filter: Filter): readonly ActiveFilter[] {
  return (['since', 'until'] as const).flatMap((key) => {
    const end = readPeriodEnd(filter[key]);
    if (!end.ok) return [];
    const name = key === 'since' ? sinceWhen(end.date) : untilWhen(end.date);
    return [{ key, name, isOfDossier: false, without: { ...filter, [key]: '' } }];
  });
}

function ofMoments(filter: Filter): readonly ActiveFilter[] {
  const known = readPeriodEnd(filter.known);
  return [
    ...(filter.by === undefined
      ? []
      : [{ key: 'by', name: upToWhen(filter.by), isOfDossier: false, without: { ...filter, by: undefined } }]),
    ...(known.ok
      ? [{ key: 'known', name: asKnownOn(known.date), isOfDossier: false, without: { ...filter, known: '' } }]
      : []),
  ];
}
