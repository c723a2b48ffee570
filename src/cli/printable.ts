import { inPieces } from './inPieces.ts';

/**
 * What may stand in files and file names but would act on a terminal instead of being shown: control
 * characters (colour, cursor, window title), and marks that turn the direction of writing around.
 */
export const acting = /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** The text as one line that is safe to print: each such character becomes �, a tab one blank. */
export function printable(text: string): string {
  return text.replaceAll('\t', ' ').replace(acting, '\ufffd');
}

/** JSON, indented by two, that is safe to print: the same data, with such characters written as `\uXXXX`. */
export function printableJson(data: unknown): string {
  return `${safe(JSON.stringify(data, undefined, 2))}\n`;
}

/** Stands for a long list in the data around it. */
const LIST = '\0list';

/**
 * The same, in pieces, of data with a long list in it: all of it at once takes several times its size.
 * @param around the data, given what stands in the list
 * @param write an item as JSON, its lines broken by `newLine`: indented as it stands in the list
 */
export function* printableJsonOf<Item>(
  around: (list: readonly unknown[]) => unknown,
  list: readonly Item[],
  write: (item: Item, newLine: string) => string = writeAny,
): Iterable<string> {
  const [before = '', after] = printableJson(around(list.length > 0 ? [LIST] : [])).split(
    JSON.stringify(LIST),
  );
  yield before;
  if (after === undefined) return;
  const newLine = /\n *$/.exec(before)?.[0] ?? '\n';
  // Many items are looked through at once.
  for (const piece of inPieces(separated(list, write, newLine))) yield safe(piece);
  yield after;
}

function* separated<Item>(
  list: readonly Item[],
  write: (item: Item, newLine: string) => string,
  newLine: string,
): Iterable<string> {
  let between = '';
  for (const item of list) {
    yield between + write(item, newLine);
    between = `,${newLine}`;
  }
}

/** No text in JSON holds a line break: each is one between lines. */
function writeAny(item: unknown, newLine: string): string {
  return JSON.stringify(item, undefined, 2).replaceAll('\n', newLine);
}

/** What may act and is not escaped in JSON anyway. Seen faster than each character is looked at. */
const mayAct = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

function safe(json: string): string {
  return mayAct.test(json) ? json.replace(acting, (unit) => (unit === '\n' ? unit : escaped(unit))) : json;
}

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
