import { counted, numeral } from './counts';
import { isolated } from './isolated';

/** Words of how two actors are connected. */
export const PATHS = {
  none: 'No acts lead from one to the other, over however many actors.',
  order: 'The way whose weakest link has the most acts stands first.',
} as const;

/** The heading of how two actors are connected. */
export function pathTitle(from: string, to: string): string {
  return `How ${isolated(from)} and ${isolated(to)} are connected`;
}

/** Tells how far apart two actors are and how many ways lead there: "In 2 steps, by 3 ways." */
export function stepsInWords(steps: number, wayCount: number): string {
  if (steps === 1) return 'Directly: acts passed between the two.';
  return `Over ${counted(steps - 1, 'other actor')}, by ${counted(wayCount, 'way')}.`;
}

/** Says that more ways of the same length are not listed. */
export function moreWays(count: number): string {
  return `${counted(count, 'more way')} of the same length ${count === 1 ? 'is' : 'are'} not listed.`;
}

/** Says for which state a person or body stands on the way. */
export function standsFor(name: string, whole: string): string {
  return `${isolated(name)} stands here for ${isolated(whole)}.`;
}

/** One way among several: "Way 2 of 5". */
export function wayNumber(number: number, count: number): string {
  return `Way ${numeral(number)} of ${numeral(count)}`;
}

/** The button that opens what passed between two on the way: "Russia and Nato: 4 acts". */
export function legInWords(one: string, other: string, count: number): string {
  return `${isolated(one)} and ${isolated(other)}: ${counted(count, 'act')}`;
}
