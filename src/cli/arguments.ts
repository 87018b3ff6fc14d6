import type { Id } from '../model/dossier';

/** What a command was asked to work on, and how to answer. */
export interface Asked {
  readonly files: readonly string[];
  /** Paths of texts by id of source. */
  readonly sources: ReadonlyMap<Id, string>;
  /** The form in which the actors are to be written. */
  readonly as: string | undefined;
  /** To whom acts are to be put down. */
  readonly level: string | undefined;
  /** For programs instead of people. */
  readonly isJson: boolean;
}

/** Reads what follows the name of a command; gives a sentence where it makes no sense. */
export function readArguments(args: readonly string[]): Asked | string {
  const files: string[] = [];
  const sources = new Map<Id, string>();
  let isJson = false;
  let as: string | undefined;
  let level: string | undefined;
  const left = [...args];
  for (let arg = left.shift(); arg !== undefined; arg = left.shift()) {
    if (arg === '--json') isJson = true;
    else if (arg === '--source' || arg.startsWith('--source=')) {
      const given = arg === '--source' ? (left.shift() ?? '') : arg.slice('--source='.length);
      const [, id, path] = /^([^=]+)=(.+)$/s.exec(given) ?? [];
      if (id === undefined || path === undefined) return `--source needs ID=TEXTFILE, not "${given}".`;
      if (sources.has(id)) return `The source "${id}" is given twice.`;
      sources.set(id, path);
    } else if (arg === '--as' || arg.startsWith('--as=')) {
      as = arg === '--as' ? (left.shift() ?? '') : arg.slice('--as='.length);
    } else if (arg === '--level' || arg.startsWith('--level=')) {
      level = arg === '--level' ? (left.shift() ?? '') : arg.slice('--level='.length);
    } else if (arg.startsWith('-')) return `"${arg}" is not an option.`;
    else files.push(arg);
  }
  return { files, sources, as, level, isJson };
}
