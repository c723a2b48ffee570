/**
 * Next year's copy of a plan: the same words, notes and layout, as a draft, its dates moved on, without what was said
 * of last year, but for the lines about what went another way: they stay as notes above what they were about.
 */
import { acceptedCodes } from '../acceptance/note.ts';
import { daysBetween, daysLater, isDate } from '../dates.ts';
import { PlanDocument } from '../document.ts';
import type { Change, Refusal } from '../edit/change.ts';
import { entryAt } from '../edit/entry.ts';
import { extentOf } from '../edit/extent.ts';
import { planEdits } from '../edit/planEdits.ts';
import { Source } from '../edit/source.ts';
import { indexOf, splitReference } from '../references/index.ts';
import { inside, schemaOf, under } from '../schema/walk.ts';
import type { SchemaNode } from '../schema/schema-node.ts';
import { applyEdits, type TextEdit } from '../text/edits.ts';
import { itemsOf, pairOf, resolve, scalarText, textOf } from '../yaml/navigate.ts';
import type { Path, YamlNode, YamlScalar } from '../yaml/tree.ts';

/** What belongs to the year it was taught in. */
const ofItsYear = ['taughtTo', 'differently', 'lookingBack', 'suggestions'] as const;

export interface NextYear {
  readonly text: string;
  /** The keys of what could not be changed, because other places of the text share it. */
  readonly left: readonly string[];
}

export interface HowAgain {
  /** How many days later everything is; whole weeks keep the weekdays. */
  readonly days: number;
  /** How the copy names a document that this one names, as written here. */
  readonly nameFor?: (file: string) => string;
}

const BROKEN = 'Part of this text can’t be read just now. Mend it first; then it can be used again.';
const OTHER = 'This was made with another Third Point. Bring it up to date first; then it can be used again.';

/** The text of next year's copy of a plan, or of its rubric. */
export function nextYear(document: PlanDocument, { days, nameFor }: HowAgain): NextYear | Refusal {
  const sound = planEdits(document, []);
  if ('refused' in sound) return { ...sound, refused: BROKEN };
  if (!document.current) return { refused: OTHER, at: 0 };
  const dates = datesIn(document).map(({ at, date }): TextEdit => ({
    ...{ start: at, end: at + date.length },
    text: daysLater(date, days),
  }));
  const moved = read(document, applyEdits(document.text, [...dates, ...notes(document)]));
  let now = moved.broken ? read(document, applyEdits(document.text, dates)) : moved;
  const left: string[] = [];
  for (const change of [...changesOf(document), ...(nameFor ? renamings(document, nameFor) : [])]) {
    const planned = planEdits(now, [change]);
    if ('refused' in planned) left.push(String(change.path[0]));
    else now = read(document, applyEdits(now.text, planned.edits));
  }
  return { text: now.text, left: [...new Set(left)] };
}

function read({ uri, kind }: PlanDocument, text: string): PlanDocument {
  return new PlanDocument(uri, text, kind);
}

function changesOf({ yaml: { root } }: PlanDocument): (Change & { readonly path: Path })[] {
  const status = textOf(root, 'status');
  return [
    ...(status === undefined || status === 'draft'
      ? []
      : [{ do: 'set' as const, path: ['status'], value: 'draft' }]),
    ...ofItsYear.flatMap((key) => (pairOf(root, key) ? [{ do: 'remove' as const, path: [key] }] : [])),
  ];
}

/** The documents it names, as the copy names them. */
function renamings(
  document: PlanDocument,
  nameFor: (file: string) => string,
): (Change & { readonly path: Path })[] {
  return indexOf(document).references.flatMap(({ text, rule, path, isKey }) => {
    const parts = splitReference(text, rule);
    if (parts?.file === undefined || isKey || isOfItsYear(path)) return [];
    const file = nameFor(parts.file);
    if (file === parts.file) return [];
    return [{ do: 'set', path, value: parts.id === undefined ? file : `${file}#${parts.id}` }];
  });
}

function isOfItsYear([key]: Path): boolean {
  return ofItsYear.some((name) => name === key);
}

// ---- Dates -----------------------------------------------------------------------------------------------------------

/** Every date of a plan for what is still to come, and where it stands. */
function datesIn(document: PlanDocument): readonly { readonly at: number; readonly date: string }[] {
  const found = new Map<YamlScalar, { at: number; date: string }>();
  const take = (node: YamlScalar, schema: SchemaNode): void => {
    const isDay = schema.format === 'date' || schema['x-reference']?.orDate === true;
    if (!isDay || !isDate(node.text)) return;
    const at = document.text.slice(node.span.start, node.span.end).indexOf(node.text);
    if (at >= 0) found.set(node, { at: node.span.start + at, date: node.text });
  };
  const walk = (written: YamlNode | undefined, schema: SchemaNode | undefined, depth: number): void => {
    const node = resolve(written);
    if (!node || !schema) return;
    if (node.type === 'scalar') return take(node, schema);
    // What an alias stands for is read where it is written, once.
    if (written?.type === 'alias') return;
    if (node.type === 'list') {
      for (const { value } of node.items) walk(value, inside(schema, value), depth + 1);
      return;
    }
    for (const { key, value } of node.pairs)
      if (depth > 0 || !isOfItsYear([key.text])) walk(value, under(schema, key.text, value), depth + 1);
  };
  walk(document.yaml.root, schemaOf(document.kind), 0);
  return [...found.values()];
}

/** The first day of a plan; undefined where it has none. */
export function firstDay(document: PlanDocument): string | undefined {
  return datesIn(document)
    .map(({ date }) => date)
    .sort()[0];
}

