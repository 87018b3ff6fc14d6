const PLAIN = /^[\t-~]*$/;
/** Letters and signs that no decomposition makes plain. */
const PLAIN_FORMS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  '‘': "'",
  '’': "'",
};

/** Lower case without accents, so that "zurich" finds "Zürich" and "lodz" finds "Łódź". */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\p{Pd}/gu, '-')
    .replace(/[łøđðıßæœς‘’]/g, (letter) => PLAIN_FORMS[letter] ?? letter);
}
