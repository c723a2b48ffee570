// Class periods, their activities and time, and what was taught differently, as the panel shows and changes them.
import assert from 'node:assert/strict';
import { documentOf, type PlanDocument } from '../../../src/core/document.ts';
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';
import { changesFor, type ChangingIntent } from '../../../src/core/view/changesFor.ts';
import type { PlanView } from '../../../src/core/view/planView.ts';
import { at, libraryOf, project } from '../support/findings.ts';

const plan = project(
  'goals:',
  '  - {id: g1, target: I can explain the creek}',
  'sessions:',
  '  - id: s1',
  '    title: Walk the creek',
  '    date: 2026-05-04',
  '    minutes: 50',
  '    goals: [g1]',
  '    activities:',
  '      # the tubes are in the shed',
  '      - id: s1a',
  '        title: Sampling',
  '        part: work-time',
  '        phase: we-do',
  '        minutes: 35.5',
  '        goals: [g1]',
  '      - {title: Drawing, minutes: 20}',
  '  - id: s2',
  '    title: What does the data say?',
  '    activities:',
  '      - {id: s2a, title: Graphs, minutes: 10}',
  '  - {id: s3, title: Public evening, minutes: 90}',
  'differently:',
  '  - {on: 2026-05-05, about: s1, text: Rain all day}',
  '  - {about: g1, text: Took it slower}',
  '  - {about: gone, text: Something else}',
);
const lesson =
  'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk the creek\ndate: 2026-05-04\nminutes: 50\npartOf: a.project.yaml#s1\n' +
  'activities:\n  - {title: Two jars, minutes: 10, phase: i-do}\n  - title: Samples\n    minutes: 45\n' +
  'taughtTo:\n  - {section: Period 3, date: 2026-05-12, differently: Shorter opening}\n  - section: Period 5\n';
const files = { 'a.project.yaml': plan, 'b.lesson.yaml': lesson };

function viewOf(name: string, all: { readonly [name: string]: string } = files): PlanView {
  const library = libraryOf(all);
  const document = library.get(at(name));
  assert.ok(document);
  return buildPlanView(document, library, library.findings(at(name)), 1);
}

describe('Class periods as the panel shows them', () => {
  const { sessions } = viewOf('a.project.yaml');

  it('each with its day, its time and its activities', () => {
    assert.deepEqual(
      sessions.map(({ ref, id, label, text, date, day, minutes, used }) => [
        ...[ref, id, label, text, date, day],
        ...[minutes, used],
      ]),
      [
        ['sessions/s1', 's1', 'Period 1', 'Walk the creek', '2026-05-04', 'May 4', 50, 55.5],
        ['sessions/s2', 's2', 'Period 2', 'What does the data say?', '', '', undefined, 10],
        ['sessions/s3', 's3', 'Period 3', 'Public evening', '', '', 90, 0],
      ],
    );
    assert.deepEqual(
      sessions[0]?.activities.map(({ ref, text, minutes, part, phase, linked }) => [
        ...[ref, text, minutes, part, phase],
        linked,
      ]),
      [
        ['sessions/s1/activities/s1a', 'Sampling', 35.5, 'work-time', 'we-do', ['g1']],
        ['sessions/s1/activities/#1', 'Drawing', 20, '', '', []],
      ],
    );
  });

  it('with the lesson plans that say they are one', () => {
    assert.deepEqual(
      sessions.map(({ lessons }) => lessons),
      [[{ label: 'Walk the creek', target: at('b.lesson.yaml') }], [], []],
    );
  });

  it('with what is asked about their time, as in the text', () => {
    const [question] = sessions[0]?.questions ?? [];
    assert.equal(question?.code, 'align-minutes');
    assert.match(question.text, /add up to 55\.5 minutes, and the class period has 50/);
  });

  it('a lesson is one, as a whole', () => {
    const { sessions: own } = viewOf('b.lesson.yaml');
    assert.deepEqual(
      own.map(({ ref, label, day, minutes, used, activities }) => [
        ...[ref, label, day, minutes, used],
        activities.map((activity) => activity.ref),
      ]),
      [['document', '', 'May 4', 50, 55, ['activities/#0', 'activities/#1']]],
    );
  });

  it('whatever stands there', () => {
    for (const written of [
      'sessions: none yet',
      'sessions: [1, {id: __proto__, title: x, minutes: many, activities: {a: b}}, {activities: [~, y]}]',
      'sessions:\n  - &a {id: toString, title: x}\n  - *a\ndifferently: [x, {about: __proto__}]\ntaughtTo: {a: 1}',
    ]) {
      const shown = viewOf('a.project.yaml', { 'a.project.yaml': project(written) });
      assert.ok(Array.isArray(shown.sessions));
    }
  });
});

describe('What was taught differently, as the panel shows it', () => {
  it('each with its day and the words of what it is about', () => {
    assert.deepEqual(
      viewOf('a.project.yaml').differently.map(({ ref, text, on, date, about }) => [
        ref,
        text,
        on,
        date,
        about,
      ]),
      [
        ['differently/#0', 'Rain all day', 'May 5', '2026-05-05', 'Period 1 · Walk the creek'],
        ['differently/#1', 'Took it slower', '', '', 'I can explain the creek'],
        ['differently/#2', 'Something else', '', '', 'gone'],
      ],
    );
  });

  it('the classes a lesson was taught to', () => {
    assert.deepEqual(
      viewOf('b.lesson.yaml').taughtTo.map(({ ref, text, date, day, differently }) => [
        ...[ref, text, date],
        ...[day, differently],
      ]),
      [
        ['taughtTo/#0', 'Period 3', '2026-05-12', 'May 12', 'Shorter opening'],
        ['taughtTo/#1', 'Period 5', '', '', ''],
      ],
    );
  });
});

