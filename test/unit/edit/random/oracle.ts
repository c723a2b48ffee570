/** Judges a changed text with the yaml package and by its lines; knows nothing of the code under test. */
import assert from 'node:assert/strict';
import { LineCounter, isMap, isSeq, parseDocument, type Node, type Pair } from 'yaml';
import type { TextEdit } from '../../../../src/core/text/edits.ts';
import type { Made } from './changes.ts';
import { SHARED, dataOf, walk, type Entry, type Layout, type Model } from './model.ts';
import type { Line } from './render.ts';

/** The zero-based first and last line of an entry's own text. */
type Lines = readonly [first: number, last: number];

export function judge(
  before: { readonly text: string; readonly lines: readonly Line[] },
  after: string,
  model: Model,
  layout: Layout,
  made: Made,
  edits: readonly TextEdit[],
): void {
  endings(before.text, after, layout);
  const lines = after.replace(/^\uFEFF/, '').split(/\r?\n/);
  const counter = new LineCounter();
  const document = parseDocument(after.replace(/^\uFEFF/, ''), { lineCounter: counter, uniqueKeys: true });
  assert.deepEqual(document.errors, [], 'it can be read');
  assert.deepEqual(
    document.toJS({ maxAliasCount: 1000 }),
    { ...(layout.shared ? SHARED : {}), ...(dataOf(model) as object) },
    'it says what it should',
  );
  if (layout.json) assert.deepEqual(JSON.parse(after.replace(/^\uFEFF/, '')), dataOf(model), 'it stays JSON');
  untouched(before.lines, lines, made);
  small(before, made, layout, edits);
  comments(
    model,
    lines,
    (path) => linesOf(document.contents, path, after.replace(/^\uFEFF/, ''), counter),
    made,
  );
}

function endings(before: string, after: string, { eol, mark }: Layout): void {
  assert.equal(after.startsWith('\uFEFF'), mark, 'the byte order mark is as it was');
  assert.equal(after.lastIndexOf('\uFEFF'), mark ? 0 : -1);
  const bare = after.replaceAll(eol, '');
  assert.doesNotMatch(bare, /[\r\n]/, 'all lines end as they did');
  assert.equal(after.endsWith('\n'), before.endsWith('\n'), 'the last line ends, or not, as it did');
}

/** Each line that belongs to nothing changed is still there, and they are in the same order but for moved ones. */
function untouched(before: readonly Line[], after: readonly string[], made: Made): void {
  const kept = keptLines(before, made);
  const still = kept.filter(({ owners }) => !owners.some((one) => made.moved.has(one)));
  let at = 0;
  for (const { text } of still) {
    while (at < after.length && plainly(after[at] ?? '') !== plainly(text)) at++;
    assert.ok(at < after.length, `the line ${JSON.stringify(text)} is as and where it was`);
    at++;
  }
  const left = after.map(plainly);
  for (const { text } of kept) {
    const index = left.indexOf(plainly(text));
    assert.ok(index >= 0, `the line ${JSON.stringify(text)} is as it was`);
    left.splice(index, 1);
  }
}

/** The lines that belong to nothing changed. */
function keptLines(before: readonly Line[], made: Made): Line[] {
  return before.filter((line) => {
    const { text, owners } = line;
    const last = owners.at(-1);
    return (
      text.trim() !== '' &&
      !owners.some((one) => made.touched.has(one)) &&
      !(last && made.opened.has(last)) &&
      !isShared(line, made)
    );
  });
}

/** No edit replaces a line that belongs to nothing changed, not even by the same words. */
function small(
  { lines }: { readonly lines: readonly Line[] },
  made: Made,
  { eol, mark }: Layout,
  edits: readonly TextEdit[],
): void {
  const kept = new Set(keptLines(lines, made));
  let at = mark ? 1 : 0;
  for (const line of lines) {
    const end = at + line.text.length;
    const replaced = edits.some(({ start, end: last }) => start <= at && end <= last && start < last);
    const moves = line.owners.some((one) => made.moved.has(one));
    assert.ok(!replaced || moves || !kept.has(line), `${JSON.stringify(line.text)} is not written anew`);
    at = end + eol.length;
  }
}

/** A line with something in brackets or braces on it, in which something changed. */
function isShared({ text, owners }: Line, made: Made): boolean {
  const last = owners.at(-1);
  if (last && (last.model.type === 'text' || last.model.style === 'block')) return false;
  if (!/[[{\]}]/.test(text) || text.trim().startsWith('#')) return false;
  const inside = (one: Entry): boolean => last === undefined || (made.around.get(one) ?? []).includes(last);
  return [...made.touched, ...made.opened, ...made.moved, ...made.grown].some(
    (one) => one === last || inside(one),
  );
}

