import type { Source } from '../model/dossier';
import type { DossierIndex } from '../model/dossier-index';
import { parseUncertainDate } from '../time/parse-edtf';
import type { UncertainDate } from '../time/uncertain-date';

/** Gives the date on which a source was published; undefined where it cannot be read. */
export function publishedOn(index: DossierIndex, source: Source): UncertainDate | undefined {
  return dateOf(index, source.published);
}

/** Reads a date of a dossier that is not the date of an event or statement; undefined where it cannot be read. */
export function dateOf(index: DossierIndex, edtf: string): UncertainDate | undefined {
  const reading = parseUncertainDate(edtf, index.dossier.timeZone ?? 'UTC');
  return reading.ok ? reading.date : undefined;
}
