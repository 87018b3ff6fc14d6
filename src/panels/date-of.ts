import type { DossierIndex } from '../model/dossier-index';
import { parseUncertainDate } from '../time/parse-edtf';
import type { UncertainDate } from '../time/uncertain-date';

/** Reads a date of a dossier in its own time zone; undefined where it cannot be read. */
export function dateOf(index: DossierIndex, edtf: string): UncertainDate | undefined {
  const reading = parseUncertainDate(edtf, index.dossier.timeZone ?? 'UTC');
  return reading.ok ? reading.date : undefined;
}
