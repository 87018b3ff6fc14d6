/**
 * The dossier format, version 1: the glossary of the project.
 *
 * Records are small, evidence sits inside the record that it supports, and what can be derived is never stored.
 */

/** Lower-case letters, digits and hyphens; unique in a dossier over all records. */
export type Id = string;

/** An EDTF (ISO 8601-2) level 0 or 1 string, as it stands in the file. */
export type Edtf = string;

export type Basis = 'stated' | 'inferred';

export type SourceKind = 'article' | 'document' | 'transcript' | 'broadcast' | 'post' | 'dataset';

export type ActorKind = 'person' | 'state' | 'organisation' | 'body' | 'bloc' | 'format' | 'group';

export type EventKind =
  | 'delivery'
  | 'meeting'
  | 'call'
  | 'address'
  | 'talks'
  | 'agreement'
  | 'decision'
  | 'deployment'
  | 'exercise'
  | 'incident'
  | 'sanction'
  | 'vote'
  | 'deadline'
  | 'conflict';

export type EventStatus =
  | 'happened'
  | 'ongoing'
  | 'planned'
  | 'expected'
  | 'conditional'
  | 'postponed'
  | 'cancelled'
  | 'did_not_happen'
  | 'unconfirmed';

export type ParticipantRole = 'initiator' | 'addressee' | 'party' | 'host' | 'mediator' | 'subject';

export type Act =
  | 'informs'
  | 'asserts'
  | 'assesses'
  | 'expects'
  | 'denies'
  | 'demands'
  | 'asks'
  | 'proposes'
  | 'offers'
  | 'promises'
  | 'agrees'
  | 'accepts'
  | 'supports'
  | 'calls_for'
  | 'refuses'
  | 'rejects'
  | 'warns'
  | 'threatens'
  | 'accuses'
  | 'condemns';

export type StatementForm = 'quoted' | 'partly_quoted' | 'reported';

/** When something was, is or will be, and how that is known. */
export interface When {
  readonly edtf: Edtf;
  readonly basis: Basis;
  /** The source's own phrase, at most 80 characters. */
  readonly wording?: string;
  readonly note?: string;
}

/** A pointer into a source. */
export interface Evidence {
  readonly source: Id;
  /** Half-open UTF-16 offsets into the source's text. */
  readonly at?: { readonly start: number; readonly end: number };
  /** Paragraph number from 1. */
  readonly paragraph?: number;
  readonly basis: Basis;
  readonly stance?: 'supports' | 'contradicts' | 'partly';
  /** With `value`: the field of which this source says something else, and what. */
  readonly field?: string;
  readonly value?: string;
  readonly note?: string;
}

export interface Source {
  readonly id: Id;
  readonly kind: SourceKind;
  readonly title: string;
  readonly publisher?: string;
  readonly authors?: readonly string[];
  readonly published: Edtf;
  readonly url?: string;
  readonly archivedUrl?: string;
  readonly language?: string;
  readonly licence?: string;
  /** The source that this one copies: agency copy is not a second confirmation. */
  readonly originatesFrom?: Id;
  /** Digest (hexadecimal) and length in UTF-16 units of the text that positions count in. */
  readonly text?: { readonly sha256: string; readonly length: number };
}

/** A party to the dispute as a whole; its place in the file gives its colour. */
export interface Side {
  readonly id: Id;
  readonly name: string;
  readonly short?: string;
}

export interface Actor {
  readonly id: Id;
  readonly kind: ActorKind;
  readonly name: string;
  readonly short?: string;
  readonly role?: string;
  readonly partOf?: Id;
  readonly side?: Id;
  readonly aliases?: readonly string[];
  /** Verified identifiers elsewhere, such as `iso3166:RU`. */
  readonly sameAs?: readonly string[];
}

export interface Place {
  readonly id: Id;
  readonly name: string;
  readonly lat?: number;
  readonly lon?: number;
  readonly within?: Id;
}

/** A strand of the story: one lane. */
export interface Track {
  readonly id: Id;
  readonly title: string;
  readonly summary?: string;
}

/** A matter in dispute. */
export interface Issue {
  readonly id: Id;
  readonly title: string;
  readonly summary?: string;
}

export interface Participant {
  readonly actor: Id;
  readonly role: ParticipantRole;
  readonly for?: Id;
  readonly attendance?: string;
}

export interface StatusChange {
  readonly status: EventStatus;
  readonly when?: When;
  readonly known: Edtf;
  readonly note?: string;
}

export interface Event {
  readonly id: Id;
  readonly kind: EventKind;
  readonly title: string;
  readonly summary?: string;
  readonly when: When;
  readonly status: EventStatus;
  readonly announced?: When;
  readonly track: Id;
  readonly places?: readonly Id[];
  readonly issues?: readonly Id[];
  readonly participants: readonly Participant[];
  readonly respondsTo?: readonly Id[];
  /** Comes later than these within what the dates leave open. */
  readonly after?: readonly Id[];
  readonly partOf?: Id;
  readonly replaces?: Id;
  readonly outcome?: string;
  readonly history?: readonly StatusChange[];
  readonly weight?: 1 | 2 | 3;
  readonly evidence: readonly Evidence[];
}

export interface Statement {
  readonly id: Id;
  readonly speaker: Id;
  /** The body or state that the speaker speaks for here. */
  readonly for?: Id;
  readonly to?: readonly Id[];
  readonly act: Act;
  readonly form: StatementForm;
  /** Verbatim for `quoted`; otherwise our own sentence. */
  readonly text: string;
  /** Verbatim fragments that `text` contains. */
  readonly quotes?: readonly string[];
  readonly issues?: readonly Id[];
  readonly stance?: string;
  readonly condition?: string;
  readonly when: When;
  /** The event at which it was said; a statement without one is a mark of its own. */
  readonly event?: Id;
  readonly track?: Id;
  readonly about?: readonly Id[];
  readonly inReplyTo?: readonly Id[];
  readonly evidence: readonly Evidence[];
}

export interface Change {
  readonly date: Edtf;
  readonly note: string;
}

export interface Dossier {
  readonly format: 'demarche/1';
  readonly id: Id;
  readonly title: string;
  readonly summary: string;
  /** BCP 47. */
  readonly language: string;
  /** The last moment that the dossier knows of. */
  readonly asOf: Edtf;
  /** IANA zone of the wall time that date-times are shown in; UTC where absent. */
  readonly timeZone?: string;
  readonly licence?: string;
  readonly revision?: string;
  readonly changes?: readonly Change[];
  readonly sources: readonly Source[];
  readonly sides: readonly Side[];
  readonly actors: readonly Actor[];
  readonly places?: readonly Place[];
  readonly tracks: readonly Track[];
  readonly issues?: readonly Issue[];
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
}
