import type { Dossier } from '../model/dossier';
import { RECORDS, type RecordName, type Shape } from './schema';

/**
 * Writes a dossier in its one canonical form: fields in the order of the format, unknown ones after them by name,
 * records in the order of the file (it decides the order within a day), two spaces, a final newline.
 */
export function writeDossier(dossier: Dossier): string {
  return `${JSON.stringify(inOrder(dossier, 'dossier'), null, 2)}\n`;
}

function inOrder(value: unknown, name: RecordName): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const given = value as Readonly<Record<string, unknown>>;
  const fields = RECORDS[name];
  const known = Object.keys(fields).filter((key) => Object.hasOwn(given, key) && given[key] !== undefined);
  const unknown = Object.keys(given).filter((key) => !Object.hasOwn(fields, key) && given[key] !== undefined);
  return Object.fromEntries([
    ...known.map((key) => [key, inShape(given[key], fields[key]?.shape)] as const),
    ...unknown.sort().map((key) => [key, given[key]] as const),
  ]);
}

function inShape(value: unknown, shape: Shape | undefined): unknown {
  if (shape?.kind === 'record') return inOrder(value, shape.record);
  if (shape?.kind === 'list' && Array.isArray(value)) return value.map((item) => inShape(item, shape.of));
  return value;
}
