import type { Data } from '../yaml/data.ts';
import { doubleQuoted, plainOrQuoted } from '../yaml/quote.ts';
import type { YamlNode } from '../yaml/tree.ts';
import type { Habits } from './habits.ts';
import { literalText } from './scalar.ts';

/** Data as YAML text. */
export interface Written {
  /** What follows the colon or dash on its line; empty where everything stands below. */
  readonly head: string;
  /** The lines below, with their indentation. */
  readonly body: readonly string[];
}

/** Where a value is to stand, in block layout. */
export interface Place {
  /** The column of its key or dash. */
  readonly column: number;
  /** Its key; undefined for a list item. */
  readonly key: string | undefined;
  /** A neighbour's value, whose style it takes. */
  readonly like: YamlNode | undefined;
}

/** Longer than this, a list or map is not begun on one line. */
const LONGEST_FLOW = 60;

/** Writes a value in block layout: behind a colon, or behind a dash. */
export function writeValue(data: Data, place: Place, habits: Habits): Written {
  if (data === null) return { head: '', body: [] };
  if (typeof data === 'string') {
    return literalText(data, place.column, habits.step) ?? { head: plainOrQuoted(data), body: [] };
  }
  if (typeof data !== 'object') return { head: String(data), body: [] };
  if (isFlow(data, place, habits)) return { head: flowText(data, habits), body: [] };
  const lines = Array.isArray(data) ? listLines(data, place, habits) : mapLines(data, place, habits);
  const compact = place.key === undefined && (Array.isArray(data) || !habits.dashAlone);
  if (!compact) return { head: '', body: lines };
  const [first = '', ...body] = lines;
  return { head: first.trimStart(), body };
}

function listLines(list: readonly Data[], { column, key, like }: Place, habits: Habits): string[] {
  const dash = key === undefined ? column + 1 + habits.dashGap.length : column + habits.listStep;
  const sample = like?.type === 'list' ? like.items.at(-1)?.value : undefined;
  return list.flatMap((item) => itemLines(item, dash, sample, habits));
}

function mapLines(map: { [key: string]: Data }, place: Place, habits: Habits): string[] {
  const { column, key, like } = place;
  const below = key !== undefined || habits.dashAlone;
  const keys = below ? column + habits.step : column + 1 + habits.dashGap.length;
  return Object.entries(map).flatMap(([name, value]) => {
    const sample = like?.type === 'map' ? like.pairs.find(({ key }) => key.text === name)?.value : undefined;
    return pairLines(name, value, keys, sample, habits);
  });
}

/** A list item's lines. @param column that of its dash */
export function itemLines(data: Data, column: number, like: YamlNode | undefined, habits: Habits): string[] {
  const { head, body } = writeValue(data, { column, key: undefined, like }, habits);
  return [`${' '.repeat(column)}-${head === '' ? '' : habits.dashGap}${head}`, ...body];
}

/** A key and its value's lines. @param column that of its key */
export function pairLines(
  key: string,
  data: Data,
  column: number,
  like: YamlNode | undefined,
  habits: Habits,
): string[] {
  const { head, body } = writeValue(data, { column, key, like }, habits);
  return [`${' '.repeat(column)}${keyText(key, false)}:${head === '' ? '' : ' '}${head}`, ...body];
}

/** `on` is a key of our own documents and stands plain in all of them, though for YAML 1.1 it is another word for yes. */
function keyText(key: string, inFlow: boolean): string {
  return key === 'on' ? key : plainOrQuoted(key, inFlow);
}

/** Whether a list or map goes in brackets or braces: as its neighbours, else where it is short words only. */
function isFlow(data: Data[] | { [key: string]: Data }, place: Place, habits: Habits): boolean {
  const { like, key } = place;
  if (Array.isArray(data) ? data.length === 0 : Object.keys(data).length === 0) return true;
  if (hasLines(data)) return false;
  const type = Array.isArray(data) ? 'list' : 'map';
  const neighbours = like?.type === type && entryCount(like) > 0 ? like.flow : undefined;
  const usual = neighbours ?? (key === undefined ? undefined : habits.flow(key, data));
  if (usual !== undefined) return usual;
  return (
    Array.isArray(data) &&
    data.every((item) => typeof item === 'number' || (typeof item === 'string' && /^[\w.-]+$/.test(item))) &&
    flowText(data, habits).length <= LONGEST_FLOW
  );
}

function entryCount(node: YamlNode): number {
  if (node.type === 'map') return node.pairs.length;
  return node.type === 'list' ? node.items.length : 0;
}

/** Whether a text with several lines is somewhere in it: those are hard to read on one line. */
function hasLines(data: Data): boolean {
  if (typeof data === 'string') return data.includes('\n');
  return typeof data === 'object' && data !== null && Object.values(data).some(hasLines);
}

/** Data on one line, as it stands inside braces or brackets. */
export function flowText(data: Data, habits: Habits): string {
  if (typeof data === 'string') return habits.json ? doubleQuoted(data) : plainOrQuoted(data, true);
  if (data === null || typeof data !== 'object') return String(data);
  if (Array.isArray(data)) {
    return enclosed(
      '[',
      data.map((item) => flowText(item, habits)),
      ']',
      habits.brackets,
    );
  }
  const pairs = Object.entries(data).map(([key, value]) => flowPair(key, value, habits));
  return enclosed('{', pairs, '}', habits.braces);
}

/** A key and its value on one line. */
export function flowPair(key: string, data: Data, habits: Habits): string {
  return `${habits.json ? doubleQuoted(key) : keyText(key, true)}: ${flowText(data, habits)}`;
}

function enclosed(open: string, parts: readonly string[], close: string, padded: boolean): string {
  const pad = padded && parts.length > 0 ? ' ' : '';
  return `${open}${pad}${parts.join(', ')}${pad}${close}`;
}