/**
 * How many days later a plan is that begins on a day: whole weeks, so that every date keeps its weekday; its first
 * day then is that day or one of the six after it.
 * @param starting ISO
 */
export function daysUntil(document: PlanDocument, starting: string): number {
  const first = firstDay(document);
  return first === undefined ? 0 : Math.ceil(daysBetween(first, starting) / 7) * 7;
}

/** The day to suggest for the first one: a year on, or as many as it takes to come, on the same weekday. */
export function suggestedDay(document: PlanDocument, today: string): string | undefined {
  const first = firstDay(document);
  if (first === undefined) return undefined;
  const year = 52 * 7;
  return daysLater(first, Math.max(1, Math.ceil(daysBetween(first, today) / year)) * year);
}

// ---- What went another way -----------------------------------------------------------------------------------------

/** A line about what went another way, and the notes that stood beside it. */
interface Remark {
  readonly lines: readonly string[];
  /** The path of the item it was about, where that is in the plan. */
  readonly about: Path | undefined;
}

/** The lines about last time, as notes: each above the item it was about, the others at the top. */
function notes(document: PlanDocument): TextEdit[] {
  const source = new Source(document.yaml);
  const byPlace = new Map<number, { readonly blanks: string; readonly lines: string[] }>();
  for (const { lines, about } of remarksIn(document, source)) {
    const at = about === undefined ? undefined : lineOf(source, about);
    const start = at ?? top(source);
    const place = byPlace.get(start) ?? { blanks: blanksAt(source, start), lines: [] };
    byPlace.set(start, place);
    place.lines.push(...lines);
  }
  return [...byPlace].map(([start, { blanks, lines }]) => ({
    ...{ start, end: start },
    text: lines.map((line) => `${blanks}# ${line}${source.eol}`).join(''),
  }));
}

/** Where the line begins on which an item stands, or what is around it, with nothing before it. */
function lineOf(source: Source, path: Path): number | undefined {
  for (let length = path.length; length > 0; length--) {
    const start = entryAt(source, path.slice(0, length))?.start;
    if (start !== undefined && source.isFirstOnLine(start)) return source.lineStart(source.lineAt(start));
  }
  return undefined;
}

/** Above the first line that says something. */
function top(source: Source): number {
  const start = source.document.root?.span.start ?? 0;
  return source.lineStart(source.isFirstOnLine(start) ? source.lineAt(start) : 0);
}

function blanksAt({ text }: Source, start: number): string {
  let end = start;
  while (text.charAt(end) === ' ') end++;
  return text.slice(start, end);
}

function remarksIn(document: PlanDocument, source: Source): Remark[] {
  const { root } = document.yaml;
  return [
    ...linesOf(document, source, 'differently', (node) => {
      const text = textOf(node, 'text');
      // A line that is only its words, or has none under their name, is kept as it stands.
      if (text === undefined)
        return { when: [], about: undefined, text: scalarText(node) ?? asWritten(document, node) };
      return { when: [textOf(node, 'on')], about: textOf(node, 'about'), text };
    }),
    ...(pairOf(root, 'taughtTo')
      ? linesOf(document, source, 'taughtTo', (node) => ({
          when: [textOf(node, 'date'), textOf(node, 'section')],
          about: undefined,
          text: textOf(node, 'differently') ?? '',
        }))
      : []),
  ];
}

interface Line {
  readonly when: readonly (string | undefined)[];
  readonly about: string | undefined;
  readonly text: string;
}

/** The lines of a list, each with the notes that people wrote beside it. */
function linesOf(
  document: PlanDocument,
  source: Source,
  key: string,
  read: (node: YamlNode | undefined) => Line,
): Remark[] {
  const entry = entryAt(source, [key]);
  if (!entry) return [];
  const value = resolve(entry.value);
  const items =
    value?.type === 'list'
      ? itemsOf(document.yaml.root, key).map((item, index) => ({
          node: item.value,
          end: source.lineEnd(source.lineAt(value.items[index]?.span.end ?? 0)),
        }))
      : [{ node: entry.value, end: Infinity }];
  const { from, to } = extentOf(source, entry);
  const beside = document.yaml.comments.filter(
    ({ span, text }) => span.start >= from && span.start < to && !acceptedCodes(text),
  );
  const remarks: Remark[] = [];
  let next = 0;
  items.forEach(({ node, end }, index) => {
    const { when, about, text } = read(node);
    const last = index === items.length - 1;
    const own: string[] = [];
    for (let note = beside[next]; note && (last || note.span.start < end); note = beside[++next])
      own.push(oneLine(note.text));
    const path = about === undefined ? undefined : indexOf(document).byId.get(about)?.path;
    const said = [...when, about !== undefined && !path ? `about ${about}` : undefined];
    const bracket = said.flatMap((part) => (part?.trim() ? [oneLine(part)] : [])).join(', ');
    const words = oneLine(text);
    const line = words === '' ? [] : [`Last time${bracket === '' ? '' : ` (${bracket})`}: ${words}`];
    const lines = [...line, ...own.filter(Boolean)];
    if (lines.length > 0) remarks.push({ lines, about: path });
  });
  return remarks;
}

/** The text of something that is not written as it should be; nothing of what is empty. */
function asWritten({ text }: PlanDocument, node: YamlNode | undefined): string {
  const holds = node?.type === 'map' ? node.pairs.length : node?.type === 'list' ? node.items.length : 0;
  return node && holds > 0 ? text.slice(node.span.start, node.span.end) : '';
}

/** On one line, without what a note cannot hold. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}\p{Cs}\u2028\u2029\uFEFF\uFFFE\uFFFF]+/gu, ' ').trim();
}
