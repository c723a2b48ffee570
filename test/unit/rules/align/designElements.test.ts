// Where a project says in its list of design elements how it has one, it is not asked for it again.
import assert from 'node:assert/strict';
import { findingsIn, project } from '../../support/findings.ts';

const begun = ['goals:', '  - {id: g1, target: I can explain it}', 'sessions:', '  - {id: s1, title: Walk}'];

/** The parts of a project that are asked for. */
const asked = (...lines: readonly string[]): readonly string[] =>
  findingsIn(project(...begun, ...lines))
    .map(({ code }) => code)
    .filter((code) => code.startsWith('align-project-'));

describe('the design elements of a project', () => {
  const all = asked();
  for (const [element, code] of [
    ['challengingProblem', 'align-project-question'],
    ['sustainedInquiry', 'align-project-inquiry'],
    ['authenticity', 'align-project-authenticity'],
    ['voiceAndChoice', 'align-project-choice'],
    ['reflection', 'align-project-reflection'],
    ['critiqueAndRevision', 'align-project-critique'],
    ['publicProduct', 'align-project-audience'],
  ] as const) {
    it(`${element}, once said, is not asked for`, () => {
      assert.ok(all.includes(code));
      const left = all.filter((each) => each !== code);
      assert.deepEqual(asked('designElements:', `  ${element}: On Fridays, with the town`), left);
    });

    it(`${element} with nothing behind it still is`, () =>
      assert.deepEqual(asked('designElements:', `  ${element}:`), all));
  }

  it('an audience on the way is an audience', () => {
    const left = asked('makingProductsPublic: {audience: [library visitors]}');
    assert.ok(!left.includes('align-project-audience') && !left.includes('align-project-authenticity'));
  });

  it('students who judge their own work look back on it', () =>
    assert.ok(
      !asked('selfAssessment: In pencil on the rubric, before the evening').includes(
        'align-project-reflection',
      ),
    ));
});
