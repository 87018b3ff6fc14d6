import type { Act, EventKind, EventStatus, ParticipantRole } from './dossier';

/** CAMEO's four classes of interaction. Neutral acts have none. */
export type QuadClass = 'verbal_cooperation' | 'material_cooperation' | 'verbal_conflict' | 'material_conflict';

/** The shapes that tell kinds apart without colour. */
export type Glyph =
  | 'document'
  | 'meeting'
  | 'call'
  | 'words'
  | 'talks'
  | 'agreement'
  | 'decision'
  | 'force'
  | 'exercise'
  | 'incident'
  | 'sanction'
  | 'vote'
  | 'deadline'
  | 'conflict';

export interface KindTerm {
  readonly name: string;
  readonly plural: string;
  readonly glyph: Glyph;
  /** Two-digit CAMEO root code, where the kind has one. */
  readonly cameo: string | undefined;
  readonly quadClass: QuadClass | undefined;
}

export interface ActTerm {
  /** The verb as it is shown between speaker and addressee, fit for one speaker and for several: "warned". */
  readonly verb: string;
  /** The thing itself, counted: "2 warnings". */
  readonly noun: string;
  readonly nounPlural: string;
  readonly cameo: string | undefined;
  readonly quadClass: QuadClass | undefined;
}

export interface StatusTerm {
  readonly name: string;
  /** Whether the event is a fact of the record: it happened or is going on. */
  readonly isFact: boolean;
  /** Whether it is still ahead as the dossier knows it. */
  readonly isAhead: boolean;
}

/**
 * Kinds of event.
 * @see CAMEO codebook 1.1b3 (Schrodt 2012), root codes; quad classes as in Schrodt & Yilmaz 2007
 */
export const EVENT_KINDS: Readonly<Record<EventKind, KindTerm>> = {
  delivery: { name: 'delivery', plural: 'deliveries', glyph: 'document', cameo: undefined, quadClass: undefined },
  meeting: { name: 'meeting', plural: 'meetings', glyph: 'meeting', cameo: '04', quadClass: 'verbal_cooperation' },
  call: { name: 'call', plural: 'calls', glyph: 'call', cameo: '04', quadClass: 'verbal_cooperation' },
  address: { name: 'remarks', plural: 'remarks', glyph: 'words', cameo: '01', quadClass: undefined },
  talks: { name: 'talks', plural: 'talks', glyph: 'talks', cameo: '04', quadClass: 'verbal_cooperation' },
  agreement: {
    name: 'agreement',
    plural: 'agreements',
    glyph: 'agreement',
    cameo: '05',
    quadClass: 'verbal_cooperation',
  },
  decision: { name: 'decision', plural: 'decisions', glyph: 'decision', cameo: undefined, quadClass: undefined },
  deployment: {
    name: 'deployment',
    plural: 'deployments',
    glyph: 'force',
    cameo: '15',
    quadClass: 'material_conflict',
  },
  exercise: { name: 'exercise', plural: 'exercises', glyph: 'exercise', cameo: '15', quadClass: 'material_conflict' },
  incident: { name: 'incident', plural: 'incidents', glyph: 'incident', cameo: undefined, quadClass: undefined },
  sanction: { name: 'sanction', plural: 'sanctions', glyph: 'sanction', cameo: '16', quadClass: 'material_conflict' },
  vote: { name: 'vote', plural: 'votes', glyph: 'vote', cameo: undefined, quadClass: undefined },
  deadline: { name: 'deadline', plural: 'deadlines', glyph: 'deadline', cameo: undefined, quadClass: undefined },
  conflict: { name: 'conflict', plural: 'conflicts', glyph: 'conflict', cameo: '19', quadClass: 'material_conflict' },
};

/** What a statement does. A denial is neutral here: CAMEO scores it as hostile, which a reader would not. */
export const ACTS: Readonly<Record<Act, ActTerm>> = {
  informs: act('informed', 'piece of information', 'pieces of information', '01'),
  asserts: act('asserted', 'assertion', 'assertions', '01'),
  assesses: act('assessed', 'assessment', 'assessments', '01'),
  expects: act('expected', 'expectation', 'expectations', '01'),
  denies: act('denied', 'denial', 'denials', '01'),
  demands: act('demanded', 'demand', 'demands', '10', 'verbal_conflict'),
  asks: act('asked', 'request', 'requests', '02'),
  proposes: act('proposed', 'proposal', 'proposals', '03', 'verbal_cooperation'),
  offers: act('offered', 'offer', 'offers', '03', 'verbal_cooperation'),
  promises: act('promised', 'promise', 'promises', '03', 'verbal_cooperation'),
  agrees: act('agreed', 'agreement', 'agreements', '03', 'verbal_cooperation'),
  accepts: act('accepted', 'acceptance', 'acceptances', '03', 'verbal_cooperation'),
  supports: act('supported', 'expression of support', 'expressions of support', '05', 'verbal_cooperation'),
  calls_for: act('called for', 'call', 'calls', '02'),
  refuses: act('refused', 'refusal', 'refusals', '12', 'verbal_conflict'),
  rejects: act('rejected', 'rejection', 'rejections', '12', 'verbal_conflict'),
  warns: act('warned', 'warning', 'warnings', '13', 'verbal_conflict'),
  threatens: act('threatened', 'threat', 'threats', '13', 'verbal_conflict'),
  accuses: act('accused', 'accusation', 'accusations', '11', 'verbal_conflict'),
  condemns: act('condemned', 'condemnation', 'condemnations', '11', 'verbal_conflict'),
};

export const EVENT_STATUSES: Readonly<Record<EventStatus, StatusTerm>> = {
  happened: { name: 'happened', isFact: true, isAhead: false },
  ongoing: { name: 'going on', isFact: true, isAhead: false },
  planned: { name: 'planned', isFact: false, isAhead: true },
  expected: { name: 'expected', isFact: false, isAhead: true },
  conditional: { name: 'conditional', isFact: false, isAhead: true },
  postponed: { name: 'postponed', isFact: false, isAhead: true },
  cancelled: { name: 'cancelled', isFact: false, isAhead: false },
  did_not_happen: { name: 'did not happen', isFact: false, isAhead: false },
  unconfirmed: { name: 'unconfirmed', isFact: false, isAhead: false },
};

export const PARTICIPANT_ROLES: Readonly<Record<ParticipantRole, string>> = {
  initiator: 'acting',
  addressee: 'addressed',
  party: 'taking part',
  host: 'host',
  mediator: 'mediator',
  subject: 'concerned',
};

function act(verb: string, noun: string, nounPlural: string, cameo: string, quadClass?: QuadClass): ActTerm {
  return { verb, noun, nounPlural, cameo, quadClass };
}
