/** Writes a count with its noun: "1 event", "2,140 events". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${numeral(count)} ${count === 1 ? one : many}`;
}

/** Writes a number as it is read: "2,140". */
export function numeral(count: number): string {
  return NUMERALS.format(count);
}

const NUMERALS = new Intl.NumberFormat('en');
