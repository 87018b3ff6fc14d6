import type { Evidence } from './dossier';

/** A field of a record on which its sources do not agree. */
export interface Dispute {
  readonly field: string;
  /** What each source says of the field, in file order. */
  readonly accounts: readonly Evidence[];
}

/**
 * Finds the fields of a record that are disputed: a source contradicts the record, or two sources give two values.
 *
 * @returns in the order in which the fields are first named; evidence that names no field disputes nothing
 */
export function disputesIn(evidence: readonly Evidence[]): readonly Dispute[] {
  const byField = new Map<string, Evidence[]>();
  for (const each of evidence) {
    if (each.field !== undefined) byField.set(each.field, [...(byField.get(each.field) ?? []), each]);
  }
  return [...byField].filter(([, accounts]) => contradicts(accounts)).map(([field, accounts]) => ({ field, accounts }));
}

/** Tells whether any field of a record is disputed. */
export function isDisputed(evidence: readonly Evidence[]): boolean {
  // Most evidence names no field, and is asked for of every record.
  return evidence.some(({ field }) => field !== undefined) && disputesIn(evidence).length > 0;
}

function contradicts(accounts: readonly Evidence[]): boolean {
  const values = new Set(accounts.flatMap(({ value }) => (value === undefined ? [] : [value])));
  return values.size > 1 || accounts.some(({ stance }) => stance === 'contradicts');
}
