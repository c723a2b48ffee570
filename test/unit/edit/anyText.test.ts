import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isAlias, isMap, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Change } from '../../../src/core/edit/change.ts';
import { planChanges } from '../../../src/core/edit/plan.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import type { Path } from '../../../src/core/yaml/tree.ts';

/** Pieces that meet in strange ways. */
const pieces = [
  ...[
    'a',
    'b:',
    'c: ',
    '- ',
    '-',
    '? ',
    ': ',
    ':',
    '[',
    ']',
    '{',
    '}',
    ', ',
    ',',
    '# x',
    ' # y',
    '|',
    '>',
    '|+',
    '|2-',
    '>-',
  ],
  ...[
    '"',
    "'",
    '"q"',
    "'s'",
    '&x ',
    '*x',
    '!!str ',
    '!t ',
    '<<: ',
    '~',
    '1',
    '5.10',
    'true',
    '---',
    '...',
    '\t',
    '\r\n',
    '\uFEFF',
  ],
  ...[
    '\n',
    '\n',
    '\n',
    '\n  ',
    '\n  ',
    '\n    ',
    '\n- ',
    '\n  - ',
    '\nd: ',
    '\n  e: ',
    '\n\n',
    '\n# z\n',
    '  ',
    ' ',
  ],
];

const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 24 }).map((parts) => parts.join(''));
const sound = fc
  .array(
    fc.constantFrom(
      'a: 1',
      'b:',
      '  - x',
      '  - y: 2',
      '    z: [1, {q: w}]',
      'c: |',
      '  t',
      '',
      '  # n',
      '# m',
      'd: {e: f, g: [h]}',
      '- - i',
      '  - j',
      'k: "l',
      '  m"',
      'n: &x {o: p}',
      'r: *x',
      '? s',
      ': t',
      'u: >+',
      'v: !!str 5',
      '- ',
      '  w:',
      '-   z: 1',
    ),
    { maxLength: 9 },
  )
  .map((lines) => lines.join('\n') + '\n');

const value = fc.constantFrom<unknown>('word', 'two\nlines', '', 5, null, [], ['a', 'b c'], { k: 'v' }, {}, [
  { id: 'i', t: 'x\ny\n' },
]);

/** Every path of a text and some that are not there. */
function pathsOf(text: string): (string | number)[][] {
  const paths: (string | number)[][] = [[], ['new'], [0], ['new', 'x']];
  const go = (node: unknown, path: (string | number)[]): void => {
    if (isMap(node)) {
      for (const { key, value } of node.items) {
        const step = [...path, String(key)];
        paths.push(step);
        go(value, step);
      }
    }
    if (isSeq(node)) {
      for (const [index, item] of node.items.entries()) {
        paths.push([...path, index]);
        go(item, [...path, index]);
      }
    }
  };
  go(parseDocument(text).contents, []);
  return paths;
}

/** The data after a change, made on plain data. */
function expected(data: unknown, change: Change): unknown {
  if (change.do === 'text' || change.do === 'accept') return data;
  const copy = structuredClone(data);
  if (change.path.length === 0) {
    const list = (copy ?? []) as unknown[];
    if (change.do === 'insert') list.splice(change.index ?? list.length, 0, change.value);
    return change.do === 'insert' ? list : change.do === 'set' ? change.value : copy;
  }
  const box = { root: copy ?? (typeof change.path[0] === 'number' ? [] : {}) } as Record<string, unknown>;
  let holder = box;
  let last: string | number = 'root';
  for (const step of change.path) {
    holder[last] ??= {};
    holder = holder[last] as Record<string, unknown>;
    last = step;
  }
  const list = holder as unknown as unknown[];
  if (change.do === 'set') holder[last] = change.value;
  if (change.do === 'insert') {
    const items = (holder[last] ?? []) as unknown[];
    holder[last] = isEmpty(items)
      ? [change.value]
      : items.toSpliced(change.index ?? items.length, 0, change.value);
  }
  if (change.do === 'remove' && Array.isArray(holder)) list.splice(Number(last), 1);
  else if (change.do === 'remove') Reflect.deleteProperty(holder, last);
  if (change.do === 'move' && change.into) return movedInto(box.root, change.path, change.into, change.to);
  if (change.do === 'move') list.splice(change.to, 0, ...list.splice(Number(last), 1));
  if (change.do === 'rename-key') {
    holder[change.key] = holder[last];
    if (change.key !== last) Reflect.deleteProperty(holder, last);
  }
  return box.root;
}

