/**
 * Puts all that an entry imports at once into one chunk with it. The bundler does so by itself only while few parts are
 * loaded on demand; from the fourth on it splits off what those share with the start, which is then packed worse.
 *
 * @returns {NonNullable<NonNullable<Extract<import('vite').Rolldown.OutputOptions['codeSplitting'], object>['groups']>>[number]}
 */
export function startGroup() {
  /** @type {Set<string> | undefined} */
  let atStart;
  return {
    debugName: 'start',
    name(id, context) {
      const infoOf = (/** @type {string} */ each) => context.getModuleInfo(each);
      atStart ??= importedFrom(entriesAbove(id, infoOf), infoOf);
      return atStart.has(id) ? 'start' : null;
    },
  };
}

/** @typedef {import('vite').Rolldown.ChunkingContext['getModuleInfo']} InfoOf */

/**
 * @param {string} id
 * @param {InfoOf} infoOf
 */
function entriesAbove(id, infoOf) {
  const above = new Set([id]);
  for (const each of above) {
    const info = infoOf(each);
    for (const importer of [...(info?.importers ?? []), ...(info?.dynamicImporters ?? [])]) above.add(importer);
  }
  return [...above].filter((each) => infoOf(each)?.isEntry);
}

/**
 * @param {readonly string[]} entries
 * @param {InfoOf} infoOf
 */
function importedFrom(entries, infoOf) {
  const all = new Set(entries);
  for (const each of all) for (const imported of infoOf(each)?.importedIds ?? []) all.add(imported);
  return all;
}
