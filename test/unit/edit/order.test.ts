// The items of a list in another order: the same text as from moving them one by one.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movesTo, reorderLines } from '../../../src/core/edit/order.ts';
import { planChanges } from '../../../src/core/edit/plan.ts';
import { Source } from '../../../src/core/edit/source.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { nodeAt } from '../../../src/core/yaml/navigate.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import type { Path } from '../../../src/core/yaml/tree.ts';
import { Drawing } from './random/draw.ts';
import { Draw, walk } from './random/model.ts';
import { render } from './random/render.ts';
import { order, table, text } from './table.ts';

/** What the moves make of a text, each worked out on what the one before made; undefined where one is refused. */
function oneByOne(before: string, path: Path, wanted: readonly number[]): string | undefined {
  let now = before;
  for (const { from, to } of movesTo(wanted)) {
    const planned = planChanges(parseYaml(now), [{ do: 'move', path: [...path, from], to }]);
    if ('refused' in planned) return undefined;
    now = applyEdits(now, planned.edits);
  }
  return now;
}

function shuffled(draw: Draw, length: number): number[] {
  const all = Array.from({ length }, (_, index) => index);
  // Often only some of them go elsewhere.
  for (let left = draw.between(1, length); left > 0; left--)
    all.splice(draw.upTo(length - 1), 0, ...all.splice(draw.upTo(length - 1), 1));
  return all;
}

describe('A list in another order', () => {
  table([
    [
      'moves items with their comments, and leaves what stays',
      text`
      checks:  # all of them
        - id: k1
          name: Poll
        # the talk
        - id: k2  # early
          name: Talk
        - id: k3
      goals: []
      `,
      order('checks', [1, 0, 2]),
      text`
      checks:  # all of them
        # the talk
        - id: k2  # early
          name: Talk
        - id: k1
          name: Poll
        - id: k3
      goals: []
      `,
    ],
    [
      'keeps the blank lines between them',
      text`
      checks:
        - id: k1

        - id: k2

        - id: k3

      goals: []
      `,
      order('checks', [2, 1, 0]),
      text`
      checks:
        - id: k3

        - id: k2

        - id: k1

      goals: []
      `,
    ],
    [
      'works in brackets',
      text`
      checks: [{id: k1}, {id: k2}, {id: k3}]
      `,
      order('checks', [2, 0, 1]),
      text`
      checks: [{id: k3}, {id: k1}, {id: k2}]
      `,
    ],
    [
      'puts last what is not named',
      text`
      checks:
        - id: k1
        - id: k2
        - id: k3
      `,
      order('checks', [2]),
      text`
      checks:
        - id: k3
        - id: k1
        - id: k2
      `,
    ],
    [
      'goes with other changes, which mean the items as they were',
      text`
      checks:
        - id: k1
        - id: k2
        - id: k3
      `,
      [{ do: 'remove', path: ['checks', 1] }, order('checks', [2, 1, 0])],
      text`
      checks:
        - id: k3
        - id: k1
      `,
    ],
  ]);

  it('is not made of what is no list', () => {
    for (const path of ['goals', 'title'])
      assert.ok('refused' in planChanges(parseYaml('title: Creek\n'), [order(path, [1, 0])]), path);
  });

  it('is the longest row that is there already, and each other item moved once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(40), { maxLength: 20 }), (drawn) => {
        const rank = [...drawn].sort((one, other) => one - other);
        const wanted = drawn.map((each) => rank.indexOf(each));
        const now = [...wanted.keys()];
        const moves = movesTo(wanted);
        for (const { from, to } of moves) now.splice(to, 0, ...now.splice(from, 1));
        assert.deepEqual(now, wanted);
        assert.ok(moves.length < Math.max(1, wanted.length));
      }),
      { seed: 22 },
    );
  });

  it('is what moves one by one make of it, in any layout', () => {
    let atOnce = 0;
    fc.assert(
      fc.property(fc.noShrink(fc.nat()), (number) => {
        const draw = new Draw(number);
        const drawing = new Drawing(draw);
        const layout = drawing.layout();
        const model = drawing.plan();
        const { text: before } = render(model, layout);
        const lists: { path: Path; length: number }[] = [];
        walk(model, ({ model: value }, path) => {
          if (value.type === 'list' && value.entries.length > 1)
            lists.push({ path, length: value.entries.length });
        });
        if (lists.length === 0) return;
        const { path, length } = draw.one(...lists);
        const wanted = shuffled(draw, length);
        const slowly = oneByOne(before, path, wanted);
        if (slowly === undefined) return;
        const document = parseYaml(before);
        const planned = planChanges(document, [{ do: 'order', path, order: wanted }]);
        const shown = `${JSON.stringify([path, wanted])}\n${before}`;
        assert.ok('edits' in planned, `refused: ${JSON.stringify(planned)}\n${shown}`);
        assert.equal(applyEdits(before, planned.edits), slowly, shown);
        const list = nodeAt(document, path);
        if (list?.type === 'list' && reorderLines(new Source(document), list, wanted)) atOnce++;
      }),
      { seed: 21, numRuns: Number(process.env.RUNS ?? 400) },
    );
    assert.ok(atOnce > 0);
  });

  it('is worked out at once where the items are alike, and leaves what stays alone', () => {
    const lines = Array.from({ length: 200 }, (_, index) => `  - id: k${index}\n    name: Check ${index}\n`);
    const before = `checks:\n${lines.join('')}`;
    // Every twentieth goes to the top.
    const wanted = [...lines.keys()].sort((one, other) => Number(one % 20 > 0) - Number(other % 20 > 0));
    const document = parseYaml(before);
    const list = nodeAt(document, ['checks']);
    assert.equal(list?.type, 'list');
    const atOnce = reorderLines(new Source(document), list, wanted) ?? [];
    assert.equal(atOnce.length, 10);
    assert.equal(applyEdits(before, atOnce), `checks:\n${wanted.map((item) => lines[item]).join('')}`);
  });
});
