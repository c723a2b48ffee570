// Two who add something in the same moment, each with the next free id.
import assert from 'node:assert/strict';
import { PlanDocument } from '../../../src/core/document.ts';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { withOtherIds } from '../../../src/core/edit/sameId.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';

const text = `kind: project-spec
schemaVersion: 1
title: The creek
goals:
  - id: g1
    target: I can explain the creek.
sessions:
  - {id: s1, title: One, activities: [{id: a1, title: Look}]}
  - {id: s2, title: Two, activities: [{id: a2, title: Tell}]}
`;

const [ana, lee] = ['  - id: g2\n    target: By Ana.\n', '  - id: g2\n    target: By Lee.\n'];

const document = (words: string) => new PlanDocument('file:///creek.project.yaml', words, 'project-spec');

const withGoals = (...goals: string[]) => text.replace('sessions:', `${goals.join('')}sessions:`);

/** The text after the one whose change it was has looked. */
function looked(after: string, now: string): string {
  const changes = withOtherIds(document(text), document(after), document(now));
  const planned = planEdits(document(now), changes);
  assert.ok('edits' in planned, JSON.stringify(planned));
  return applyEdits(now, planned.edits);
}

describe('an id that two took in the same moment', () => {
  const both = withGoals(ana, lee);

  it('is changed by the one whose item stands later', () => {
    assert.equal(looked(withGoals(lee), both), withGoals(ana, lee.replace('g2', 'g3')));
  });

  it('is left alone by the one whose item stands first', () => {
    assert.equal(looked(withGoals(ana), both), both);
  });

  it('is changed wherever in the document the two stand', () => {
    const [one, other] = ['{id: a1, title: Look}', '{id: a2, title: Tell}'];
    const [byAna, byLee] = ['{id: a3, title: By Ana}', '{id: a3, title: By Lee}'];
    const now = text.replace(one, `${one}, ${byAna}`).replace(other, `${other}, ${byLee}`);
    assert.equal(
      looked(text.replace(other, `${other}, ${byLee}`), now),
      now.replace(byLee, byLee.replace('a3', 'a4')),
    );
    assert.equal(looked(text.replace(one, `${one}, ${byAna}`), now), now);
  });

  it('is changed where its item has got other words meanwhile, if its place is known', () => {
    const now = withGoals(ana, lee.replace('By Lee', 'By us'));
    const places = new Map([['g2', now.lastIndexOf('g2')]]);
    const [changed] = withOtherIds(document(text), document(withGoals(lee)), document(now), places);
    assert.deepEqual(changed, { do: 'set', path: ['goals', 2, 'id'], value: 'g3' });
  });

  it('stays where nobody can say whose is whose, and where ours is gone', () => {
    assert.equal(looked(withGoals(ana), withGoals(ana, ana)), withGoals(ana, ana));
    assert.equal(looked(withGoals(lee), withGoals(ana)), withGoals(ana));
  });

  it('stays where it was there twice before', () => {
    assert.equal(looked(text, both), both);
  });
});
