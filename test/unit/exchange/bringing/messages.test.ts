// What the page “Paste what I have” may say; whatever does not fit is not listened to.
import assert from 'node:assert/strict';
import { fromBringing, keptFrom } from '../../../../src/extension/exchange/bringingMessages.ts';

describe('A message of the page “Paste what I have”', () => {
  it('is taken as what it is, without what does not belong to it', () => {
    for (const type of ['ready', 'choose-file', 'undo', 'make', 'again'])
      assert.deepEqual(fromBringing({ type, more: 1 }), { type });
    assert.deepEqual(fromBringing({ type: 'pasted', html: '<p>a', text: 'a', name: 'b' }), {
      ...{ type: 'pasted', html: '<p>a', text: 'a' },
    });
    assert.deepEqual(fromBringing({ type: 'dropped', name: 'a.docx', base64: 'UEs=' }), {
      ...{ type: 'dropped', name: 'a.docx', base64: 'UEs=' },
    });
    assert.deepEqual(fromBringing({ type: 'move', piece: 'p1', place: 'goals', of: 'p2', before: 'p3' }), {
      ...{ type: 'move', piece: 'p1', place: 'goals', of: 'p2', before: 'p3' },
    });
    assert.deepEqual(fromBringing({ type: 'title', title: 'Cells' }), { type: 'title', title: 'Cells' });
    assert.deepEqual(fromBringing({ type: 'kind', kind: 'project-spec' }), {
      ...{ type: 'kind', kind: 'project-spec' },
    });
  });

  it('is not listened to where it has another form, or is larger than anybody’s plan', () => {
    const long = 'a'.repeat(8_000_001);
    for (const strange of [
      ...[undefined, null, 7, 'make', [], {}, { type: 'other' }, { type: '__proto__' }, { type: 'toString' }],
      { type: 'pasted', html: 1, text: '' },
      { type: 'pasted', html: '' },
      { type: 'pasted', html: long, text: '' },
      { type: 'dropped', name: 'a.docx' },
      { type: 'dropped', name: 'a'.repeat(1001), base64: '' },
      { type: 'dropped', name: 'a.docx', base64: 'A'.repeat(10_666_700) },
      { type: 'move', piece: 'p1' },
      { type: 'move', piece: 'p1', place: 'goals', of: 3 },
      { type: 'kind', kind: 'rubric' },
      { type: 'title', title: ['Cells'] },
    ])
      assert.equal(fromBringing(strange), undefined);
  });
});

describe('What a page kept', () => {
  const given = { type: 'pasted', html: '', text: 'Goals' };

  it('is taken with the steps that fit', () => {
    const steps = [
      { type: 'title', title: 'Cells' },
      { type: 'make' },
      null,
      { type: 'kind', kind: 'other' },
    ];
    assert.deepEqual(keptFrom({ given, steps, typed: '' }), { given, steps: [steps[0]] });
    assert.deepEqual(keptFrom({ given, steps: 'none' }), { given, steps: [] });
  });

  it('is nothing where it is none of ours, and never has more steps than anybody takes', () => {
    for (const strange of [undefined, null, 'a', {}, { given: null }, { given: { type: 'make' } }])
      assert.equal(keptFrom(strange), undefined);
    const steps = Array.from({ length: 100_000 }, () => ({ type: 'title', title: 'Cells' }));
    assert.equal(keptFrom({ given, steps })?.steps.length, 2_000);
  });
});
