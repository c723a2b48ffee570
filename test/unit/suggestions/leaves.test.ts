// What two people have not talked about yet is nobody else's: it is in no file that goes out, and in no count.
import assert from 'node:assert/strict';
import { exportAs, formats } from '../../../src/core/exchange/export.ts';
import { handOuts } from '../../../src/core/exchange/handOuts.ts';
import { alignmentOf } from '../../../src/core/library/alignment.ts';
import { nextYear } from '../../../src/core/kinds/nextYear.ts';
import { at, libraryOf } from '../support/findings.ts';
import { plan, read } from './support.ts';

const lines = `suggestions:
  - {id: sg1, about: g1, field: target, was: canaryWas, to: canaryTo, why: canaryWhy, by: CanaryBy, on: 2026-05-12}
  - {id: sg2, about: k1, takeOut: true, why: canaryWhy}
  - {id: sg3, add: {to: goals, text: canaryGoal}, why: canaryWhy}
`;
const rubric = `kind: rubric
schemaVersion: 1
title: R
levels: [{id: meets, name: Meets}]
criteria: [{id: claim, name: Claim, descriptors: {meets: so}}]
`;

describe('suggestions stay between the two', () => {
  it('they are in no file that is made for others, in any format, for any reader', async () => {
    const files = { 'creek.project.yaml': plan + lines, 'creek.rubric.yaml': rubric + lines };
    const library = libraryOf(files);
    let made = 0;
    for (const name of Object.keys(files)) {
      const document = library.get(at(name));
      assert.ok(document);
      for (const { format } of formats.filter((each) => each.format !== 'docx'))
        for (const reader of ['students', 'teachers', 'administrators'] as const)
          for (const { handOut } of handOuts) {
            const written = await exportAs(document, library, { format, reader, handOut }, () =>
              Promise.reject(new Error('No Word here')),
            );
            if ('refused' in written) continue;
            made++;
            assert.doesNotMatch(String(written.content), /canary/i, `${name} ${format}`);
          }
    }
    assert.ok(made > 8);
  });

  it('they change no goal, check or count of the alignment map', () => {
    const without = alignmentOf(read(plan), libraryOf({}));
    const having = alignmentOf(read(plan + lines), libraryOf({}));
    assert.deepEqual(
      having.rows.map(({ gaps }) => gaps),
      without.rows.map(({ gaps }) => gaps),
    );
    assert.equal(having.columns.length, without.columns.length);
  });

  it('next year’s copy begins without them', () => {
    const copy = nextYear(read(plan + lines), { days: 364 });
    assert.ok('text' in copy);
    assert.doesNotMatch(copy.text, /canary|suggestions/);
  });
});
