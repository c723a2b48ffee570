// What teachers paste every day: templates of schools, schedules, links. What comes where, and that it comes whole.
import assert from 'node:assert/strict';
import { PlanDocument } from '../../../../src/core/document.ts';
import { ofPage, readFile } from '../../../../src/core/exchange/bring/file.ts';
import { readText } from '../../../../src/core/exchange/read/text.ts';
import { documentsOf, understand } from '../../../../src/core/exchange/understand/understanding.ts';
import { office } from '../../../../src/office/office.ts';
import { readHtml } from '../../../../src/office/readHtml.ts';

/** The plan that is made of a text, or of a page. */
function planOf(words: string): Record<string, unknown> {
  const [plan] = documentsOf(understand(words.startsWith('<') ? readHtml(words) : readText(words)));
  assert.ok(plan);
  const { data } = new PlanDocument(plan.file, plan.text, plan.kind);
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

/** A table of a page. */
function table(...rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => row.map((cell) => `<td><p>${cell}</p></td>`).join('');
  return `<table>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

describe('An everyday plan', () => {
  it('keeps “p. 84” as it is; letters in their order are a list', () => {
    assert.equal(planOf('# Ratios\n\nHomework\np. 84 #1-8').homework, 'p. 84 #1-8');
    const { blocks } = readText('a. one\n  i. first\n  ii. second\nb. two\nc. three\np. 84\nv. 2');
    assert.deepEqual(blocks, [
      {
        is: 'list',
        ordered: true,
        items: [
          {
            text: 'one',
            below: [
              { text: 'first', below: [] },
              { text: 'second', below: [] },
            ],
          },
          { text: 'two', below: [] },
          { text: 'three', below: [] },
        ],
      },
      { is: 'paragraph', text: 'p. 84\nv. 2' },
    ]);
  });

  it('in a school’s template is called by its own title, not the template’s', () => {
    const rows = [
      ['<b>Subject/Grade:</b> 7th Grade Math', '<b>Period(s):</b> 2, 4, 6'],
      ['<b>Unit:</b> Ratios', '<b>Lesson Title:</b> Is it a better deal?'],
      ['<b>Materials</b>', 'flyers'],
    ];
    for (const heading of ['Lesson Plan Template', 'Lincoln Middle School']) {
      const plan = planOf(`<h1>${heading}</h1>${table(...rows)}`);
      assert.equal(plan.title, 'Is it a better deal?');
      assert.deepEqual(
        [plan.subject, plan.grades, plan.topic, plan.materials],
        ['Math', ['7'], 'Ratios', ['flyers']],
      );
      assert.match(String(plan.notes), /\*\*Period\(s\):\*\* 2, 4, 6/);
      assert.equal(String(plan.notes).includes('Lincoln'), heading.includes('Lincoln'));
    }
  });

  it('names subject and grade on one line, whichever comes first', () => {
    const both = (words: string): unknown[] => {
      const { subject, grades, notes } = planOf(`# Deals\n\nSubject/Grade: ${words}\nMaterials: paper`);
      return [subject, grades, notes];
    };
    assert.deepEqual(both('Science / 6'), ['Science', ['6'], undefined]);
    assert.deepEqual(both('Grade 6 – Science'), ['Science', ['6'], undefined]);
    assert.deepEqual(both('Algebra 2'), ['Algebra 2', undefined, undefined]);
    assert.deepEqual(both('World History'), ['World History', undefined, undefined]);
    assert.deepEqual(both('Algebra 2, grades 9 and 10'), [
      'Algebra 2, grades 9 and 10',
      undefined,
      undefined,
    ]);
  });

  it('says who does the thinking in brackets, and how learning is seen at the end', () => {
    const plan = planOf(
      `<h1>Deals</h1>${table(
        ['<b>Objective(s) (SWBAT)</b>', 'compare two deals'],
        ['<b>Direct Instruction (I Do) 10 min</b>', 'Model it.'],
        ['<b>Closure / Exit Ticket (5 min)</b>', 'Which deal?'],
      )}`,
    );
    assert.deepEqual(plan.goals, [{ id: 'g1', target: 'compare two deals' }]);
    assert.deepEqual(plan.activities, [
      {
        ...{ id: 'a1', title: 'Direct Instruction (I Do)', part: 'work-time', phase: 'i-do', minutes: 10 },
        teacherDoes: 'Model it.',
      },
      {
        ...{ id: 'a2', title: 'Closure / Exit Ticket', part: 'closing', minutes: 5 },
        teacherDoes: 'Which deal?',
      },
    ]);
  });

  it('begins its goals with “By the end …” in any of its forms', () => {
    for (const stem of [
      'By the end, students will be able to',
      'By the end of the period, all students will',
    ])
      assert.deepEqual(planOf(`# The Lottery\n\n${stem}:\n- cite two details (RL.9-10.1)`).goals, [
        { id: 'g1', target: `${stem} cite two details`, standards: ['RL.9-10.1'] },
      ]);
  });

  it('as times with what teacher and students do: steps are called by what is done, not by the time', () => {
    const plan = planOf(
      `<h1>Trees</h1><p><b>Procedure</b></p>${table(
        ['Time', 'Teacher does', 'Students do'],
        ['10 min', 'Engage: show the data', 'Write a first model'],
        ['20', 'Hand out the lab', 'Run the lab'],
        ['5 min', '', 'Clean up'],
      )}`,
    );
    assert.deepEqual(plan.activities, [
      {
        ...{ id: 'a1', title: 'Engage', part: 'engage', minutes: 10 },
        ...{ teacherDoes: 'show the data', studentsDo: 'Write a first model' },
      },
      { id: 'a2', title: 'Hand out the lab', minutes: 20, studentsDo: 'Run the lab' },
      { id: 'a3', title: 'Clean up', minutes: 5 },
    ]);
  });

  it('keeps where its links lead', () => {
    const link = (name: string): string => `<a href="https://example.org/${name}">${name}</a>`;
    const { text = '' } =
      documentsOf(
        understand(
          readHtml(
            `<h1>Weather</h1><h2>Procedure</h2><ol><li>Watch ${link('one')} (10 min)</li></ol>` +
              table(
                ['Time', 'Activity', 'Students'],
                ['5 min', `Open ${link('two')}`, `look at ${link('three')}`],
              ) +
              `<h2>${link('four')}</h2><p>Read.</p><h2><a href="https://example.org/five">Homework</a></h2><p>p. 3</p>` +
              `<h2>Checks</h2><ul><li>${link('six')}</li></ul>`,
          ),
        ),
      )[0] ?? {};
    for (const name of ['one', 'two', 'three', 'four', 'five', 'six'])
      assert.ok(text.includes(`(https://example.org/${name})`), `${name} in\n${text}`);
  });

  it('names a question to students behind “Student choice”', () => {
    const { choices, notes } = planOf(
      '# Trees\n\nStudent choice: Show it as a poster or a film.\n\nOne more thought.\n\nSafety: goggles',
    );
    assert.deepEqual(choices, [{ id: 'c1', title: 'Show it as a poster or a film.' }]);
    assert.equal(notes, 'One more thought.');
  });

  it('as a week side by side: each day has what stands below it', () => {
    const week = table(
      ['', 'Monday', 'Tuesday'],
      ['Warm up', 'number talk', 'fold strips'],
      ['Work', 'number line walk', ''],
    );
    const { sessions, notes } = planOf(`<h1>Fractions</h1>${week}`);
    assert.deepEqual(sessions, [
      {
        ...{ id: 's1', title: 'Monday' },
        activities: [
          { id: 'a1', title: 'Warm up', part: 'opening', teacherDoes: 'number talk' },
          { id: 'a2', title: 'Work', teacherDoes: 'number line walk' },
        ],
      },
      {
        ...{ id: 's2', title: 'Tuesday' },
        activities: [{ id: 'a3', title: 'Warm up', part: 'opening', teacherDoes: 'fold strips' }],
      },
    ]);
    assert.equal(notes, undefined);
  });

  it('as steps with minutes, right behind a line with a label', () => {
    const { goals, activities, homework } = planOf(
      '# Creek\n\nLearning target: I can see it.\nStandard: MS-ESS3-3\n\n1. Opening (5 min)\n   Look.\n2. Work time (25 min)\n   a. Test.\n\nHomework: p. 12',
    );
    assert.deepEqual(goals, [{ id: 'g1', target: 'I can see it.', standards: ['MS-ESS3-3'] }]);
    assert.deepEqual(activities, [
      { id: 'a1', title: 'Opening', part: 'opening', minutes: 5, teacherDoes: 'Look.' },
      { id: 'a2', title: 'Work time', part: 'work-time', minutes: 25, teacherDoes: '- Test.' },
    ]);
    assert.equal(homework, 'p. 12');
    assert.deepEqual(planOf('# Creek\n\n1. Look at photos (5 min)\n2. Sort them (20 min)').activities, [
      { id: 'a1', title: 'Look at photos', minutes: 5 },
      { id: 'a2', title: 'Sort them', minutes: 20 },
    ]);
  });

  it('day by day, with weekdays before what is done', () => {
    const { sessions, entryEvent } = planOf(
      '# Houses\n\n## Driving question\nHow?\n\n## Entry event\nA call.\n\n## Week 2\n- Mon: surface lab\n- Thu-Fri: build',
    );
    assert.equal(entryEvent, 'A call.');
    assert.deepEqual(sessions, [
      {
        ...{ id: 's1', title: 'Week 2' },
        activities: [
          { id: 'a1', title: 'Mon: surface lab' },
          { id: 'a2', title: 'Thu-Fri: build' },
        ],
      },
    ]);
  });
});

