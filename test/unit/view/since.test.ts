// The list of changes, as the panel shows it.
import assert from 'node:assert/strict';
import { diffDocuments } from '../../../src/core/compare/diff.ts';
import { PlanDocument } from '../../../src/core/document.ts';
import { changeGroups, changeIds, shortWords, sinceSummary } from '../../../src/core/view/since.ts';

const plan = (text: string): PlanDocument => new PlanDocument('file:///a.project.yaml', text, 'project-spec');

const BEFORE = `title: Creek
goals:
  - id: g1
    target: I can explain what the creek carries.
  - id: g2
    target: I can plan an investigation.
checks:
  - id: k1
    name: Exit ticket
    goals: [g1]
    lookFor: a claim
`;

function groupsOf(after: string, before = BEFORE) {
  const newer = plan(after);
  return changeGroups(diffDocuments(plan(before), newer), newer);
}

describe('The list of changes', () => {
  it('stands in the plan’s own parts, each change with the item it is about', () => {
    const after = BEFORE.replace('creek carries', 'creek brings')
      .replace('a claim', 'a claim with a number')
      .replace('  - id: g2\n    target: I can plan an investigation.\n', '');
    const groups = groupsOf(after);
    assert.deepEqual(
      groups.flatMap(({ changes }) => changes.map(({ change, ref }) => [change, ref])),
      [
        ['text', 'goals/g1'],
        ['removed', undefined],
        ['text', 'checks/k1'],
      ],
    );
    const [first] = groups.flatMap(({ changes }) => changes);
    assert.equal(first?.sentence, 'Goal “I can explain what the creek brings”, learning target:');
    assert.deepEqual(
      first.words?.filter(({ is }) => is !== 'same').map(({ is, text }) => [is, text.trim()]),
      [
        ['out', 'carries'],
        ['in', 'brings'],
      ],
    );
  });

  it('names who changed what, where that is known, and nobody else', () => {
    const newer = plan(BEFORE.replace('a claim', 'a number').replace('title: Creek', 'title: River'));
    const groups = changeGroups(diffDocuments(plan(BEFORE), newer), newer, new Map([[1, 'Lee']]));
    assert.deepEqual(
      groups.flatMap(({ changes }) => changes.map(({ by, ref }) => [ref, by])),
      [
        ['document', undefined],
        ['checks/k1', 'Lee'],
      ],
    );
  });

  it('has a name for each change that no other has', () => {
    const { changes } = diffDocuments(
      plan(BEFORE),
      plan(BEFORE.replace('title: Creek', '# one\n# two\ntitle: Creek # three')),
    );
    const ids = changeIds([...changes, ...changes]);
    assert.equal(new Set(ids).size, changes.length * 2);
  });

  it('is counted, and says where only the writing changed', () => {
    const said = (after: string) => sinceSummary(diffDocuments(plan(BEFORE), plan(after)));
    assert.equal(said(BEFORE), 'Nothing has changed.');
    assert.equal(
      said(BEFORE.replace('title: Creek', 'title: "Creek"')),
      'Only how it is written has changed.',
    );
    assert.equal(said(BEFORE.replace('a claim', 'a number')), '1 change');
  });

  it('shows of a long text what changed, with some words around it', () => {
    const long = 'one two three four '.repeat(40);
    const words = shortWords([
      { is: 'same', text: long },
      { is: 'in', text: 'five' },
      { is: 'same', text: long },
      { is: 'out', text: 'six' },
      { is: 'same', text: long },
    ]);
    assert.deepEqual(
      words.map(({ is, text }) => [is, text]),
      [
        ['same', ' … four one two three four one two three four '],
        ['in', 'five'],
        [
          'same',
          'one two three four one two three four one two … four one two three four one two three four ',
        ],
        ['out', 'six'],
        ['same', 'one two three four one two three four one two … '],
      ],
    );
  });
});
