// A byte order mark is no fault at the beginning of a file, and only there.
const ENTRIES = new TextDecoder('utf-8', { ignoreBOM: true });

/** Gives the text of what was cut out of a file. */
export function decodeEntries(bytes: Uint8Array): string {
  return ENTRIES.decode(bytes);
}

/** Gives the text of what is left of a file; a byte order mark is taken off. */
export function decodeFrame(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
