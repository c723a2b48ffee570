// "Talk about this next time": the line in our notes, and the id of what it is about.
import assert from 'node:assert/strict';
import { nameableAt } from '../../../src/core/coaching/nameable.ts';
import { PlanDocument } from '../../../src/core/document.ts';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { talkNextTime, type ToTalkAbout } from '../../../src/core/view/changes/nextTime.ts';
import { pathOf } from '../../../src/core/view/refs.ts';
import { project } from '../support/findings.ts';

const notesOf = (text: string) =>
  new PlanDocument('file:///a/our.collaboration.yaml', text, 'collaboration-log');

function after(text: string, what: ToTalkAbout): string {
  const notes = notesOf(text);
  const asked = talkNextTime(notes, what);
  assert.ok(!('refused' in asked), JSON.stringify(asked));
  const planned = planEdits(notes, asked.changes);
  assert.ok(!('refused' in planned), JSON.stringify(planned));
  return applyEdits(text, planned.edits);
}

const HEAD = 'kind: collaboration-log\nschemaVersion: 1\ntitle: Our notes\n';

describe('talk about this next time', () => {
  it('is a line at the end of those there are; notes behind a # stay where they are', () => {
    const text = `${HEAD}talkNextTime: # for Tuesday
  - {text: One, by: Ana} # urgent?
  # and then
  - Two
meetings: [] # none yet
`;
    const line = '  - {text: "Three: a question?", by: Lee, about: a.project.yaml#g1}';
    assert.equal(
      after(text, { text: 'Three: a question?', by: 'Lee', about: 'a.project.yaml#g1' }),
      text.replace('  - Two\n', `  - Two\n${line}\n`),
    );
  });

  it('begins the list where there is none', () => {
    const text = after(`${HEAD}plans: [a.project.yaml]\n`, {
      text: 'One',
      by: 'Ana',
      about: 'a.project.yaml',
    });
    assert.ok(text.startsWith(`${HEAD}plans: [a.project.yaml]\n`));
    assert.match(text, /\ntalkNextTime:\n {2}- text: One\n {4}by: Ana\n {4}about: a\.project\.yaml\n$/);
  });

  it('is a text alone where nobody is named and it has no place', () => {
    assert.equal(after(HEAD, { text: ' One ' }), `${HEAD}talkNextTime: [One]\n`);
  });

  it('is not written twice, and not without words', () => {
    const text = `${HEAD}talkNextTime: [{text: One, about: a.project.yaml}]\n`;
    assert.equal(after(text, { text: 'One', about: 'a.project.yaml' }), text);
    assert.ok('refused' in talkNextTime(notesOf(text), { text: '  ' }));
  });
});

describe('what the notes can name', () => {
  const plan = (...lines: string[]) =>
    new PlanDocument('file:///a/a.project.yaml', project(...lines), 'project-spec');
  const named = (document: PlanDocument, ref: string) => {
    const path = pathOf(document, ref);
    assert.ok(path);
    return nameableAt(document, path);
  };

  it('is an item with an id, as it is', () => {
    assert.deepEqual(named(plan('goals: [{id: g1, target: A}]'), 'goals/g1'), {
      path: ['goals', 0],
      changes: [],
    });
  });

  it('is an item without one, which gets a free one', () => {
    const document = plan(
      'sessions:',
      '  - id: s1',
      '    title: Walk',
      '    activities:',
      '      - title: Two jars # no labels',
      '      - {id: s1a, title: More}',
    );
    const found = named(document, 'sessions/s1/activities/#0');
    assert.deepEqual(found?.path, ['sessions', 0, 'activities', 0]);
    const planned = planEdits(document, found.changes);
    assert.ok(!('refused' in planned));
    const text = applyEdits(document.text, planned.edits);
    assert.match(text, /- id: \S+\n {8}title: Two jars # no labels\n/);
  });

  it('is the item around a line that has no id', () => {
    const document = plan('goals: [{id: g1, target: A, successCriteria: [one, two]}]');
    assert.deepEqual(nameableAt(document, ['goals', 0, 'successCriteria', 1])?.path, ['goals', 0]);
  });

  it('is the document as a whole, for what stands in no such item', () => {
    const document = plan('differently: [{on: 2026-05-12, text: Rain}]', 'vocabulary: [creek]');
    assert.equal(named(document, 'differently/#0'), undefined);
    assert.equal(nameableAt(document, []), undefined);
    assert.equal(nameableAt(document, ['vocabulary', 0]), undefined);
  });

  it('is not the second of two items with one id, nor an id that is a name of every object', () => {
    const document = plan('goals: [{id: g1, target: A}, {id: g1, target: B}, {id: __proto__, target: C}]');
    assert.equal(nameableAt(document, ['goals', 1]), undefined);
    assert.deepEqual(nameableAt(document, ['goals', 2])?.changes, []);
  });
});
