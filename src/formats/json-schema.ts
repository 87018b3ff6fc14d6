import { withArticle } from './problem';
import { ID, ID_MOST, RECORDS, VERSION, WEB_ADDRESS, type Field, type RecordName, type Shape } from './schema';

type Json = Readonly<Record<string, unknown>>;

/**
 * Describes the format as a JSON Schema, so that editors complete and check while one types.
 *
 * @see https://json-schema.org/draft/2020-12
 */
export function jsonSchema(): Json {
  const names = (Object.keys(RECORDS) as readonly RecordName[]).filter((name) => name !== 'dossier');
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Dossier (${VERSION})`,
    ...recordSchema(RECORDS.dossier),
    $defs: Object.fromEntries(names.map((name) => [name, recordSchema(RECORDS[name])])),
  };
}

function recordSchema(fields: Readonly<Record<string, Field>>): Json {
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([key, { shape }]) => [key, shapeSchema(shape)])),
    required: Object.entries(fields).flatMap(([key, { required }]) => (required ? [key] : [])),
  };
}

function shapeSchema(shape: Shape): Json {
  switch (shape.kind) {
    case 'record':
      return { $ref: `#/$defs/${shape.record}` };
    case 'list':
      return { type: 'array', items: shapeSchema(shape.of), maxItems: shape.most };
    case 'one_of':
      return { enum: shape.words };
    case 'number':
      return { type: shape.whole ? 'integer' : 'number', minimum: shape.least, maximum: shape.most };
    case 'text':
      return {
        type: 'string',
        minLength: 1,
        maxLength: shape.most,
        ...(shape.pattern && { pattern: shape.pattern.source }),
      };
    case 'version':
      return { const: VERSION };
    case 'url':
      return {
        type: 'string',
        pattern: WEB_ADDRESS.source.replace('https?', '[hH][tT][tT][pP][sS]?'),
        maxLength: 2000,
      };
    case 'id':
      return { type: 'string', pattern: ID.source, maxLength: ID_MOST };
    case 'reference':
      return { type: 'string', description: `id of ${withArticle(shape.to.join(' or '))}` };
    case 'date':
      return { type: 'string', description: 'EDTF (ISO 8601-2) level 0 or 1' };
    case 'zone':
      return { type: 'string', description: 'IANA time zone' };
  }
}