/** A line without the comma that ends an entry in brackets: another may come behind it. */
function plainly(line: string): string {
  return line.replace(/,(?=\s*(?:# of .*)?$)/, '');
}

/** Each comment of an entry that is still there stands where it stood beside it; those of removed ones are gone. */
function comments(
  model: Model,
  lines: readonly string[],
  find: (path: (string | number)[]) => Lines,
  made: Made,
): void {
  const comment = (text: string): number => {
    const at = lines.findIndex((line) => line.trimEnd().endsWith(text));
    assert.ok(at >= 0, `${text} is still there`);
    assert.equal(
      lines.findLastIndex((line) => line.trimEnd().endsWith(text)),
      at,
      `${text} is there once`,
    );
    return at;
  };
  const indent = (line: number): number => /^ */.exec(lines[line] ?? '')?.[0].length ?? 0;
  const alone = (line: number): boolean => /^\s*#/.test(lines[line] ?? '');
  walk(model, (entry, path) => {
    if (entry.lead.length + entry.trail.length === 0 && entry.end === undefined) return;
    const [first, last] = find(path);
    for (const lead of entry.lead) {
      const at = comment(lead);
      assert.ok(at < first && alone(at), `${lead} stands above its entry`);
      for (let line = at; line < first; line++)
        assert.ok(alone(line), `nothing comes between ${lead} and its entry`);
      assert.equal(indent(at), indent(first), `${lead} stands at the column of its entry`);
    }
    if (entry.end !== undefined) {
      const at = comment(entry.end);
      assert.ok(
        !alone(at) && (at === first || at === last),
        `${entry.end} stands at the end of a line of its entry`,
      );
    }
    for (const trail of entry.trail) {
      const at = comment(trail);
      assert.ok(at > last && alone(at), `${trail} stands below its entry`);
      assert.ok(
        indent(at) > indent(first) || lines[first]?.trim().startsWith('-'),
        `${trail} stands further right`,
      );
      for (let line = last + 1; line < at; line++)
        assert.ok(alone(line) || lines[line]?.trim() === '', `nothing comes between ${trail} and its entry`);
    }
  });
  walk(model, ({ heading }) => {
    if (heading !== undefined)
      assert.equal(lines[comment(heading) + 1]?.trim(), '', `${heading} stands apart`);
  });
  for (const { tag } of made.removed) {
    const stray = lines.find((line) => new RegExp(`# of ${tag} `).test(line));
    assert.equal(stray, undefined, `no comment of what was taken away is left`);
  }
  for (const code of made.accepted) {
    assert.equal(lines.filter((line) => line.includes(code)).length <= 1, true);
  }
}

/** Where an entry stands in the changed text. */
function linesOf(
  root: unknown,
  path: readonly (string | number)[],
  text: string,
  counter: LineCounter,
): Lines {
  let node = root;
  let start = 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = (node.items as Pair<Node, Node | null>[]).find(({ key }) => String(key) === String(step));
      assert.ok(pair?.key.range);
      start = pair.key.range[0];
      node = pair.value;
      if (node === null) return lineSpan(counter, start, start);
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node;
      assert.ok(item.range);
      start = item.range[0];
      if (node.flow !== true) start = text.lastIndexOf('-', dashBefore(text, start));
      node = item;
    }
  }
  const range = (node as Node).range;
  assert.ok(range);
  const end = text.slice(0, range[1]).trimEnd().length;
  return lineSpan(counter, start, Math.max(start, lastWords(text, range[0], end)));
}

/** A dash stands on the line of its value, or on one above it that holds nothing else but a comment. */
function dashBefore(text: string, start: number): number {
  const line = text.slice(text.lastIndexOf('\n', start) + 1, start);
  if (line.includes('-')) return start;
  for (let end = text.lastIndexOf('\n', start); end > 0; end = text.lastIndexOf('\n', end - 1)) {
    const above = text.slice(text.lastIndexOf('\n', end - 1) + 1, end);
    const dash = /^\s*-/.exec(above);
    if (dash) return text.lastIndexOf('\n', end - 1) + 1 + dash[0].length;
  }
  return start;
}

/** The package counts comments below a block collection to it: they are left out again. */
function lastWords(text: string, from: number, end: number): number {
  let at = end;
  for (;;) {
    const line = text.lastIndexOf('\n', at - 1) + 1;
    if (line <= from || !/^\s*(?:# (?:of|odd|heading|foot|third).*\r?)?$/.test(text.slice(line, at)))
      return at;
    at = line - 1;
  }
}

function lineSpan(counter: LineCounter, start: number, end: number): Lines {
  return [counter.linePos(start).line - 1, counter.linePos(end).line - 1];
}
