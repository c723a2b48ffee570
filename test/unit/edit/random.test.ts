import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import { planChanges } from '../../../src/core/edit/plan.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { drawChanges } from './random/changes.ts';
import { Drawing } from './random/draw.ts';
import { dataOf, Draw, SHARED } from './random/model.ts';
import { judge } from './random/oracle.ts';
import { render } from './random/render.ts';

const long = process.env.LONG !== undefined;
const runs = {
  seed: Number(process.env.SEED ?? 20),
  numRuns: long ? Number(process.env.RUNS ?? 20_000) : 150,
};

describe('Random changes of random plans in random layouts', () => {
  for (const [title, most] of [
    ['one change', 1],
    ['several changes', 5],
  ] as const) {
    it(`${title}: nothing else moves, every comment stays with its item, nothing is refused`, function () {
      this.timeout(0);
      fc.assert(
        fc.property(fc.noShrink(fc.nat()), (number) => {
          const draw = new Draw(number);
          const drawing = new Drawing(draw);
          const layout = drawing.layout();
          const model = drawing.plan();
          if (model.type !== 'map') return;
          const before = render(model, layout);
          assert.deepEqual(
            parse(before.text.replace(/^\uFEFF/, '')),
            { ...(layout.shared ? SHARED : {}), ...(dataOf(model) as object) },
            `the test wrote\n${before.text}`,
          );
          const made = drawChanges(draw, model, most);
          const planned = planChanges(parseYaml(before.text), made.changes);
          const shown = `${before.text}\n=== ${JSON.stringify(made.changes)}\n`;
          // One line that holds several items has no place for a note about one of them.
          const shares = made.changes.some((change) => change.do === 'accept') && 'refused' in planned;
          if (shares && planned.refused.startsWith('Several things stand on this line')) return;
          // Nor has a list on one line room for the notes of an item that comes from elsewhere.
          const elsewhere = made.changes.some((change) => change.do === 'move' && change.into !== undefined);
          if (elsewhere && 'refused' in planned && planned.refused.includes('stands on one line')) return;
          assert.ok('edits' in planned, `refused: ${JSON.stringify(planned)}\n${shown}`);
          const after = applyEdits(before.text, planned.edits);
          try {
            judge(before, after, model, layout, made, planned.edits);
          } catch (error) {
            throw new Error(`${(error as Error).message}\n${shown}=== after\n${after}`, { cause: error });
          }
        }),
        runs,
      );
    });
  }
});
