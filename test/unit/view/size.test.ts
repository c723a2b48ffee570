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

describe('What the panel is sent', function () {
  this.timeout(60_000);

  it('is at most three times as long as the plan, at every size', () => {
    for (const size of [5_000, 10_000, 20_000, 40_000, 80_000]) {
      const text = planOf(size);
      assert.ok(sentFor(text) <= 3 * text.length + SAME, `${size} characters`);
    }
  });

  it('grows as the plan does', () => {
    const lengths = [20_000, 40_000, 80_000, 160_000].map((size) => sentFor(planOf(size)));
    for (const [index, length] of lengths.entries())
      if (index > 0) assert.ok(length / (lengths[index - 1] ?? 0) < 2.1, lengths.join(', '));
  });
});
