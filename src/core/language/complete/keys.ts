/** Offers the lines of a map that are still missing, in the order of its form. */
import type { PlanDocument } from '../../document.ts';
import { factsOf, isDocument, SCHEMA_VERSION } from '../../kinds/kind.ts';
import { templates, titleFrom } from '../../kinds/templates.ts';
import type { SchemaNode } from '../../schema/schema-node.ts';
import { inside } from '../../schema/walk.ts';
import { capital } from '../../words.ts';
import { idFor } from './idFor.ts';
import { wantsName } from './names.ts';
import type { Place } from './place.ts';
import type { Piece, Proposal } from './proposal.ts';
import { piecesAt, standsAlone } from './written.ts';

/** @returns best first; none where the place is none for them */
export function proposeKeys(place: Place, document: PlanDocument): readonly Proposal[] {
  const { what, asMap, quote, colon, long, flow, typed } = place;
  const schema = what === 'key' ? place.schema : asMap;
  // In quotation marks only a name that has its colon can stand, not what would follow it.
  if (!schema || long || (quote !== '' && !colon)) return [];
  const written = what === 'key' ? place.written : new Set<string>();
  const { below, read } = place;
  // In brackets that are broken in another way too, a colon more would break them further.
  if (flow && read.problems.length > 0) return [];
  const type = below === 'map' ? 'object' : below === 'list' ? 'array' : undefined;
  const missing = Object.entries(schema.properties ?? {}).filter(
    ([key, child]) => !written.has(key) && (type === undefined || child.type === type),
  );
  const next = missing.find(([key]) => (schema.required ?? ['kind']).includes(key))?.[0];
  const frame = frameOf(place, document);
  const keys = missing.map(([key, child]): Proposal => {
    const start = below ? [] : behindKey(key, child, place, document, frame.column);
    const behind = colon ? [] : [':', ...start];
    return {
      what: 'key',
      label: key,
      detail: child.title ?? '',
      documentation: aboutLine(child),
      span: frame.place.span,
      pieces: piecesAt(frame.place, document, [frame.before, quote + key + quote, ...behind, frame.after]),
      ...(child.title === undefined ? {} : { found: child.title }),
      goesOn: !colon && !below && leadsOn(key, child, flow),
      ...(key === next && typed === '' ? { preferred: true } : {}),
    };
  });
  return [...begin(place, document), ...keys];
}

