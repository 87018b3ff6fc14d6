import type { Act, EventKind, EventStatus, ParticipantRole } from './dossier';

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
}

export interface ActTerm {
  /** The verb as it is shown between speaker and addressee, fit for one speaker and for several: "warned". */
  readonly verb: string;
}

export interface StatusTerm {
  readonly name: string;
  /** Whether the event is a fact of the record: it happened or is going on. */
  readonly isFact: boolean;
  /** Whether it is still ahead as the dossier knows it. */
  readonly isAhead: boolean;
}

/** Kinds of event. */
export const EVENT_KINDS: Readonly<Record<EventKind, KindTerm>> = {
  delivery: { name: 'delivery', plural: 'deliveries', glyph: 'document' },
  meeting: { name: 'meeting', plural: 'meetings', glyph: 'meeting' },
  call: { name: 'call', plural: 'calls', glyph: 'call' },
  address: { name: 'remarks', plural: 'remarks', glyph: 'words' },
  talks: { name: 'talks', plural: 'talks', glyph: 'talks' },
  agreement: { name: 'agreement', plural: 'agreements', glyph: 'agreement' },
  decision: { name: 'decision', plural: 'decisions', glyph: 'decision' },
  deployment: { name: 'deployment', plural: 'deployments', glyph: 'force' },
  exercise: { name: 'exercise', plural: 'exercises', glyph: 'exercise' },
  incident: { name: 'incident', plural: 'incidents', glyph: 'incident' },
  sanction: { name: 'sanction', plural: 'sanctions', glyph: 'sanction' },
  vote: { name: 'vote', plural: 'votes', glyph: 'vote' },
  deadline: { name: 'deadline', plural: 'deadlines', glyph: 'deadline' },
  conflict: { name: 'conflict', plural: 'conflicts', glyph: 'conflict' },
};

/** What a statement does. */
export const ACTS: Readonly<Record<Act, ActTerm>> = {
  informs: { verb: 'informed' },
  asserts: { verb: 'asserted' },
  assesses: { verb: 'assessed' },
  expects: { verb: 'expected' },
  denies: { verb: 'denied' },
  demands: { verb: 'demanded' },
  asks: { verb: 'asked' },
  proposes: { verb: 'proposed' },
  offers: { verb: 'offered' },
  promises: { verb: 'promised' },
  agrees: { verb: 'agreed' },
  accepts: { verb: 'accepted' },
  supports: { verb: 'supported' },
  calls_for: { verb: 'called for' },
  refuses: { verb: 'refused' },
  rejects: { verb: 'rejected' },
  warns: { verb: 'warned' },
  threatens: { verb: 'threatened' },
  accuses: { verb: 'accused' },
  condemns: { verb: 'condemned' },
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