function planIn(text: string, kind: Kind = 'project-spec', name = 'a.project.yaml'): PlanDocument {
  const document = documentOf(at(name), text, kind, true);
  assert.ok(document);
  return document;
}

/** What is said and focused, and the text afterwards; a refusal's sentence where it is refused. */
function asked(document: PlanDocument, intent: ChangingIntent) {
  const answer = changesFor(document, intent, { now: 1, seen: 1, today: '2026-05-18' });
  if ('refused' in answer) return { refused: answer.refused };
  const planned = planEdits(document, answer.changes);
  if ('refused' in planned) return { refused: planned.refused };
  return { said: answer.said, focus: answer.focus, text: applyEdits(document.text, planned.edits) };
}

describe('An activity goes to another class period', () => {
  const sampling = plan.slice(plan.indexOf('      # the tubes'), plan.indexOf('      - {title: Drawing'));
  const graphs = '      - {id: s2a, title: Graphs, minutes: 10}\n';
  const ref = 'sessions/s1/activities/s1a';
  const without = plan.replace(sampling, '');

  it('before and behind one that is there, with what is noted beside it', () => {
    const before = asked(planIn(plan), { do: 'place', ref, before: 'sessions/s2/activities/s2a' });
    assert.deepEqual(before, {
      said: 'Moved “Sampling” to “What does the data say?”.',
      focus: 'sessions/s2/activities/s1a',
      text: without.replace(graphs, sampling + graphs),
    });
    const after = asked(planIn(plan), { do: 'place', ref, after: 'sessions/s2/activities/s2a' });
    assert.equal(after.text, without.replace(graphs, graphs + sampling));
  });

  it('to its end', () => {
    const { text } = asked(planIn(plan), { do: 'place', ref, into: 'sessions/s2' });
    assert.equal(text, without.replace(graphs, graphs + sampling));
  });

  it('to one without activities; without an id it is found by its place there', () => {
    const moved = asked(planIn(plan), { do: 'place', ref: 'sessions/s1/activities/#1', into: 'sessions/s3' });
    assert.deepEqual(moved, {
      said: 'Moved “Drawing” to “Public evening”.',
      focus: 'sessions/s3/activities/#0',
      text: plan
        .replace('      - {title: Drawing, minutes: 20}\n', '')
        .replace('minutes: 90}', 'minutes: 90, activities: [{title: Drawing, minutes: 20}]}'),
    });
  });

  it('is told why not where a note beside it would be lost', () => {
    assert.match(asked(planIn(plan), { do: 'place', ref, into: 'sessions/s3' }).refused ?? '', /one line/);
  });

  it('but nothing goes where other things are listed', () => {
    for (const intent of [
      { do: 'place', ref, into: 'goals/g1' },
      { do: 'place', ref, before: 'goals/g1' },
      { do: 'place', ref: 'goals/g1', after: 'sessions/s1' },
      { do: 'place', ref, into: 'sessions/s9' },
      { do: 'place', ref, before: 'sessions/s2/activities/gone' },
    ] as const) {
      assert.match(asked(planIn(plan), intent).refused ?? '', /changed while you were looking/);
    }
  });

  it('its own period means its end', () => {
    const { said, text } = asked(planIn(plan), { do: 'place', ref, into: 'sessions/s1' });
    assert.equal(said, 'Moved “Sampling”: now 2 of 2.');
    const drawing = '      - {title: Drawing, minutes: 20}\n';
    assert.equal(text, without.replace(drawing, drawing + sampling));
  });
});

describe('What was different is written down', () => {
  it('with today and what it is about', () => {
    const intent = { do: 'add', what: 'difference', text: 'No sensors', about: 's2' } as const;
    const { text } = asked(planIn(plan), intent);
    assert.equal(text, `${plan}  - {on: 2026-05-18, about: s2, text: No sensors}\n`);
  });

  it('with the day and the words of a class', () => {
    const document = planIn(lesson, 'lesson-plan', 'b.lesson.yaml');
    const ref = 'taughtTo/#1';
    const date = asked(document, { do: 'set-text', ref, field: 'date', text: '2026-05-14', was: '' });
    assert.equal(date.text, `${lesson}    date: 2026-05-14\n`);
    const added = asked(document, { do: 'add', what: 'section', text: 'Period 6' });
    assert.equal(added.text, `${lesson}  - section: Period 6\n`);
    assert.equal(added.focus, 'taughtTo/#2');
  });

  it('minutes are written as numbers, and none is no time at all', () => {
    const ref = 'sessions/s1/activities/#1';
    const write = (text: string) =>
      asked(planIn(plan), { do: 'set-text', ref, field: 'minutes', text, was: '20' });
    assert.equal(write('15').text, plan.replace('Drawing, minutes: 20', 'Drawing, minutes: 15'));
    assert.equal(write('').text, plan.replace('Drawing, minutes: 20', 'Drawing'));
    assert.match(write('0').refused ?? '', /more than 0/);
  });
});