/** What a line is for and where the idea comes from, in the form’s own Markdown. */
function aboutLine(schema: SchemaNode): string {
  const source = schema['x-source'] ?? schema.items?.['x-source'];
  return [schema.description ?? '', ...(source === undefined ? [] : [`*Where it comes from: ${source}*`])]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** What stands around a line that is written at a place. */
interface Frame {
  /** Where it is written. */
  readonly place: Place;
  readonly before: string;
  readonly after: string;
  /** The column of its name. */
  readonly column: number;
}

function frameOf(place: Place, document: PlanDocument): Frame {
  const { what, flow, span, step, eol, column, begins } = place;
  const own = what === 'key' || (!flow && (what === 'item' || standsAlone(place, document)));
  if (own) return { place, before: '', after: '', column: begins };
  if (flow) return { place, before: '{', after: '}', column: 0 };
  // Lines that belong to a name stand below it; no blank is left behind its colon.
  let { start } = span;
  while (document.text.charAt(start - 1) === ' ') start--;
  const below = column + step;
  const behind = { ...place, span: { start, end: span.end }, lead: '' };
  return { place: behind, before: eol + ' '.repeat(below), after: '', column: below };
}

/** Whether there is something to choose from behind a name. */
function leadsOn(key: string, schema: SchemaNode, flow: boolean): boolean {
  if (['id', 'kind', 'schemaVersion'].includes(key)) return false;
  if (schema.type === 'object') return !flow && (schema.required ?? []).length === 0;
  const at = schema.type === 'array' ? schema.items : schema;
  return (
    at !== undefined && (key === 'target' || at.if !== undefined || at.type === 'object' || isChosen(at))
  );
}

/** Whether a value is one of several that are known. */
function isChosen(schema: SchemaNode): boolean {
  return (
    schema.type === 'boolean' ||
    schema.format === 'date' ||
    (schema.enum ?? schema['x-meanings'] ?? schema['x-reference'] ?? schema.else?.['x-reference']) !==
      undefined ||
    wantsName(schema)
  );
}

/** What a line begins with behind its colon. @param column of its name */
function behindKey(
  key: string,
  schema: SchemaNode,
  place: Place,
  document: PlanDocument,
  column: number,
): readonly Piece[] {
  const { flow, eol, step, listStep, path } = place;
  if (key === 'id' && schema.pattern !== undefined) return [` ${idFor(place, document)}`];
  if (path.length === 0 && key === 'kind' && isDocument(document.kind)) return [` ${document.kind}`];
  if (path.length === 0 && key === 'schemaVersion') return [` ${SCHEMA_VERSION}`];
  const end: Piece = { stop: 0, text: '' };
  const isRow = flow || (schema.type === 'array' && inRow(key, schema, document.text));
  if (schema.type === 'array') {
    if (isRow) return [' [', end, ']'];
    return [`${eol}${' '.repeat(column + listStep)}- `, end];
  }
  if (schema.type === 'object') {
    const required = schema.required ?? [];
    if (flow) return [' {', end, '}'];
    const lines = required.flatMap((name, index): readonly Piece[] => {
      const child = schema.properties?.[name];
      const stop: Piece = { stop: index + 1, text: child?.['x-placeholder'] ?? '' };
      return [`${eol}${' '.repeat(column + step)}${name}: `, stop];
    });
    return lines.length > 0 ? lines : [eol + ' '.repeat(column + step), end];
  }
  return [' ', end];
}

/** So many lines of the same name say how a list is written. */
const MOST_LIKE = 5;

/** Whether a list stands in brackets: as others of its name do, else where it is short words only. */
function inRow(key: string, schema: SchemaNode, text: string): boolean {
  let rows = 0;
  let blocks = 0;
  let at = text.indexOf(`${key}:`);
  while (at >= 0 && rows + blocks < MOST_LIKE) {
    const before = text.charAt(at - 1);
    let next = at + key.length + 1;
    while (text.charAt(next) === ' ') next++;
    if (before === '' || /[\s{,]/.test(before)) {
      if (text.charAt(next) === '[') rows++;
      else if (/^\s*-\s/.test(text.slice(next, next + 80))) blocks++;
    }
    at = text.indexOf(`${key}:`, next);
  }
  if (rows + blocks > 0) return rows > blocks;
  const items = inside(schema, undefined);
  return items?.type === 'string' && isChosen(items);
}

/** In a file in which nothing stands yet: all that a document of its kind begins with. */
function begin({ what, path, written, span, lead, eol }: Place, document: PlanDocument): readonly Proposal[] {
  const { kind, text, uri } = document;
  const isEmpty = (text.slice(0, span.start) + text.slice(span.end)).trim().replace('\uFEFF', '') === '';
  if (what !== 'key' || path.length > 0 || written.size > 0 || lead !== '' || !isEmpty || !isDocument(kind))
    return [];
  const title = titleFrom(uri.slice(uri.lastIndexOf('/') + 1));
  const whole = templates[kind]({ title }, eol === '\r\n' ? '\r\n' : '\n').trimEnd();
  const [head = '', rest] = whole.split(/(?<=^|\n)title: [^\r\n]*/);
  const line = /(?:^|\n)title: ([^\r\n]*)/.exec(whole)?.[1];
  const pieces: readonly Piece[] =
    line === undefined || rest === undefined ? [whole] : [head, 'title: ', { stop: 1, text: line }, rest];
  return [
    {
      what: 'item',
      label: `${capital(factsOf(kind).called)} to start with`,
      detail: 'The lines that most begin with',
      documentation: '',
      span,
      pieces,
      found: kind,
      goesOn: false,
      preferred: true,
    },
  ];
}
