// Documents with a cursor and with places that change, for tables of what the editor does.
import { at, unmarked } from './findings.ts';

/** Files of a folder, text by name. In one of them `|` is the cursor, and `«…»` marks places. */
export type MarkedFiles = Readonly<Record<string, string>>;

export interface Marked {
  /** The texts without any mark, by name. */
  readonly files: Readonly<Record<string, string>>;
  /** The marked places, by the address of their file, in the order of its text. */
  readonly spans: ReadonlyMap<string, readonly { readonly start: number; readonly end: number }[]>;
  /** Where the cursor is. */
  readonly uri: string;
  readonly offset: number;
}

/** Takes the marks off. Without a cursor, it is at the beginning of the first file. */
export function withCursor(marked: MarkedFiles): Marked {
  const files: [string, string][] = [];
  const spans = new Map<string, readonly { readonly start: number; readonly end: number }[]>();
  let [uri, offset] = [at(Object.keys(marked)[0] ?? ''), 0];
  for (const [name, text] of Object.entries(marked)) {
    const bar = text.indexOf('|');
    if (bar >= 0) [uri, offset] = [at(name), unmarked(text.slice(0, bar)).text.length];
    const plain = unmarked(bar < 0 ? text : text.slice(0, bar) + text.slice(bar + 1));
    files.push([name, plain.text]);
    if (plain.spans.length > 0) spans.set(at(name), plain.spans);
  }
  return { files: Object.fromEntries(files), spans, uri, offset };
}
