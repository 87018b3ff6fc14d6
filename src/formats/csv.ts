import type { Dossier, Evidence, Id } from '../model/dossier';

/** Writes the events of a dossier as CSV (RFC 4180, UTF-8, header line), one line for each. */
export function eventsCsv(dossier: Dossier): string {
  const nameOf = namesOf(dossier);
  return csv(
    ['id', 'kind', 'title', 'summary', 'date', 'date_basis', 'status', 'track', 'places', 'actors', 'evidence'],
    dossier.events.map((event) => [
      event.id,
      event.kind,
      event.title,
      event.summary,
      event.when.edtf,
      event.when.basis,
      event.status,
      nameOf(event.track),
      event.places?.map(nameOf).join('; '),
      event.participants.map(({ actor, role }) => `${nameOf(actor)} (${role})`).join('; '),
      evidenceOf(event.evidence),
    ]),
  );
}

/** Writes the statements of a dossier as CSV (RFC 4180, UTF-8, header line), one line for each. */
export function statementsCsv(dossier: Dossier): string {
  const nameOf = namesOf(dossier);
  return csv(
    [
      'id',
      'speaker',
      'for',
      'act',
      'to',
      'form',
      'text',
      'quotes',
      'condition',
      'issues',
      'date',
      'date_basis',
      'event',
      'evidence',
    ],
    dossier.statements.map((statement) => [
      statement.id,
      nameOf(statement.speaker),
      statement.for === undefined ? undefined : nameOf(statement.for),
      statement.act,
      statement.to?.map(nameOf).join('; '),
      statement.form,
      statement.text,
      statement.quotes?.join('; '),
      statement.condition,
      statement.issues?.map(nameOf).join('; '),
      statement.when.edtf,
      statement.when.basis,
      statement.event === undefined ? undefined : nameOf(statement.event),
      evidenceOf(statement.evidence),
    ]),
  );
}

function namesOf(dossier: Dossier): (id: Id) => string {
  const names = new Map<Id, string>([
    ...dossier.actors.map(({ id, name }) => [id, name] as const),
    ...(dossier.places ?? []).map(({ id, name }) => [id, name] as const),
    ...dossier.tracks.map(({ id, title }) => [id, title] as const),
    ...(dossier.issues ?? []).map(({ id, title }) => [id, title] as const),
    ...dossier.events.map(({ id, title }) => [id, title] as const),
  ]);
  return (id) => names.get(id) ?? id;
}

/** Names the passages that a record rests on. */
export function evidenceOf(evidence: readonly Evidence[]): string {
  return evidence
    .map(({ source, at, paragraph }) => {
      const place = at ? ` ${at.start}-${at.end}` : '';
      return `${source}${paragraph === undefined ? '' : ` paragraph ${paragraph}`}${place}`;
    })
    .join('; ');
}

function csv(header: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  return [header, ...rows].map(csvLine).join('');
}

/** Writes a line of a table as CSV (RFC 4180). No cell of it begins like a formula. */
export function csvLine(cells: readonly (string | undefined)[]): string {
  return `${cells.map((cell) => field(cell ?? '')).join(',')}\r\n`;
}

function field(text: string): string {
  // A spreadsheet would run a cell that begins like a formula.
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
