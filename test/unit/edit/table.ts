import assert from 'node:assert/strict';
import type { Change } from '../../../src/core/edit/change.ts';
import { planChanges, type PlanOptions } from '../../../src/core/edit/plan.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';

/** What it shows, the text before, the change or changes, the text after. */
export type Row = readonly [
  title: string,
  before: string,
  change: Change | readonly Change[],
  after: string,
  options?: PlanOptions,
];

/** A text without the indentation it has in the test: that of its last line. */
export function text(parts: TemplateStringsArray): string {
  const raw = parts.raw[0] ?? '';
  const indent = /\n( *)$/.exec(raw)?.[1] ?? '';
  return raw.slice(1).replaceAll(`\n${indent}`, '\n').slice(indent.length);
}

/** Shorter ways to write changes. A path is written `goals.0.target`. */
export const set = (path: string, value: unknown): Change => ({
  do: 'set',
  path: way(path),
  value: value as never,
});
export const insert = (path: string, value: unknown, index?: number): Change => ({
  do: 'insert',
  path: way(path),
  value: value as never,
  ...(index === undefined ? {} : { index }),
});
export const remove = (path: string): Change => ({ do: 'remove', path: way(path) });
export const move = (path: string, to: number): Change => ({ do: 'move', path: way(path), to });
/** To another list. */
export const moveInto = (path: string, into: string, to: number): Change => ({
  do: 'move',
  path: way(path),
  to,
  into: way(into),
});
export const order = (path: string, indexes: readonly number[]): Change => ({
  do: 'order',
  path: way(path),
  order: indexes,
});
export const rename = (path: string, key: string): Change => ({ do: 'rename-key', path: way(path), key });
export const accept = (path: string, code: string): Change => ({ do: 'accept', path: way(path), code });

function way(path: string): (string | number)[] {
  return path === '' ? [] : path.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

/** The text after a change; fails with the sentence where it is refused. */
export function changed(before: string, change: Change | readonly Change[], options?: PlanOptions): string {
  const changes = Array.isArray(change) ? (change as readonly Change[]) : [change as Change];
  const planned = planChanges(parseYaml(before), changes, options);
  if ('refused' in planned) throw new Error(`refused at ${planned.at}: ${planned.refused}`);
  const whole = planned.edits.some(({ start, end }) => end - start === before.length && before.length > 40);
  assert.ok(!whole, 'the whole text was replaced');
  return applyEdits(before, planned.edits);
}

/** Tries each row as written, with Windows line endings, with a byte order mark, and without a last line ending. */
export function table(rows: readonly Row[]): void {
  for (const [title, before, change, after, options] of rows) {
    it(title, () => {
      assert.equal(changed(before, change, options), after);
      const windows = (yaml: string): string => yaml.replaceAll('\n', '\r\n');
      assert.equal(changed(windows(before), change, options), windows(after), 'with Windows line endings');
      assert.equal(changed(`\uFEFF${before}`, change, options), `\uFEFF${after}`, 'with a byte order mark');
      const open = (yaml: string): string => yaml.replace(/\n$/, '');
      assert.equal(changed(open(before), change, options), open(after), 'without a last line ending');
    });
  }
}
