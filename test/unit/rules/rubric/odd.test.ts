// Whatever stands in a rubric: the rules read on, throw nothing, and stay within the document.
import assert from 'node:assert/strict';
import { findingsIn } from '../../support/findings.ts';
import { file, rubric } from './texts.ts';

const rows: readonly (readonly [string, readonly string[]])[] = [
  ['texts where lists belong', ['levels: 3', 'criteria: soon']],
  [
    'entries of other forms',
    [
      'levels: [a, {id: a}, {id: a, name: 1, points: x}, null]',
      'criteria: [null, 1, {id: a, name: [1], descriptors: [1]}, {name: b, descriptors: {a: {b: c}}}]',
    ],
  ],
  [
    'a form and points of other forms',
    ['form: [a]', 'scored: {a: b}', 'criteria: [{id: a, name: x, points: [1]}]'],
  ],
  [
    'shared parts',
    [
      'criteria:',
      '  - &c {id: a, name: x, descriptors: &d {meets: Good, exceeds: Good}}',
      '  - {id: b, name: y, descriptors: *d}',
      '  - *c',
    ],
  ],
  [
    'ids that other programs trip over',
    [
      'scored: true',
      'levels: [{id: __proto__, name: A, points: 1}, {id: toString, name: B, points: 1}]',
      'criteria: [{id: constructor, name: N, attributes: [[a], __proto__], descriptors: {__proto__: Good, toString: Good}}]',
    ],
  ],
  [
    'numbers without end, names without words',
    [
      'scored: true',
      'levels: [{id: a, name: "", points: .inf}, {id: b, name: B, points: .nan}, {id: c, name: C, points: 1e400}]',
      'criteria: [{id: a, name: "   ", descriptors: {a: "…", b: "—"}}, {id: b, name: "—", descriptors: {b: "“", c: "*"}}]',
    ],
  ],
];

describe('rubrics of any form', () => {
  for (const [name, lines] of rows) {
    for (const form of ['analytic', 'single-point', 'holistic', 'checklist']) {
      it(`${name}, ${form}`, () => {
        const text = rubric(`form: ${form}`, ...lines.filter((line) => !line.startsWith('form:')));
        for (const { span, message } of findingsIn(text, file)) {
          assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
          assert.doesNotMatch(message, /undefined|NaN|Infinity|\[object/);
        }
      });
    }
  }

  it('speaks of shared words where they are asked for', () => {
    const text = rubric(
      'criteria:',
      '  - {id: a, name: Claim, descriptors: &all {not-yet: Names a place, meets: Links some numbers to it}}',
      '  - {id: b, name: Method, descriptors: *all}',
    );
    const places = findingsIn(text, file)
      .filter(({ code }) => code === 'quality-descriptor-vague')
      .map(({ span }) => text.slice(span.start, span.end));
    assert.deepEqual(places, ['some', '*all']);
  });
});
