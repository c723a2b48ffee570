import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { lessonTemplate, type LessonAnswers } from '../../../src/core/kinds/lesson-plan/template.ts';
import { projectTemplate, type ProjectAnswers } from '../../../src/core/kinds/project-spec/template.ts';
import { rubricTemplate, type RubricAnswers } from '../../../src/core/kinds/rubric/template.ts';
import type { LineEnd } from '../../../src/core/kinds/template-parts.ts';
import type { LessonPlan, ProjectSpec, Rubric } from '../../../src/core/schema/generated/types.ts';
import { validators } from '../../../src/core/schema/generated/validators.js';

/** Reads a new document and fails where it is not valid. */
function read(kind: Kind, text: string): unknown {
  const data: unknown = parse(text);
  assert.deepEqual(validators[kind](data), [], text);
  return data;
}

const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }),
  fc.constantFrom(
    'How healthy is our creek?',
    'Maths: what is fair?',
    'sample #2',
    '# first',
    '*bold* start',
    '- a dash',
    "Ana's lesson",
    '“Smart” quotes',
    '"quoted"',
    '2026',
    '5.10',
    '1:30',
    'no',
    'null',
    '@home',
    '%',
    '🌊 water',
    'a, b, and c',
    '[draft]',
    '{x}',
    ' leading',
    'trailing ',
    'two\nlines',
    'tab\there',
    '__proto__',
    '---',
    'key: value',
    'ends with:',
    '~',
  ),
);
const end: fc.Arbitrary<LineEnd> = fc.constantFrom('\n', '\r\n');
const few = fc.array(words, { maxLength: 3 });
const minutes = fc.integer({ min: 1, max: 240 });
const about = { title: words, subject: words, grades: few, teachers: few, targets: few };
const runs = { numRuns: 300, seed: 20260504 };

/** What was answered and has something in it. */
const given = (texts: readonly string[] | undefined) => (texts?.length ? [...texts] : undefined);

function sameAbout(answers: ProjectAnswers & LessonAnswers, data: ProjectSpec | LessonPlan): void {
  assert.equal(data.title, answers.title);
  assert.equal(data.subject, answers.subject);
  assert.deepEqual(data.grades, given(answers.grades));
  assert.deepEqual(data.teachers, given(answers.teachers));
  assert.equal(data.status, 'draft');
  assert.deepEqual(
    data.goals,
    given(answers.targets)?.map((target, index) => ({ id: `g${index + 1}`, target })),
  );
}

describe('a new project', () => {
  it('holds the answers as they were given', () => {
    const answers = fc.record(
      { ...about, drivingQuestion: words, periods: fc.integer({ min: 0, max: 12 }), minutes },
      { requiredKeys: ['title'] },
    ) as fc.Arbitrary<ProjectAnswers>;
    fc.assert(
      fc.property(answers, end, (asked, eol) => {
        const data = read('project-spec', projectTemplate(asked, eol)) as ProjectSpec;
        sameAbout(asked, data);
        assert.equal(data.drivingQuestion, asked.drivingQuestion);
        assert.equal(data.sessions?.length ?? 0, asked.periods ?? 0);
        for (const session of data.sessions ?? []) assert.equal(session.minutes, asked.minutes);
      }),
      runs,
    );
  });

  it('is short and says how to go on', () => {
    assert.equal(
      projectTemplate({
        title: 'Bread: then and now',
        grades: ['7'],
        targets: ['I can explain why bread rises.'],
        periods: 1,
        minutes: 45,
      }),
      `kind: project-spec
schemaVersion: 1
title: "Bread: then and now"
grades: ["7"]
status: draft

# What students will be able to do, in words a student can use.
goals:
  - id: g1
    target: I can explain why bread rises.

# One entry a class period. Say what each is about once you know.
sessions:
  - id: s1
    title: Period 1
    minutes: 45

# Next, in the panel: what students choose, how you see learning on the way, and what it ends in.
`,
    );
  });

  it('ends every line as asked', () => {
    const text = projectTemplate({ title: 'Bread', periods: 2 }, '\r\n');
    assert.ok(!/[\r\n]/.test(text.replaceAll('\r\n', '')));
    assert.ok(text.endsWith('\r\n'));
  });

  it('without a title is called what it is', () => {
    assert.equal((read('project-spec', projectTemplate({ title: '' })) as ProjectSpec).title, 'Project plan');
  });
});

describe('a new lesson', () => {
  it('holds the answers as they were given', () => {
    const answers = fc.record(
      { ...about, minutes, partOf: words, date: fc.constantFrom('2026-05-18', '2027-01-01') },
      { requiredKeys: ['title'] },
    ) as fc.Arbitrary<LessonAnswers>;
    fc.assert(
      fc.property(answers, end, (asked, eol) => {
        const data = read('lesson-plan', lessonTemplate(asked, eol)) as LessonPlan;
        sameAbout(asked, data);
        assert.equal(data.minutes, asked.minutes);
        assert.equal(data.partOf, asked.partOf);
        assert.equal(data.date, asked.date);
      }),
      runs,
    );
  });

  for (const length of [15, 30, 42.5, 45, 50, 90]) {
    it(`shares out ${length} minutes`, () => {
      const data = read('lesson-plan', lessonTemplate({ title: 'Walk', minutes: length })) as LessonPlan;
      const sum = data.activities?.reduce((total, activity) => total + (activity.minutes ?? 0), 0);
      assert.equal(sum, length);
    });
  }
});

describe('a new rubric', () => {
  it('holds the answers as they were given, with a criterion for each goal', () => {
    const answers = fc.record(
      {
        title: words,
        for: words,
        form: fc.constantFrom('analytic', 'single-point', 'holistic', 'checklist'),
        goals: fc.array(fc.record({ id: fc.stringMatching(/^[a-z][a-z0-9-]*$/), target: words }), {
          maxLength: 4,
        }),
      },
      { requiredKeys: ['title'] },
    ) as fc.Arbitrary<RubricAnswers>;
    fc.assert(
      fc.property(answers, end, (asked, eol) => {
        const data = read('rubric', rubricTemplate(asked, eol)) as Rubric;
        assert.equal(data.title, asked.title);
        assert.equal(data.for, asked.for);
        assert.equal(data.form, asked.form ?? 'analytic');
        assert.deepEqual(
          data.criteria?.map(({ goals }) => goals),
          given(asked.goals?.map(({ id }) => id))?.map((id) => [id]),
        );
        const levels = new Set(data.levels?.map(({ id }) => id));
        for (const { descriptors } of data.criteria ?? []) {
          for (const level of Object.keys(descriptors ?? {})) assert.ok(levels.has(level), level);
        }
      }),
      runs,
    );
  });

  it('names a criterion after what students can do', () => {
    const goals = [{ id: 'g1', target: 'I can explain how land use changes water quality.' }];
    const data = read('rubric', rubricTemplate({ title: 'Creek', goals })) as Rubric;
    assert.equal(data.criteria?.[0]?.name, 'Explain how land use changes water quality');
  });
});
