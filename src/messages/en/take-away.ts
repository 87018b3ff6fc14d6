/** Words of what can be saved of the actors. */
export const TAKE_AWAY = {
  open: 'Save',
  name: 'Save the actors as a file',
  network: 'Picture of the network',
  matrix: 'Picture of the matrix',
  tables: 'Tables',
  graph: 'For Gephi, Cytoscape and the like',
  failed: 'The file could not be made.',
} as const;

/** Said once a file has been handed over. */
export function saved(name: string): string {
  return `Made ${name}.`;
}

/** What a picture says of itself: the dossier, and until when it knows. */
export function pictureOf(title: string, asOf: string): string {
  return `${title}. As of ${asOf}. Made with Demarche.`;
}
