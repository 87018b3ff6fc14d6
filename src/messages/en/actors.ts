import { nameOf } from './actor-names';
import { counted } from './counts';
import type { Act, Id } from '../../model/dossier';
import { mustGet, type DossierIndex } from '../../model/dossier-index';
import type { ActBetween } from '../../model/acts-between';
import { EVENT_KINDS } from '../../model/vocabulary';

export const ACTORS = {
  noActs: 'Nothing passed between actors in this dossier.',
  key: 'A number counts acts: round for cooperation, square for conflict, bare for neither. Dashed: still ahead.',
} as const;

/** What is counted of acts: one, and several. */
const ACT_NOUNS: Readonly<Record<Act, readonly [string, string]>> = {
  informs: ['piece of information', 'pieces of information'],
  asserts: ['assertion', 'assertions'],
  assesses: ['assessment', 'assessments'],
  expects: ['expectation', 'expectations'],
  denies: ['denial', 'denials'],
  demands: ['demand', 'demands'],
  asks: ['request', 'requests'],
  proposes: ['proposal', 'proposals'],
  offers: ['offer', 'offers'],
  promises: ['promise', 'promises'],
  agrees: ['agreement', 'agreements'],
  accepts: ['acceptance', 'acceptances'],
  supports: ['expression of support', 'expressions of support'],
  calls_for: ['call', 'calls'],
  refuses: ['refusal', 'refusals'],
  rejects: ['rejection', 'rejections'],
  warns: ['warning', 'warnings'],
  threatens: ['threat', 'threats'],
  accuses: ['accusation', 'accusations'],
  condemns: ['condemnation', 'condemnations'],
};

/** Of too many actors only those with the most acts are drawn. */
export function notDrawn(leftOut: number): string {
  return `${counted(leftOut, 'actor')} with fewer acts ${leftOut === 1 ? 'is' : 'are'} not drawn.`;
}

/** A pair of actors and what passed between them. */
interface Exchange {
  readonly a: Id;
  readonly b: Id;
  readonly acts: readonly ActBetween[];
}

/** The accessible name of an actor: "Ada Ruiz, envoy, North, 4 statements". */
export function actorName(index: DossierIndex, id: Id): string {
  const actor = index.actors.get(id);
  if (!actor) return id;
  const side = index.sideByActor.get(id);
  const sideName = side === undefined ? undefined : index.sides.get(side)?.name;
  const statements = index.dossier.statements.filter((each) => each.speaker === id || each.for === id).length;
  const parts = [actor.name, actor.role, sideName === actor.name ? undefined : sideName];
  return [...parts, counted(statements, 'statement')].filter((part) => part !== undefined).join(', ');
}

/**
 * What passed between two actors, in words: "Between North and South: 5 acts, 3 demands, 2 calls; 1 of them not happened yet".
 * Only the button of an actor itself begins with the actor's name, so that a reader can ask for it by voice.
 */
export function exchangeName(index: DossierIndex, { a, b, acts }: Exchange): string {
  return `Between ${nameOf(index, a)} and ${nameOf(index, b)}: ${actsInWords(index, acts)}`;
}

/** Acts in words, those of the most kinds: "5 acts, 3 demands, 2 calls; 1 of them not happened yet". */
export function actsInWords(index: DossierIndex, acts: readonly ActBetween[]): string {
  const counts = new Map<string, { readonly many: string; count: number }>();
  for (const { kind, id } of acts) {
    const [noun, nounPlural] = kind === 'statement' ? nounsOfStatement(index, id) : nounsOfEvent(index, id);
    const known = counts.get(noun);
    if (known) known.count += 1;
    else counts.set(noun, { many: nounPlural, count: 1 });
  }
  const most = [...counts].sort(([, x], [, y]) => y.count - x.count).slice(0, 4);
  const made = most.map(([one, { many, count }]) =>
    one === many ? `${one} (${count})` : `${count} ${count === 1 ? one : many}`,
  );
  const words = [counted(acts.length, 'act'), ...made].join(', ');
  const ahead = acts.filter(({ isAhead }) => isAhead).length;
  if (ahead === 0) return words;
  return `${words}; ${ahead === acts.length ? 'not happened yet' : `${ahead} of them not happened yet`}`;
}

/** One sentence about the picture: "20 actors on 4 sides; most acts pass between North and South". */
export function actorsSummary(index: DossierIndex, exchanges: readonly Exchange[]): string {
  const whole = `${counted(index.actors.size, 'actor')} on ${counted(index.sides.size, 'side')}`;
  const [most] = [...exchanges].sort((x, y) => y.acts.length - x.acts.length);
  if (!most) return `${whole}. ${ACTORS.noActs}`;
  return `${whole}; most acts pass between ${nameOf(index, most.a)} and ${nameOf(index, most.b)}`;
}

function nounsOfStatement(index: DossierIndex, id: Id): readonly [string, string] {
  return ACT_NOUNS[mustGet(index.statements, id, 'statement').act];
}

function nounsOfEvent(index: DossierIndex, id: Id): readonly [string, string] {
  const { name, plural } = EVENT_KINDS[mustGet(index.events, id, 'event').kind];
  return [name, plural];
}
