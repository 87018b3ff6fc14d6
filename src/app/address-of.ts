/**
 * Gives the address that opens a statement on this page.
 *
 * @returns undefined where no address leads back to the dossier: in a chart on somebody else's page, and where it was
 *          opened from a file
 */
export function addressOfStatement(id: string): string | undefined {
  const { origin, pathname, search } = location;
  // As `syncUrl` keeps it: 0 is the page's own dossier, and one that the address names stands in the address.
  const step = history.state as { readonly load?: number; readonly dossier?: number } | null;
  if (step?.load !== performance.timeOrigin || (step.dossier && search === '')) return undefined;
  return `${origin}${pathname}${search}#statement=${id}`;
}
