import { nameOf } from './actor-names';
import { dateInWords } from './dates';
import { anchorOf } from '../../time/date-moments';
import type { UncertainDate } from '../../time/uncertain-date';
import { counted } from './counts';
import type { Act, Id } from '../../model/dossier';
import { mustGet, type DossierIndex } from '../../model/dossier-index';
import type { ActBetween } from '../../model/acts-between';
import { EVENT_KINDS } from '../../model/vocabulary';

export const ACTORS = {
  noActs: 'Nothing passed between actors in this dossier.',
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

/** Of too many actors and pairs only those with the most acts are drawn. */
export function notDrawn(leftOut: number, linksLeftOut = 0): string {
  const actors = leftOut > 0 ? counted(leftOut, 'actor') : undefined;
  const pairs = linksLeftOut > 0 ? `the links of ${counted(linksLeftOut, 'pair')}` : undefined;
  const what = [actors, pairs].filter((part) => part !== undefined).join(' and ');
  return `${what} with fewer acts ${leftOut === 1 && !pairs ? 'is' : 'are'} not drawn.`;
}

/** A pair of actors and what passed between them. */
interface Exchange {
  readonly a: Id;
  readonly b: Id;
  readonly acts: readonly ActBetween[];
}

/** The accessible name of an actor or a side: "Ada Ruiz, envoy, North, 4 statements", "East, 3 actors, 2 acts within it". */
export function actorName(index: DossierIndex, id: Id, within = 0): string {
  const actor = index.actors.get(id);
  if (!actor) {
    const members = [...index.sideByActor.values()].filter((side) => side === id).length;
    const parts = [
      nameAt(index, id),
      counted(members, 'actor'),
      within > 0 ? `${counted(within, 'act')} within it` : '',
    ];
    return parts.filter((part) => part !== '').join(', ');
  }
  const side = index.sideByActor.get(id);
  const sideName = side === undefined ? undefined : index.sides.get(side)?.name;
  const statements = index.dossier.statements.filter((each) => each.speaker === id || each.for === id).length;
  const parts = [actor.name, actor.role, sideName === actor.name ? undefined : sideName];
  return [...parts, counted(statements, 'statement')].filter((part) => part !== undefined).join(', ');
}

/** The acts of one direction, or of both together, counted by what they are: "5 acts, 3 demands, 2 warnings". */
function countsInWords(index: DossierIndex, acts: readonly ActBetween[]): string {
  const counts = new Map<string, { readonly many: string; count: number }>();
  for (const { kind, id } of acts) {
    const [noun, nounPlural] = kind === 'statement' ? nounsOfStatement(index, id) : nounsOfEvent(index, id);
    const known = counts.get(noun);
    if (known) known.count += 1;
    else counts.set(noun, { many: nounPlural, count: 1 });
  }
  const most = [...counts].sort(([, x], [, y]) => y.count - x.count).slice(0, MOST_NOUNS);
  const made = most.map(([one, { many, count }]) =>
    one === many ? `${one} (${count})` : `${count} ${count === 1 ? one : many}`,
  );
  return [counted(acts.length, 'act'), ...made].join(', ');
}

const MOST_NOUNS = 4;

/**
 * What passed in one direction, or of mutual acts in both: "North to South: 5 acts, 3 demands, 2 warnings; latest 26
 * January 2022; 1 disputed".
 */
export function actsInWords(index: DossierIndex, acts: readonly ActBetween[]): string {
  const [first] = acts;
  if (!first) return ACTORS.noActs;
  const ends = `${nameAt(index, first.from)} ${first.isMutual ? 'and' : 'to'} ${nameAt(index, first.to)}`;
  const open = acts.filter(({ isFact }) => !isFact);
  const ahead = open.filter(({ isAhead }) => isAhead).length;
  const parts = [
    `${ends}: ${countsInWords(index, acts)}`,
    latestInWords(index, acts),
    ofAll(ahead, acts.length, 'not happened yet'),
    ofAll(open.length - ahead, acts.length, 'called off or unconfirmed'),
    ofAll(acts.filter(({ isDisputed }) => isDisputed).length, acts.length, 'disputed'),
  ];
  return parts.filter((part) => part !== undefined).join('; ');
}

/** How many of all acts are so: "2 of them disputed"; undefined where none is. */
function ofAll(count: number, all: number, what: string): string | undefined {
  if (count === 0) return undefined;
  return count === all ? what : `${count} of them ${what}`;
}

function latestInWords(index: DossierIndex, acts: readonly ActBetween[]): string | undefined {
  let latest: UncertainDate | undefined;
  for (const { id, isFact } of acts) {
    const date = isFact ? index.dates.get(id) : undefined;
    if (date && (!latest || anchorOf(date) > anchorOf(latest))) latest = date;
  }
  return latest && `latest ${dateInWords(latest)}`;
}

function nameAt(index: DossierIndex, id: Id): string {
  return index.sides.get(id)?.name ?? nameOf(index, id);
}

/**
 * What passed between two, in words, direction by direction: "Between North and South. North to South: 5 acts, 3
 * demands". Only the button of an actor itself begins with the actor's name, so that a reader can ask for it by voice.
 */
export function exchangeName(index: DossierIndex, { a, b, acts }: Exchange): string {
  const forth = acts.filter(({ isMutual, from }) => !isMutual && from === a);
  const back = acts.filter(({ isMutual, from }) => !isMutual && from === b);
  const mutual = acts.filter(({ isMutual }) => isMutual);
  const told = [forth, back, mutual].filter((those) => those.length > 0).map((those) => actsInWords(index, those));
  return [`Between ${nameAt(index, a)} and ${nameAt(index, b)}`, ...told].join('. ');
}

/** One sentence about the picture: "20 actors on 4 sides; most acts pass between North and South". */
export function actorsSummary(index: DossierIndex, exchanges: readonly Exchange[]): string {
  const whole = `${counted(index.actors.size, 'actor')} on ${counted(index.sides.size, 'side')}`;
  const [most] = [...exchanges].sort((x, y) => y.acts.length - x.acts.length);
  if (!most) return `${whole}. ${ACTORS.noActs}`;
  return `${whole}; most acts pass between ${nameAt(index, most.a)} and ${nameAt(index, most.b)}`;
}

function nounsOfStatement(index: DossierIndex, id: Id): readonly [string, string] {
  return ACT_NOUNS[mustGet(index.statements, id, 'statement').act];
}

function nounsOfEvent(index: DossierIndex, id: Id): readonly [string, string] {
  const { name, plural } = EVENT_KINDS[mustGet(index.events, id, 'event').kind];
  return [name, plural];
}
