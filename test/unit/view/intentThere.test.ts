import assert from 'node:assert/strict';
import { intentThere } from '../../../src/core/view/intentThere.ts';
import type { Intent } from '../../../src/core/view/planView.ts';
import { refElsewhere } from '../../../src/core/view/refs.ts';

const PLAN = 'file:///plans/water%20study.project.yaml';
const RUBRIC = 'file:///plans/water%20study.rubric.yaml';

describe('an intent that names an item', () => {
  it('stays with the plan it was asked of', () => {
    const intent: Intent = { do: 'link', ref: 'checks/k1', goal: 'g1', on: true };
    assert.deepEqual(intentThere(PLAN, intent), { uri: PLAN, intent });
  });

  it('goes to the document the item is in, as that document names it', () => {
    const row = refElsewhere(RUBRIC, 'criteria/claim');
    assert.deepEqual(intentThere(PLAN, { do: 'link', ref: row, goal: 'g1', on: false }), {
      uri: RUBRIC,
      intent: { do: 'link', ref: 'criteria/claim', goal: 'g1', on: false },
    });
    const after = refElsewhere(RUBRIC, 'criteria/data');
    assert.deepEqual(intentThere(PLAN, { do: 'place', ref: row, after }), {
      uri: RUBRIC,
      intent: { do: 'place', ref: 'criteria/claim', after: 'criteria/data' },
    });
  });

  it('goes nowhere where its names lead to several documents', () => {
    const after = refElsewhere(RUBRIC, 'criteria/data');
    assert.equal(intentThere(PLAN, { do: 'place', ref: 'checks/k1', after }), undefined);
  });

  it('goes nowhere where it names an item of another document by a place, which may have moved', () => {
    const ref = refElsewhere(RUBRIC, 'criteria/#2');
    assert.equal(intentThere(PLAN, { do: 'remove', ref }), undefined);
    assert.ok(intentThere(PLAN, { do: 'remove', ref: 'criteria/#2' }));
  });

  it('leaves the words it carries alone, whatever they look like', () => {
    const text = refElsewhere(RUBRIC, 'criteria/claim');
    const intent: Intent = { do: 'set-text', ref: 'goals/g1', field: 'target', text, was: '' };
    assert.deepEqual(intentThere(PLAN, intent), { uri: PLAN, intent });
  });
});
