import type { Act, EventKind } from './dossier';

/** CAMEO's four classes of interaction. Neutral acts have none. */
export type QuadClass = 'verbal_cooperation' | 'material_cooperation' | 'verbal_conflict' | 'material_conflict';

export interface ActClass {
  /** Two-digit CAMEO root code, where the kind has one. */
  readonly cameo: string | undefined;
  readonly quadClass: QuadClass | undefined;
}

/**
 * What kinds of event are as acts.
 * @see CAMEO codebook 1.1b3 (Schrodt 2012), root codes; quad classes as in Schrodt & Yilmaz 2007
 */
export const EVENT_CLASSES: Readonly<Record<EventKind, ActClass>> = {
  delivery: { cameo: undefined, quadClass: undefined },
  meeting: { cameo: '04', quadClass: 'verbal_cooperation' },
  call: { cameo: '04', quadClass: 'verbal_cooperation' },
  address: { cameo: '01', quadClass: undefined },
  talks: { cameo: '04', quadClass: 'verbal_cooperation' },
  agreement: { cameo: '05', quadClass: 'verbal_cooperation' },
  decision: { cameo: undefined, quadClass: undefined },
  deployment: { cameo: '15', quadClass: 'material_conflict' },
  exercise: { cameo: '15', quadClass: 'material_conflict' },
  incident: { cameo: undefined, quadClass: undefined },
  sanction: { cameo: '16', quadClass: 'material_conflict' },
  vote: { cameo: undefined, quadClass: undefined },
  deadline: { cameo: undefined, quadClass: undefined },
  conflict: { cameo: '19', quadClass: 'material_conflict' },
};

/** What statements are as acts. A denial is neutral here: CAMEO scores it as hostile, which a reader would not. */
export const STATEMENT_CLASSES: Readonly<Record<Act, ActClass>> = {
  informs: { cameo: '01', quadClass: undefined },
  asserts: { cameo: '01', quadClass: undefined },
  assesses: { cameo: '01', quadClass: undefined },
  expects: { cameo: '01', quadClass: undefined },
  denies: { cameo: '01', quadClass: undefined },
  demands: { cameo: '10', quadClass: 'verbal_conflict' },
  asks: { cameo: '02', quadClass: undefined },
  proposes: { cameo: '03', quadClass: 'verbal_cooperation' },
  offers: { cameo: '03', quadClass: 'verbal_cooperation' },
  promises: { cameo: '03', quadClass: 'verbal_cooperation' },
  agrees: { cameo: '03', quadClass: 'verbal_cooperation' },
  accepts: { cameo: '03', quadClass: 'verbal_cooperation' },
  supports: { cameo: '05', quadClass: 'verbal_cooperation' },
  calls_for: { cameo: '02', quadClass: undefined },
  refuses: { cameo: '12', quadClass: 'verbal_conflict' },
  rejects: { cameo: '12', quadClass: 'verbal_conflict' },
  warns: { cameo: '13', quadClass: 'verbal_conflict' },
  threatens: { cameo: '13', quadClass: 'verbal_conflict' },
  accuses: { cameo: '11', quadClass: 'verbal_conflict' },
  condemns: { cameo: '11', quadClass: 'verbal_conflict' },
};
