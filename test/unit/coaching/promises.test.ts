// What one person has taken on, over all notes, and nobody else’s.
import assert from 'node:assert/strict';
import { promisesOf } from '../../../src/core/coaching/promises.ts';
import { folderOf } from '../support/ourNotes.ts';

const files = {
  'ana.agreement.yaml': 'title: A\npartners: [{name: Ana}, {name: Lee Park}]\n',
  'ana.collaboration.yaml': `title: With Ana
agreement: ana.agreement.yaml
meetings:
  - id: m1
    date: 2026-05-05
    nextSteps:
      - {id: n1, who: Ana, what: not mine, when: 2026-05-06}
      - {id: n2, who: Lee, what: without a day}
      - {id: n3, who: lee, what: later, when: 2026-05-19}
      - {id: n4, who: Ana and Lee, what: gone by, when: 2026-05-06}
      - {id: n5, who: Lee, what: done long ago, when: 2026-04-06, done: true, outcome: Fine.}
      - {id: n6, who: Lee, what: done, when: 2026-05-04, done: true}
      - {id: n7, what: nobody’s}
`,
  'tom.collaboration.yaml': `title: With Tom
meetings:
  - id: m1
    date: 2026-05-05
    open: true
    nextSteps:
      - {id: n1, who: Lee, what: sooner, when: 2026-05-13}
      - {id: n2, who: Tom, what: not mine either}
      - {id: n3, who: Lee, what: ""}
`,
};

describe('what I promised', () => {
  it('is mine only, over all notes: open first by their day, then what is done', () => {
    const all = promisesOf(folderOf(files, 'Lee Park'), '2026-05-12');
    assert.deepEqual(
      all.map(({ text, stands, notes }) => [text, stands, notes.title]),
      [
        ['gone by', 'Still on our list', 'With Ana'],
        ['sooner', 'By May 13', 'With Tom'],
        ['later', 'By May 19', 'With Ana'],
        ['without a day', '', 'With Ana'],
        ['done', 'Done', 'With Ana'],
        ['done long ago', 'Done', 'With Ana'],
      ],
    );
    assert.equal(all[0]?.ref, 'meetings/m1/nextSteps/n4');
    assert.equal(all[5]?.outcome, 'Fine.');
  });

  it('is nothing where it is not known who I am', () => {
    assert.deepEqual(promisesOf(folderOf(files), '2026-05-12'), []);
    assert.equal(promisesOf(folderOf(files), '2026-05-12', 'Tom').length, 1);
  });
});
