import type { DaysBetween } from '../../time/time-between';
import { counted, numeral } from './counts';
import { isolated } from './isolated';

/** Words of what passed between two actors. */
export const EXCHANGE = {
  inAnswerTo: 'In answer to',
  answeredBy: 'Answered by',
  elsewhere: '(elsewhere)',
  together: 'together',
} as const;

/** The heading of what passed between two actors. */
export function exchangeTitle(one: string, other: string): string {
  return `${isolated(one)} and ${isolated(other)}`;
}

/** Who acts towards whom: "Russia to United States". */
export function fromTo(from: string, to: string): string {
  return `${isolated(from)} to ${isolated(to)}`;
}

/** An act of both alike: "Russia and United States together". */
export function bothTogether(one: string, other: string): string {
  return `${exchangeTitle(one, other)} ${EXCHANGE.together}`;
}

/** How many acts are of one of the two, or of both together. */
export function actsOf(count: number): string {
  return counted(count, 'act');
}

/** The acts of both alike, where there are any. */
export function togetherCount(count: number): string {
  return `${numeral(count)} together`;
}

/** Says that a person's or body's state has passed more: the button that shows all of it. */
export function allBetween(one: string, other: string): string {
  return `All between ${exchangeTitle(one, other)}`;
}

/** Says of which acts the list is: "Only what Sergey Lavrov took part in." */
export function onlyOf(names: readonly string[]): string {
  return `Only what ${names.map(isolated).join(' and ')} took part in.`;
}

/** Stands before what has not happened yet. */
export function aheadFrom(asReported: string): string {
  return `Not happened yet, as reported on ${asReported}`;
}

const DAYS_IN_MONTH = 30.44;
const DAYS_IN_YEAR = 365.25;

/**
 * Tells how much later something was, never more precisely than it is known.
 *
 * @returns "11 days later", "about 3 months later", "2 to 9 days later", "at least 13 days later"
 */
export function laterBy({ least, most }: DaysBetween): string {
  if (most === Infinity) return `at least ${lengthOf(least)} later`;
  if (least === most) return `${isLong(least) ? 'about ' : ''}${lengthOf(least)} later`;
  const [shortest, longest] = [lengthOf(least), lengthOf(most)];
  if (shortest === longest) return `about ${longest} later`;
  const unit = longest.slice(longest.indexOf(' '));
  const first = shortest.endsWith(unit) ? shortest.slice(0, -unit.length) : shortest;
  return `${first} to ${longest} later`;
}

function isLong(days: number): boolean {
  return days >= 2 * DAYS_IN_MONTH;
}

function lengthOf(days: number): string {
  if (days >= 2 * DAYS_IN_YEAR) return counted(Math.round(days / DAYS_IN_YEAR), 'year');
  if (isLong(days)) return counted(Math.round(days / DAYS_IN_MONTH), 'month');
  return counted(days, 'day');
}
