/** Words of copying a statement as a citation. */
export const CITATION = {
  copy: 'Copy as a citation',
  copied: 'Copied',
  done: 'The citation is copied.',
  byHand: 'Copying is not allowed here. The citation is selected: copy it with the keys of your system.',
} as const;

/** The accessible name of the button that copies one of many statements. */
export function copyOf(title: string): string {
  return `${CITATION.copy}: ${title}`;
}

/** What a citation tells. */
export interface CitationParts {
  /** "Sergey Lavrov (Foreign Minister), for Russia". */
  readonly speaker: string;
  readonly verb: string;
  readonly to: string;
  /** The words as they stand in a line: verbatim ones in quotation marks. */
  readonly words: string;
  readonly isQuoted: boolean;
  readonly condition: string | undefined;
  readonly date: string;
  /** Each "Associated Press, “No concessions …”, 26 to 27 January 2022, paragraph 8". */
  readonly sources: readonly string[];
  /** Addresses: of the source, and of the statement in this dossier. */
  readonly addresses: readonly string[];
}

/** Makes a citation of one paragraph, which says itself whether the words are verbatim. */
export function citation(parts: CitationParts): string {
  const { speaker, verb, to, words, isQuoted, condition, date, sources, addresses } = parts;
  const who = `${speaker} ${verb}${to ? ` ${to}` : ''}`;
  const when = `${isQuoted ? '' : 'reported, not verbatim; '}${date}`;
  const under = condition === undefined ? '' : `, ${condition.charAt(0).toLowerCase()}${condition.slice(1)}`;
  return [
    `${who}: ${ended(words.replace(under ? /\.$/ : /$^/, '') + under)}`,
    `(${when}.)`,
    ...sources.map(ended),
    ...addresses,
  ].join(' ');
}

/** Names the speaker of a citation: "Sergey Lavrov (Foreign Minister), for Russia". */
export function citedSpeaker(name: string, role: string | undefined, body: string | undefined): string {
  return `${name}${role === undefined ? '' : ` (${role})`}${body === undefined ? '' : `, for ${body},`}`;
}

/** Names a source of a citation. */
export function citedSource(parts: {
  readonly publisher: string | undefined;
  readonly title: string;
  readonly date: string | undefined;
  readonly paragraph: number | undefined;
}): string {
  const { publisher, title, date, paragraph } = parts;
  return [publisher, `“${title}”`, date, paragraph === undefined ? undefined : `paragraph ${paragraph}`]
    .filter((part) => part !== undefined)
    .join(', ');
}

function ended(text: string): string {
  return /[.!?…][”’)]?$/.test(text) ? text : `${text}.`;
}
