import { parseDossier } from '../../src/formats/parse-dossier';
import type { Actor, Dossier, Event } from '../../src/model/dossier';
import { readDossiers } from '../../scripts/dossiers.mjs';

/** Reads the dossier that the built page opens with. */
export function firstDossier(): Dossier {
  const { dossier, problems } = parseDossier(readDossiers()[0].text);
  if (!dossier) throw new Error(problems.map(({ message }) => message).join('\n'));
  return dossier;
}

/** Gives the actor with the most verbatim statements. */
export function mostQuoted({ actors, statements }: Dossier): Actor {
  const quotations = ({ id }: Actor): number =>
    statements.filter(({ speaker, form }) => speaker === id && form === 'quoted').length;
  return first([...actors].sort((a, b) => quotations(b) - quotations(a)));
}

/** Gives the event at which the most was said. */
export function mostSaidAt({ events, statements }: Dossier): Event {
  const said = ({ id }: Event): number => statements.filter(({ event }) => event === id).length;
  return first([...events].sort((a, b) => said(b) - said(a)));
}

function first<T>([one]: readonly T[]): T {
  if (one === undefined) throw new Error('an empty dossier');
  return one;
}
