import type { Id } from '../model/dossier';
import type { Span } from '../time/span';
import type { Near } from '../view/view-state';

/** How the statements of an actor are arranged. */
export type Arrangement = 'order' | 'issue';

/** Choices of the reading panel that stay while a reader goes from actor to actor. */
export interface PanelChoices {
  arrangement: Arrangement;
  /** Whether lists hold only what lies in the timeline's window. */
  isInWindow: boolean;
}

/** What the panels that tell of a selection share with the rest of the page. */
export interface Reader {
  /** The part of time that the timeline shows. */
  readonly window: Span;
  readonly onwindow: (window: Span) => void;
  readonly near: Near;
  readonly onnear: (near: Near) => void;
  readonly choices: PanelChoices;
  readonly say: (sentence: string) => void;
  /** The address that opens a statement; undefined where none leads back to this dossier. */
  readonly addressOf: (statement: Id) => string | undefined;
}