/** The data after an item went to another list. */
function movedInto(root: unknown, path: Path, into: Path, to: number): unknown {
  const at = (way: Path): unknown =>
    way.reduce<unknown>((value, step) => (value as Record<string, unknown>)[step], root);
  const list = at(path.slice(0, -1)) as unknown[];
  const box = { root };
  const holder = (into.length === 0 ? box : at(into.slice(0, -1))) as Record<string, unknown>;
  const key = into.at(-1) ?? 'root';
  if (!Array.isArray(holder[key])) holder[key] = [];
  const target = holder[key] as unknown[];
  const [item] = list.splice(Number(path.at(-1)), 1);
  target.splice(to, 0, item);
  return box.root;
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** How often each comment stands in a text. */
function commentsOf(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { span } of parseYaml(text).comments) {
    const words = text.slice(span.start, span.end).trimEnd();
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  return counts;
}

/** What a text says, as plain data; undefined where the judge cannot tell: odd keys, doubled keys. */
function read(text: string): { data: unknown } | undefined {
  const document = parseDocument(text.replace(/^\uFEFF/, ''), { uniqueKeys: true });
  let odd = document.errors.length > 0;
  visit(document, (key, node) => {
    if (key === 'key' && (!isScalar(node) || typeof node.value !== 'string')) odd = true;
    if (isScalar(node) && typeof node.value === 'number' && !Number.isFinite(node.value)) odd = true;
    if (isAlias(node) && node.resolve(document) === undefined) odd = true;
  });
  return odd ? undefined : { data: document.toJS({ maxAliasCount: 1000 }) as unknown };
}

describe('Any text at all', () => {
  it('a change is made exactly, or refused; never half, and never with an accident', function () {
    this.timeout(0);
    let made = 0;
    fc.assert(
      fc.property(
        fc.oneof(soup, sound, sound),
        fc.nat(),
        value,
        fc.nat(),
        fc.nat(3),
        (text, kind, data, where, index) => {
          const paths = pathsOf(text);
          const path = paths[where % paths.length] ?? [];
          const forItems = [
            { do: 'move', path, to: index },
            { do: 'move', path, to: 0 },
            { do: 'move', path, to: index, into: paths[(where + kind) % paths.length] ?? [] },
          ];
          const forKeys = [{ do: 'rename-key', path, key: 'other: name' }];
          const changes = [
            { do: 'set', path, value: data },
            { do: 'insert', path, index, value: data },
            { do: 'insert', path, value: data },
            { do: 'remove', path },
            { do: 'accept', path, code: 'a-b' },
            ...(typeof path.at(-1) === 'number' ? forItems : forKeys),
          ] as Change[];
          const change = changes[kind % changes.length] as Change;
          const planned = planChanges(parseYaml(text), [change]);
          if ('refused' in planned) {
            assert.ok(planned.at >= 0 && planned.at <= text.length);
            return;
          }
          const after = applyEdits(text, planned.edits);
          if (change.do !== 'remove' && change.do !== 'set') {
            for (const [words, count] of commentsOf(text)) {
              if (!words.includes('third-point'))
                assert.ok((commentsOf(after).get(words) ?? 0) >= count, `${words} is there`);
            }
          }
          const before = read(text);
          if (!before) return;
          made++;
          assert.deepEqual(
            read(after)?.data,
            expected(before.data, change),
            JSON.stringify([text, change, after]),
          );
        },
      ),
      { seed: 3, numRuns: process.env.LONG === undefined ? 1500 : 200_000 },
    );
    assert.ok(made > 100, `only ${made} changes were made`);
  });
});
