import { readPeriodEnd } from '../../view/written-period';
import { counted, numeral } from './counts';
import { dateInWords } from './dates';
import { momentInWords } from './moments';
import type { EpochMs } from '../../time/span';

/** Words of the bar that plays the record through. */
export const PLAY = {
  bar: 'Time',
  play: 'Play',
  pause: 'Pause',
  upTo: 'Up to',
  allTimes: 'All times',
  known: 'As known on',
  anyTime: 'any day',
  inView: 'Between the actors only what is in view',
  nothing: 'Nothing happens in the part of time in view. Show the whole record to play it.',
  close: 'Close, and show all times',
} as const;

/** Where the bar stands: "Up to 26 January 2022, 10:00: 12 of 29 marks". */
export function playedUpTo(
  at: EpochMs | undefined,
  { shown, all }: { readonly shown: number; readonly all: number },
): string {
  const when = at === undefined ? PLAY.allTimes : `${PLAY.upTo} ${momentInWords(at)}`;
  return shown === all ? `${when}: ${counted(all, 'mark')}` : `${when}: ${numeral(shown)} of ${counted(all, 'mark')}`;
}

/** A date as written in full: "26 January 2022". */
export function writtenInWords(text: string): string {
  const reading = readPeriodEnd(text);
  return reading.ok ? dateInWords(reading.date) : text;
}
