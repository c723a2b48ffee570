// What the panel is sent grows as the plan does: counted in characters of JSON.
import assert from 'node:assert/strict';
import { planOf } from '../../../bench/plans.ts';
import { Library } from '../../../src/core/library/library.ts';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';

const URI = 'file:///plans/a.project.yaml';

/** So much of a state is the same for every plan: the words that fields are chosen from. */
const SAME = 10_000;

/** How long what is sent of a text is. */
function sentFor(text: string): number {
  const library = new Library();
  library.setComplete(true);
  library.put(URI, text, true);
  const document = library.get(URI);
  assert.ok(document);
  return JSON.stringify(buildPlanView(document, library, library.findings(URI), 1)).length;
}

/** A plan in which one option shows every goal, and the others of its menu show none. */
function unevenMenu(size: number): string {
  const ids = Array.from({ length: size }, (_, index) => `g${index + 1}`);
  return [
    ...['kind: project-spec', 'schemaVersion: 1', 'title: Creek', 'goals:'],
    ...ids.map((id) => `  - {id: ${id}, target: I can explain ${id} of the creek}`),
    ...['choices:', '  - id: show', '    title: How will you show it?', '    about: product', '    options:'],
    `      - {id: o0, name: All of it, goals: [${ids.join(', ')}]}`,
    ...ids.map((id, index) => `      - {id: o${index + 1}, name: A poster of ${id}}`),
    '',
  ].join('\n');
}

describe('What the panel is sent', () => {
  it('is at most three times as long as the plan, at every size', () => {
    for (const size of [5_000, 10_000, 20_000, 40_000, 80_000]) {
      const text = planOf(size);
      assert.ok(sentFor(text) <= 3 * text.length + SAME, `${size} characters`);
    }
  });

  for (const [what, texts] of [
    ['plan', [20_000, 40_000, 80_000, 160_000].map((size) => planOf(size))],
    ['menu of options that show none of the goals', [25, 50, 100, 200].map(unevenMenu)],
  ] as const)
    it(`grows as the ${what} does`, () => {
      const lengths = texts.map(sentFor);
      for (const [index, length] of lengths.entries())
        if (index > 0) assert.ok(length / (lengths[index - 1] ?? 0) < 2.1, lengths.join(', '));
    });
});
