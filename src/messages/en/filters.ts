import { counted, numeral } from './counts';

/** Words of the search and of the filters that are always in view. */
export const FILTERS = {
  find: 'Find a word, actor, place or date',
  sides: 'Sides',
  more: 'More filters',
  clear: 'Clear all',
};

/** How much a filter lets through. */
interface LetThrough {
  readonly markCount: number;
  readonly statementCount: number;
  readonly allMarks: number;
}

/** What a filter lets through, in one line: "12 of 30 marks; 5 statements". */
export function letThrough({ markCount, statementCount, allMarks }: LetThrough): string {
  if (markCount === 0) return 'Nothing matches';
  const marks = `${numeral(markCount)} of ${counted(allMarks, 'mark')}`;
  return statementCount === 0 ? marks : `${marks}; ${counted(statementCount, 'statement')}`;
}

/** The line that opens the further filters, with how many are in use. */
export function moreFilters(count: number): string {
  return count === 0 ? FILTERS.more : `${FILTERS.more} (${numeral(count)})`;
}
