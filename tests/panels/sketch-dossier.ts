import type { Act, Dossier, Event, Statement } from '../../src/model/dossier';
import { indexDossier, type DossierIndex } from '../../src/model/dossier-index';

const WHEN = { edtf: '2001-02-03', basis: 'stated' } as const;
const LINE =
  /^(?<id>[\w-]+): (?<speaker>\w+)(?: for (?<body>\w+))? (?<act>\w+)(?: to (?<to>[\w,]+))?(?: on (?<on>[\w,]+))?(?: at (?<at>\w+))?(?: re (?<re>[\w,-]+))?(?: if (?<condition>[^:]+))?: (?<text>.+)$/;

/** A date that the source states. */
export const on = (edtf: string) => ({ when: { edtf, basis: 'stated' as const } });

interface SketchOptions {
  readonly events?: readonly (Partial<Event> & { readonly id: string })[];
  /** What is added to statements, by id. */
  readonly statements?: Readonly<Record<string, Partial<Statement>>>;
  readonly dossier?: Partial<Dossier>;
}

/** Makes a dossier of a meeting with a demand, an answer to it on the next day, and one more event. */
export function sketchMeeting(other: Partial<Event> & { readonly id: string }): DossierIndex {
  return sketch(
    `
  a: ada for north demands to south on border at meeting: “Leave.”
  b: cy refuses to north on border re a: To leave.
`,
    {
      events: [
        {
          id: 'meeting',
          title: 'Envoys meet',
          ...on('2001-02-03'),
          participants: [{ actor: 'ada', role: 'initiator' }],
        },
        other,
      ],
      statements: { b: on('2001-02-04') },
    },
  );
}

/**
 * Makes a small dossier from text: two sides, north (ada, its envoy) and south (cy), and dee of no side.
 *
 * @param lines  a statement each: `s1: ada for north demands to south on border at talks re s0 if paid: “Leave.”`;
 *               text in quotation marks is quoted
 */
export function sketch(
  lines: string,
  { events = [], statements = {}, dossier = {} }: SketchOptions = {},
): DossierIndex {
  return indexDossier({
    format: 'demarche/1',
    id: 'sketch',
    title: 'A quarrel about a border',
    summary: 'North and South do not agree.',
    language: 'en',
    asOf: '2001-02-05',
    sources: [
      { id: 'wire', kind: 'article', title: 'Border row goes on', publisher: 'The Wire', published: '2001-02-05' },
    ],
    sides: [
      { id: 'northern', name: 'The North' },
      { id: 'southern', name: 'The South' },
    ],
    actors: [
      { id: 'north', kind: 'state', name: 'North', side: 'northern' },
      { id: 'ada', kind: 'person', name: 'Ada Ruiz', role: 'envoy', partOf: 'north' },
      { id: 'south', kind: 'state', name: 'South', side: 'southern' },
      { id: 'cy', kind: 'person', name: 'Cy Marsh', partOf: 'south' },
      { id: 'dee', kind: 'person', name: 'Dee' },
    ],
    tracks: [{ id: 'all', title: 'All' }],
    issues: [
      { id: 'border', title: 'The border' },
      { id: 'water', title: 'The water' },
    ],
    events: events.map((event) => ({
      kind: 'talks',
      title: `Title of ${event.id}`,
      when: WHEN,
      status: 'happened',
      track: 'all',
      participants: [],
      evidence: [],
      ...event,
    })),
    statements: lines
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .map((line) => statementOf(line, statements)),
    ...dossier,
  });
}

/** Gives ids apart by spaces, for an expectation. */
export function idsOf(records: readonly { readonly id: string }[]): string {
  return records.map(({ id }) => id).join(' ');
}

function statementOf(line: string, additions: Readonly<Record<string, Partial<Statement>>>): Statement {
  const { id = '', speaker = '', body, act, to, on, at, re, condition, text = '' } = LINE.exec(line)?.groups ?? {};
  if (id === '') throw new Error(`unreadable line: ${line}`);
  const isQuoted = text.startsWith('“');
  return {
    id,
    speaker,
    act: act as Act,
    form: isQuoted ? 'quoted' : 'reported',
    text: isQuoted ? text.slice(1, -1) : text,
    when: WHEN,
    evidence: [{ source: 'wire', paragraph: 4, at: { start: 2140, end: 2214 }, basis: 'stated' }],
    ...(body && { for: body }),
    ...(to && { to: to.split(',') }),
    ...(on && { issues: on.split(',') }),
    ...(at && { event: at }),
    ...(re && { inReplyTo: re.split(',') }),
    ...(condition && { condition }),
    ...additions[id],
  };
}
