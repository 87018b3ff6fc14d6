export const EMBED = {
  noSource: 'This chart has no source: give the address of a dossier in its src attribute.',
  refused: (src: string, first: string) => `${src} has errors, so it is not drawn: ${first}`,
} as const;