describe('A page with one table', () => {
  const cameOf = (html: string): string =>
    'read' in ofPage('page.html', readHtml(html)) ? 'plan' : 'rubric';

  it('is a plan where it is a school’s form or a schedule', () => {
    const form = table(
      ['<b>Teacher:</b> Ms. Okafor', '<b>Date:</b> October 14, 2026'],
      ['<b>Learning Objective(s)</b>', 'SWBAT compare two deals.'],
      ['<b>Materials</b>', 'flyers'],
      ['<b>Guided Practice (We Do) 10 min</b>', 'Two flyers together.'],
    );
    assert.equal(cameOf(`<h1>Lesson Plan Template</h1>${form}`), 'plan');
    assert.equal(cameOf(table(['Day', 'What we do'], ['Day 1', 'Walk'], ['Day 2', 'Sort'])), 'plan');
  });

  it('is a rubric where it is one', () => {
    const levels = ['Exceeds', 'Meets', 'Not yet'];
    assert.equal(
      cameOf(
        table(['Criteria', ...levels], ['Vocabulary', 'all', 'most', 'few'], ['Research', 'a', 'b', 'c']),
      ),
      'rubric',
    );
    assert.equal(cameOf(`<h2>Poster</h2>${table(['', '4', '3'], ['Claim', 'two', 'one'])}`), 'rubric');
    assert.equal(
      cameOf(table(['Concerns', 'Criteria', 'Advanced'], ['', 'Links two measurements', ''])),
      'rubric',
    );
  });
});

describe('A file that is too long to be understood', () => {
  it('is refused in words, whether it is a page or a text', async () => {
    const bytes = new TextEncoder().encode('words '.repeat(1_400_000));
    const decode = (some: Uint8Array, encoding: string, strictly: boolean): string =>
      new TextDecoder(encoding, { fatal: strictly }).decode(some);
    for (const name of ['plan.txt', 'plan.md', 'plan.html']) {
      const came = await readFile(name, bytes, decode, () => Promise.resolve(office));
      assert.match('trouble' in came ? came.trouble : '', /too long to be read in one piece/);
    }
  });
});
