import assert from 'node:assert/strict';
import { PlanDocument } from '../../../src/core/document.ts';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { Library } from '../../../src/core/library/library.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';
import { changesFor } from '../../../src/core/view/changesFor.ts';
import type { PlanView, Stop } from '../../../src/core/view/planView.ts';

const URI = 'file:///a.project.yaml';
const head = 'kind: project-spec\nschemaVersion: 1\ntitle: Creek\n';

function viewOf(text: string): PlanView {
  const library = new Library();
  library.put(URI, text, true);
  library.setComplete(true);
  const document = library.get(URI);
  assert.ok(document);
  return buildPlanView(document, library, library.findings(URI), 1);
}

const stopsOf = (text: string): readonly Stop[] => viewOf(head + text).stops;

/** What is asked for when a check is put to another time, and the text after it. */
function put(text: string, ref: string, when: string): { said: string; after: string } {
  const document = new PlanDocument(URI, head + text, 'project-spec');
  const asked = changesFor(
    document,
    { do: 'set-text', ref, field: 'when', text: when, was: '' },
    { now: 1, seen: 1, today: '2026-05-04' },
  );
  if ('refused' in asked) throw new Error(asked.refused);
  const planned = planEdits(document, asked.changes);
  if ('refused' in planned) throw new Error(planned.refused);
  return { said: asked.said, after: applyEdits(document.text, planned.edits).slice(head.length) };
}

const plan = `checks:
  - {id: k1, name: Ticket, when: s1}
  - {id: k2, name: Talk, when: m1}
  - {id: k3, name: Note, when: 2026-05-12}
  - {id: k4, name: Some day}
sessions:
  - {id: s1, title: Walk, date: 2026-05-04}
  - id: s2
    title: Data
    date: 2026-05-11
    activities: [{id: s2a, title: Graph}]
milestones:
  - {id: m1, title: Draft, date: 2026-05-08, checks: [k1, k2]}
final: {name: Evening, when: s2a}
`;

describe('the way of a plan’s checks', () => {
  it('goes from stop to stop in time order, and says what kind each is and when', () => {
    assert.deepEqual(
      stopsOf(plan).map(({ kind, label, date, when, checks }) => [
        ...[kind, label, date, when],
        checks.map(({ text }) => text).join(),
      ]),
      [
        ['period', 'Period 1', 'May 4', 's1', 'Ticket'],
        ['milestone', 'May 8', undefined, 'm1', 'Talk'],
        ['period', 'Period 2', 'May 11', 's2', ''],
        ['date', 'May 12', undefined, '2026-05-12', 'Note'],
        ['later', 'Not yet planned', undefined, '', 'Some day'],
      ],
    );
  });

  it('names the checks of a milestone that stand at a time of their own', () => {
    assert.deepEqual(stopsOf(plan)[1]?.also, [{ ref: 'checks/k1', label: 'Ticket' }]);
    assert.equal(stopsOf(plan)[0]?.also, undefined);
  });

  const end = (text: string): readonly (string | undefined)[] =>
    stopsOf(text).flatMap((stop) => (stop.end === undefined ? [] : [stop.label, stop.end]));
  for (const [what, text, there] of [
    ['the class period of an activity', plan, ['Period 2', 'Evening']],
    ['the last class period where nothing is said', plan.replace(', when: s2a', ''), ['Period 2', 'Evening']],
    ['a milestone', plan.replace('s2a}', 'm1}'), ['May 8', 'Evening']],
    ['a day of its own', plan.replace('s2a}', '2026-05-21}'), ['May 21', 'Evening']],
    ['nowhere where that is not in the plan', plan.replace('s2a}', 's9}'), []],
    ['nowhere in a plan that ends in nothing', plan.replace(/final.*\n/, ''), []],
  ] as const) {
    it(`ends at ${what}`, () => assert.deepEqual(end(text), there));
  }

  it('has a place for what is not yet planned wherever there is a way, and none in an empty plan', () => {
    assert.deepEqual(
      stopsOf('sessions:\n  - {id: s1, title: Walk}\n').map(({ label }) => label),
      ['Period 1', 'Not yet planned'],
    );
    assert.deepEqual(stopsOf(''), []);
  });

  it('takes whatever stands in the text', () => {
    for (const text of [
      'checks: 3\nsessions: {}\nfinal: [1]\n',
      'checks:\n  - {id: __proto__, name: a, when: __proto__}\nsessions:\n  - {id: __proto__, title: b}\n',
      'sessions:\n  - {id: s1, title: a, date: [1]}\nmilestones:\n  - {id: toString, checks: toString}\nfinal: {when: toString}\n',
    ])
      assert.ok(Array.isArray(stopsOf(text)), text);
  });
});

describe('a check put to another time', () => {
  it('says the class period, milestone or day it is at then', () => {
    assert.equal(put(plan, 'checks/k1', 's2').said, 'Moved “Ticket” to Period 2.');
    assert.equal(put(plan, 'checks/k1', 'm1').said, 'Moved “Ticket” to May 8.');
    assert.equal(put(plan, 'checks/k1', '2026-05-12').said, 'Moved “Ticket” to May 12.');
    assert.equal(put(plan, 'checks/k1', 's1').said, '');
  });

  it('is not yet planned once nothing says when, its milestone and activities neither', () => {
    assert.deepEqual(put(plan, 'checks/k1', ''), {
      said: '“Ticket” is not yet planned now.',
      after: plan.replace(', when: s1', '').replace('checks: [k1, k2]', 'checks: [k2]'),
    });
    const listed = `checks:
  - {id: k1, name: Ticket}
sessions:
  - id: s1
    title: Walk
    activities:
      - {id: a1, title: Jars, checks: [k1]}
`;
    assert.deepEqual(put(listed, 'checks/k1', ''), {
      said: '“Ticket” is not yet planned now.',
      after: listed.replace(', checks: [k1]', ''),
    });
    assert.equal(put(plan, 'checks/k4', '').said, '');
  });
});
