// Plans as teachers have them, pasted from everywhere: what comes where.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlanDocument } from '../../../src/core/document.ts';
import type { ReadText } from '../../../src/core/exchange/read/read.ts';
import { readText } from '../../../src/core/exchange/read/text.ts';
import {
  bringingView,
  documentsOf,
  moved,
  understand,
  type Understanding,
} from '../../../src/core/exchange/understand/understanding.ts';
import { readHtml } from '../../../src/office/readHtml.ts';

const folder = join(dirname(fileURLToPath(import.meta.url)), '../../fixtures/bringing');

function read(name: string): ReadText {
  const text = readFileSync(join(folder, name), 'utf8');
  return name.endsWith('.html') ? readHtml(text) : readText(text);
}

/** The plan that is made of a file, as plain values. */
function planOf(name: string): Record<string, unknown> {
  return dataOf(understand(read(name)));
}

function dataOf(understanding: Understanding): Record<string, unknown> {
  const [plan] = documentsOf(understanding);
  assert.ok(plan);
  const { data } = new PlanDocument(plan.file, plan.text, plan.kind);
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

/** These entries of a plan. */
function only(plan: Record<string, unknown>, ...keys: readonly string[]): unknown[] {
  return keys.map((key) => plan[key]);
}

describe('A plan that is pasted', () => {
  it('from Google Docs, a 5E lesson: parts of the lesson with their minutes, targets with their criteria', () => {
    const plan = planOf('science-5e.google-docs.html');
    assert.deepEqual(only(plan, 'kind', 'title', 'subject', 'grades', 'minutes', 'materials'), [
      ...['lesson-plan', 'Where does the salt go?', 'Science', ['6'], 55],
      ['salt, 2 cups', 'hot & cold water'],
    ]);
    const statement = 'Develop a model that predicts and describes changes in particle motion.';
    assert.deepEqual(plan.goals, [
      {
        id: 'g1',
        target: 'I can model what happens to salt when it dissolves.',
        standards: [{ code: 'MS-PS1-4', statement }],
        successCriteria: ['shows particles of both salt and water', 'says what stays the same'],
      },
      { id: 'g2', target: 'I can use evidence from a test to change my model.', standards: ['MS-PS1-4'] },
    ]);
    assert.deepEqual(plan.activities, [
      {
        ...{ id: 'a1', title: 'Engage', part: 'engage', minutes: 10 },
        studentsDo: 'Students watch salt *disappear* in water and draw what they think happened.',
      },
      {
        ...{ id: 'a2', title: 'Explore', part: 'explore', minutes: 20 },
        teacherDoes: '1. Hand out the cups.\n2. Students weigh salt and water before and after.',
      },
      { id: 'a3', title: 'Explain', part: 'explain', teacherDoes: 'Ask: where did the salt go?' },
      { id: 'a4', title: 'Elaborate', part: 'elaborate', studentsDo: 'Groups test sugar.' },
      { id: 'a5', title: 'Evaluate', part: 'evaluate', studentsDo: 'Students revise their drawing.' },
    ]);
    assert.equal(
      plan.notes,
      '### Thoughts for next year\n\nThe 2* cups were too small_really. See [the video](https://example.org/salt).',
    );
    assert.deepEqual(understand(read('science-5e.google-docs.html')).leftOut, ['1 picture']);
  });

  it('from Word, a Hunter form: labels on the left, what they name on the right', () => {
    const plan = planOf('hunter-form.word.html');
    assert.deepEqual(only(plan, 'title', 'teachers', 'date', 'grades', 'subject', 'materials', 'homework'), [
      ...['Equivalent Fractions', ['Marcus Lee'], '2026-10-07', ['4'], 'Math'],
      ...[['fraction strips', 'whiteboards'], 'Find two equal things at home.'],
    ]);
    const statement = 'Explain why a fraction a/b is equivalent to a fraction (n × a)/(n × b).';
    assert.deepEqual(plan.goals, [
      {
        id: 'g1',
        target: 'SWBAT explain why two fractions are equivalent using a drawing.',
        standards: [{ code: '4.NF.A.1', statement }],
      },
    ]);
    assert.deepEqual(
      (plan.activities as { title: string; part?: string; phase?: string; minutes?: number }[]).map(
        ({ title, part, phase, minutes }) => [title, part, phase, minutes],
      ),
      [
        ['Anticipatory Set', 'opening', undefined, 5],
        ['Input/Modeling', 'work-time', 'i-do', undefined],
        ['Guided Practice', 'work-time', 'we-do', undefined],
        ['Independent Practice', 'work-time', 'you-do-alone', undefined],
        ['Closure', 'closing', undefined, undefined],
      ],
    );
    assert.deepEqual(plan.checks, [
      { id: 'k1', name: 'Whiteboards', type: 'mini-whiteboard', prompt: 'draw 2/4' },
    ]);
    assert.deepEqual(plan.supports, [
      { support: 'word cards with pictures', for: 'ELL' },
      { support: 'thirds and sixths', type: 'extension' },
    ]);
    assert.equal(plan.notes, '### Seating chart\n\nTable 4 near the door');
    assert.deepEqual(understand(read('hunter-form.word.html')).leftOut, ['1 comment']);
  });

  it('from Word online, a workshop: what nobody understands becomes notes under its heading', () => {
    const plan = planOf('workshop.word-online.html');
    assert.equal(plan.title, 'Small moments: leads that pull a reader in');
    assert.equal(plan.notes, '### Teaching point\n\nWriters try more than one lead.');
    assert.deepEqual(plan.goals, [
      {
        id: 'g1',
        target: 'I can write two different leads for the same story.',
        standards: ['CCSS.ELA-LITERACY.W.5.3.A'],
      },
    ]);
    assert.deepEqual(
      (plan.activities as { title: string; minutes: number }[]).map(({ title, minutes }) => [title, minutes]),
      [
        ['Mini-lesson', 10],
        ['Independent writing', 25],
        ['Share', 5],
      ],
    );
  });

  it('from LibreOffice, a project: days, milestones, what it ends in, and its rubric', () => {
    const understanding = understand(read('creek.libreoffice.html'));
    const plan = dataOf(understanding);
    assert.deepEqual(only(plan, 'kind', 'drivingQuestion', 'final'), [
      'project-spec',
      'How healthy is the water that leaves our town?',
      { name: 'A letter to the town council' },
    ]);
    assert.deepEqual(plan.sessions, [
      {
        id: 's1',
        title: 'Day 1',
        activities: [
          { id: 'a1', title: 'Walk the creek', minutes: 30 },
          { id: 'a2', title: 'Sketch map' },
        ],
        materials: ['boots', 'clipboards'],
      },
      {
        id: 's2',
        title: 'Day 2',
        activities: [{ id: 'a3', title: 'Test the samples' }],
        materials: ['test strips'],
      },
    ]);
    assert.deepEqual(plan.milestones, [
      { id: 'm1', title: 'First draft', date: '2026-05-18' },
      { id: 'm2', title: 'Public evening', date: '2026-06-02' },
    ]);
    const [, rubric] = documentsOf(understanding);
    assert.equal(rubric?.kind, 'rubric');
    assert.match(rubric.text, /^for: .*\.project\.yaml$/m);
    assert.match(rubric.text, /exceeds: weighs measurements that disagree/);
  });

  it('from a web page, a language lesson: without its menus, and with what the labels say of whom', () => {
    const plan = planOf('esl.web-page.html');
    assert.equal(plan.title, 'At the Market');
    assert.deepEqual(
      (plan.goals as { target: string }[]).map(({ target }) => target),
      [
        'Content Objective: Students will be able to name ten foods.',
        'Language Objectives: Students will be able to ask “How much is …?”',
      ],
    );
    assert.deepEqual(plan.vocabulary, ['apple', 'price', 'cheap']);
    assert.deepEqual(plan.supports, [
      { support: 'picture cards', for: 'Entering' },
      { support: 'write a dialogue', for: 'Bridging' },
    ]);
    const { leftOut } = understand(read('esl.web-page.html'));
    assert.deepEqual(leftOut, ['1 embedded page', '3 menus or side columns']);
    assert.doesNotMatch(JSON.stringify(plan), /Shop|hidden words|alert|Buy our book/);
  });

  it('as plain text, with times: steps have their minutes, dates are dates', () => {
    const plan = planOf('elementary.txt');
    assert.deepEqual(only(plan, 'title', 'teachers', 'grades', 'date', 'materials'), [
      ...['READING BLOCK', ['Priya Nair'], ['2'], '2026-09-14'],
      ['chart paper', '“The Snowy Day”', 'sequence cards'],
    ]);
    assert.deepEqual(
      (plan.activities as { title: string; minutes?: number }[]).map(({ title, minutes }) => [
        title,
        minutes,
      ]),
      [
        ['8:30-8:40 Morning meeting', 10],
        ['8:40-8:55 Read aloud: stop at page 9', 15],
        ['Read aloud', 15],
        ['Partner retell', 10],
        ['Draw three pictures', undefined],
      ],
    );
    assert.deepEqual(plan.checks, [
      { id: 'k1', name: 'Exit slip', type: 'exit-ticket', prompt: 'Put the three pictures in order.' },
    ]);
    assert.equal(plan.notes, 'Call the library about the missing copy.');
  });

  it('as Markdown, a unit of Understanding by Design', () => {
    const plan = planOf('ubd-unit.md');
    assert.deepEqual(only(plan, 'title', 'understandings', 'essentialQuestions', 'vocabulary', 'resources'), [
      'Ratios in the kitchen',
      ['A ratio stays the same when both parts are scaled.'],
      ['When is twice as much not twice as good?'],
      [{ term: 'ratio', definition: 'how much of one for another' }],
      { links: [{ title: 'Lemonade video', url: 'https://example.org/lemonade' }] },
    ]);
    assert.deepEqual(
      (plan.goals as { target: string }[]).map(({ target }) => target),
      ['Students will be able to scale a recipe', 'Students will be able to compare two ratios'],
    );
    assert.deepEqual(plan.misconceptions, ['Adding the same number to both parts keeps the ratio.']);
  });

  it('as plain text, gradual release: who does the thinking is known by its name', () => {
    const plan = planOf('gradual-release.txt');
    assert.deepEqual(
      (plan.activities as { title: string; phase: string; minutes: number }[]).map(
        ({ title, phase, minutes }) => [...[title, phase, minutes]],
      ),
      [
        ['I do', 'i-do', 10],
        ['We do', 'we-do', 15],
        ['You do together', 'you-do-together', 10],
        ['You do alone', 'you-do-alone', 10],
      ],
    );
    assert.deepEqual(plan.goals, [
      {
        ...{
          id: 'g1',
          target: 'Students will add fractions with unlike denominators.',
          standards: ['5.NF.A.1'],
        },
        successCriteria: ['finds a common denominator', 'checks with a drawing'],
      },
    ]);
  });

  it('as a schedule: what the teacher does and what the students do', () => {
    const plan = planOf('schedule.md');
    assert.deepEqual((plan.activities as unknown[])[1], {
      ...{ id: 'a2', title: 'Build', minutes: 20, teacherDoes: 'Circulates' },
      studentsDo: 'Build with one sheet of paper',
    });
    assert.deepEqual(only(plan, 'notes'), ['Parents bring snacks.']);
  });
});

describe('What was understood', () => {
  const text = [
    ...[
      '# Bridges',
      '',
      '## Goals',
      '- I can build',
      '- I can test',
      '',
      '## Odds and ends',
      'tape',
      '',
      'glue',
    ],
  ].join('\n');
  const whole = understand(readText(text));
  const idOf = (words: string): string => whole.pieces.find((piece) => piece.text === words)?.id ?? '';

  it('is shown by place, with what belongs together, and the notes last', () => {
    const { places } = bringingView(whole);
    assert.equal(places.at(-1)?.label, 'Notes: no place yet');
    const notes = places.at(-1)?.pieces.map((piece) => [piece.text, piece.below.map((below) => below.text)]);
    assert.deepEqual(notes, [['Odds and ends', ['tape', 'glue']]]);
    const goals = places.find(({ place }) => place === 'goals');
    assert.deepEqual([goals?.label, goals?.counted], ['Shared goals', '2 shared goals']);
  });

  it('can be put in another place, below a piece, or before one', () => {
    const inMaterials = moved(whole, { piece: idOf('tape'), place: 'materials' });
    assert.deepEqual(dataOf(inMaterials).materials, ['tape']);
    const below = moved(whole, { piece: idOf('tape'), place: 'goals', of: idOf('I can test') });
    const goals = dataOf(below).goals as { successCriteria?: string[] }[];
    assert.deepEqual(goals[1]?.successCriteria, ['tape']);
    const before = moved(whole, { piece: idOf('I can test'), place: 'goals', before: idOf('I can build') });
    assert.deepEqual(
      (dataOf(before).goals as { target: string }[]).map(({ target }) => target),
      ['I can test', 'I can build'],
    );
  });

  it('takes along what belongs to it: a heading of the notes becomes an activity with what stood below it', () => {
    const activity = moved(whole, { piece: idOf('Odds and ends'), place: 'activities' });
    assert.deepEqual(dataOf(activity).activities, [
      { id: 'a1', title: 'Odds and ends', teacherDoes: 'tape\n\nglue' },
    ]);
    const material = moved(whole, { piece: idOf('Odds and ends'), place: 'materials' });
    assert.deepEqual(dataOf(material).materials, ['Odds and ends\n- tape\n- glue']);
  });

  it('stays as it is where a move means nothing', () => {
    for (const move of [
      { piece: 'p99', place: 'goals' },
      { piece: idOf('tape'), place: 'date' },
      { piece: idOf('tape'), place: 'minutes' },
      { piece: idOf('tape'), place: 'rubric' },
      { piece: idOf('tape'), place: '__proto__' },
      { piece: idOf('Odds and ends'), place: 'notes', of: idOf('tape') },
    ])
      assert.equal(moved(whole, move), whole);
  });

  it('of an empty page is an empty plan', () => {
    const empty = understand({ blocks: [], leftOut: [] });
    assert.deepEqual(empty.pieces, []);
    assert.equal(documentsOf(empty)[0]?.kind, 'lesson-plan');
  });

  // Beyond what trying one way after another could do.
  for (const sign of [' ', ':', '…', '-', '|', ';'])
    it(`is understood in a time that grows with its length alone, with many “${sign}”`, () => {
      const long = sign.repeat(60_000);
      const text = `Objectives:\n- I can ${long}x\n\nMilestones\n${long}May 18, 2026: draft\n\nResources\nx${long}https://example.org`;
      assert.equal(documentsOf(understand(readText(text))).length, 1);
    });

  it('keeps the words of a link as they are, whatever signs are in them', () => {
    const { resources } = dataOf(
      understand(
        readText('# Creek\n\nResources\n- See [Kits for $& and $’](https://example.org/kits) first'),
      ),
    );
    assert.deepEqual(resources, {
      links: [{ title: 'See Kits for $& and $’ first', url: 'https://example.org/kits' }],
    });
  });

  it('says of what nothing was written', () => {
    const { leftOut } = understand(readText('# Bridges\n\n## Homework\n\n## Materials\n- tape'));
    assert.deepEqual(leftOut, ['“Homework”, with nothing below']);
  });
});
