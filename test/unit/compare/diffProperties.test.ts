// Whatever changed: all of it is said, and nothing else.
import { deepEqual, equal, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { diffDocuments, type DiffChange } from '../../../src/core/compare/diff.ts';
import { PlanDocument } from '../../../src/core/document.ts';
import { kindOfName } from '../../../src/core/kinds/kind.ts';
import { dataBySchema } from '../../../src/core/schema/dataBySchema.ts';
import { dataOf, type Data } from '../../../src/core/yaml/data.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { diffOf, placeOf, side, told, wasAt } from './diffed.ts';
import { triples } from './random/triples.ts';

const numRuns = fc.readConfigureGlobal().numRuns ?? 100;

/** Two versions that both come from a third one are far apart; one and where it comes from, near. */
const pairs = triples.chain(({ path, base, ours, theirs }) =>
  fc
    .constantFrom([base, ours], [theirs, base], [ours, theirs])
    .map(([before, after]) => ({ path, before, after })),
);

type Pair = Readonly<Record<'path' | 'before' | 'after', string>>;

const show = ({ before, after }: Pair, changes: readonly DiffChange[]): string =>
  [...told({ changes }), '-------- before', before, '-------- after', after].join('\n');

/** Every value with the way to it; lines that nothing tells apart by what they say alone. */
function leavesOf(text: string, path: string): readonly (readonly [place: string, value: string])[] {
  const kind = kindOfName(path);
  const { root } = parseYaml(text);
  const leaves: [string, string][] = [];
  const walk = (data: Data, place: string): void => {
    if (Array.isArray(data)) {
      for (const item of data) {
        const map = item !== null && typeof item === 'object' && !Array.isArray(item) ? item : undefined;
        const id = map?.id ?? map?.code;
        walk(item, typeof id === 'string' ? `${place}[${id}]` : `${place}[]`);
      }
    } else if (data !== null && typeof data === 'object') {
      for (const [key, value] of Object.entries(data)) walk(value, place === '' ? key : `${place}.${key}`);
    } else if (data !== null && String(data).trim() !== '') leaves.push([place, String(data).trim()]);
  };
  walk(kind ? dataBySchema(root, kind) : dataOf(root), '');
  return leaves;
}

/** What is in one and not in the other, as often as it is. */
function without(some: readonly (readonly [string, string])[], others: typeof some): typeof some {
  const left = new Map<string, number>();
  for (const leaf of others) left.set(leaf.join('\n'), (left.get(leaf.join('\n')) ?? 0) + 1);
  return some.filter((leaf) => {
    const count = left.get(leaf.join('\n')) ?? 0;
    left.set(leaf.join('\n'), count - 1);
    return count <= 0;
  });
}

const covers = (place: string, leaf: string): boolean =>
  place === '' || leaf === place || [`${place}.`, `${place}[`].some((start) => leaf.startsWith(start));

describe('what changed between any two versions', () => {
  const always = (holds: (pair: Pair) => void): void => fc.assert(fc.property(pairs, holds), { numRuns });

  it('is nothing where nothing changed', () =>
    always(({ path, before }) => {
      deepEqual(diffOf(before, before, path), { changes: [], totals: [], layout: false, partly: false });
    }));

  it('covers every value that is not the same', () =>
    always((pair) => {
      const { path, before, after } = pair;
      const { changes } = diffOf(before, after, path);
      const renamed = new Map(
        changes.flatMap((change) =>
          change.change === 'renamed' ? [[idAt(wasAt(change)), idAt(change.path)] as const] : [],
        ),
      );
      const [was, is] = [leavesOf(before, path), leavesOf(after, path)];
      const now = new Set(
        changes.filter(({ change }) => change !== 'removed').map((change) => placeOf(change.path)),
      );
      const then = new Set(
        changes.filter(({ change }) => change !== 'added').map((change) => placeOf(wasAt(change))),
      );
      // What has another id is called by it everywhere, as a key too.
      const renames = [...renamed];
      const follow = ([place, value]: readonly [string, string]) =>
        [
          renames.reduce(
            (way, [old, now]) => way.replaceAll(`[${old}]`, `[${now}]`).replace(`.${old}`, `.${now}`),
            place,
          ),
          renamed.get(value) ?? value,
        ] as const;
      for (const [place] of without(is, was.map(follow)))
        ok(
          [...now].some((at) => covers(at, place)),
          `${place}\n${show(pair, changes)}`,
        );
      for (const [place] of without(was.map(follow), is))
        ok(
          [...then].some((at) => covers(follow([at, ''])[0], place)),
          `${place}\n${show(pair, changes)}`,
        );
    }));

  it('is the other way round when looked at from the other side', () =>
    always((pair) => {
      const { path, before, after } = pair;
      const there = diffOf(before, after, path);
      const back = diffOf(after, before, path);
      const opposite = { added: 'removed', removed: 'added' } as Readonly<Record<string, string>>;
      const row = (change: DiffChange, turned: boolean): string => {
        const [from, to] = [change.before, change.after];
        // Of two that changed places, either one moved.
        if (change.change === 'moved' && from === undefined && to === undefined)
          return `moved ${listAt(turned ? wasAt(change) : change.path)}`;
        const words = turned ? [to, from] : [from, to];
        const what = turned ? (opposite[change.change] ?? change.change) : change.change;
        return JSON.stringify([what, turned ? wasAt(change) : change.path, ...words]);
      };
      deepEqual(
        back.changes.map((change) => row(change, false)).sort(),
        there.changes.map((change) => row(change, true)).sort(),
        show(pair, there.changes),
      );
      deepEqual(
        back.totals.map(({ label, before: from, after: to }) => [label, to, from].join()).sort(),
        there.totals.map(({ label, before: from, after: to }) => [label, from, to].join()).sort(),
      );
      equal(back.layout, there.layout);
    }));

  it('leads to where it stands, and its words are those that stand there', () =>
    always((pair) => {
      const { path, before, after } = pair;
      for (const change of diffOf(before, after, path).changes) {
        const [text, other] =
          change.change === 'removed' || change.after === undefined ? [before, before] : [after, before];
        for (const [span, of] of [
          [change.at, text],
          [change.was, other],
        ] as const)
          if (span)
            ok(span.start >= 0 && span.start <= span.end && span.end <= Math.max(of.length, after.length));
        if (!change.words) continue;
        equal(side(change.words, 'out'), change.before ?? '');
        equal(side(change.words, 'in'), change.after ?? '');
        ok(change.words.some(({ is }) => is !== 'same'));
      }
    }));
});

describe('comparing texts that are no plans', () => {
  const hostile = [
    '',
    '\ufeff',
    '# only a comment\n',
    '- a\n- b\n',
    'just words',
    'goals: [',
    'goals: {g1: x}\n',
    'goals: goals\nchecks: 3\nsessions: [[[]]]\n',
    'goals:\n  - {id: __proto__, target: a}\n  - {id: constructor, target: b}\n  - {id: toString}\n__proto__: x\n',
    'goals:\n  - {id: g1, target: a}\n  - {id: g1, target: b}\n  -\n  - text\n  - {target: c}\n',
    'goals: &g\n  - {id: g1, target: a}\nchecks: *g\nfinal: *nobody\n',
    'goals: &g\n  - *g\n',
    'title: a\ntitle: b\n',
    `a: &a [x]\n${[...'bcdefghijklmnop'].map((key, at) => `${key}: &${key} [${`*${'abcdefghijklmno'[at]}, `.repeat(5)}]`).join('\n')}\n`,
    `${'- '.repeat(200)}x`,
    '<<<<<<< ours\ntitle: a\n=======\ntitle: b\n>>>>>>> theirs\n',
    'language: "not a tag!"\nsummary: one two\n',
    'language: "not a tag!"\nsummary: one three\nprivate: x\n',
  ];

  it('never throws, whatever both hold', () => {
    for (const suffix of ['.project'])
      for (const before of hostile) for (const after of hostile) diffOf(before, after, `a${suffix}.yaml`);
    for (const before of hostile) for (const after of hostile) diffOf(before, after, 'a.yaml');
    fc.assert(
      fc.property(
        fc.string({ maxLength: 80, unit: 'binary' }),
        fc.string({ maxLength: 80 }),
        (before, after) => {
          diffOf(before, after, 'a.lesson.yaml');
        },
      ),
      { numRuns },
    );
  });

  it('takes nothing to be gone that only could not be read', () =>
    fc.assert(
      fc.property(triples, fc.nat(), ({ path, base }, at) => {
        const cut = base.slice(0, at % base.length);
        const { changes, partly } = diffOf(base, `${cut}\n  "`, path);
        if (!partly) return;
        deepEqual(told({ changes: changes.filter(({ change }) => change === 'removed') }), []);
      }),
      { numRuns },
    ));

  it('says of a document only that it is new, or gone', () => {
    const plan = new PlanDocument('file:///a.lesson.yaml', 'title: Walk\n', 'lesson-plan');
    deepEqual(told(diffDocuments(undefined, plan)), ['added : New: a lesson plan, “Walk”.']);
    deepEqual(told(diffDocuments(plan, undefined)), ['removed : Taken out: a lesson plan, “Walk”.']);
    deepEqual(diffDocuments(undefined, undefined).changes, []);
  });
});

const idAt = (path: string): string => /\[([^\]]*)\]$/.exec(path)?.[1] ?? '';
const listAt = (path: string): string => path.slice(0, path.lastIndexOf('['));
