import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import {
  agreementTemplate,
  type AgreementAnswers,
} from '../../../src/core/kinds/coaching-agreement/template.ts';
import { notesTemplate, type NotesAnswers } from '../../../src/core/kinds/collaboration-log/template.ts';
import type { Kind } from '../../../src/core/kinds/kind.ts';
import { lessonTemplate, type LessonAnswers } from '../../../src/core/kinds/lesson-plan/template.ts';
import { projectTemplate, type ProjectAnswers } from '../../../src/core/kinds/project-spec/template.ts';
import { rubricTemplate, type RubricAnswers } from '../../../src/core/kinds/rubric/template.ts';
import { visitTemplate, type VisitAnswers } from '../../../src/core/kinds/observation/template.ts';
import { standardsTemplate, type StandardsAnswers } from '../../../src/core/kinds/standards/template.ts';
import type { LineEnd } from '../../../src/core/kinds/template-parts.ts';
import { Library } from '../../../src/core/library/library.ts';
import type {
  CoachingAgreement,
  CollaborationLog,
  LessonPlan,
  Observation,
  ProjectSpec,
  Rubric,
  Standards,
} from '../../../src/core/schema/generated/types.ts';
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

/** Compared as a whole with what is read. */
const plain = { noNullPrototype: true };
const date = fc.constantFrom('2026-05-18', '2027-01-01');

describe('a new standards document', () => {
  it('holds the answers as they were given', () => {
    const answers = fc.record(
      {
        title: words,
        publisher: words,
        items: fc.array(fc.record({ code: words, statement: words }, plain), { maxLength: 3 }),
      },
      { requiredKeys: ['title'] },
    ) as fc.Arbitrary<StandardsAnswers>;
    fc.assert(
      fc.property(answers, end, (asked, eol) => {
        const data = read('standards', standardsTemplate(asked, eol)) as Standards;
        assert.equal(data.title, asked.title);
        assert.equal(data.source?.publisher, asked.publisher);
        assert.deepEqual(data.items, asked.items?.length ? asked.items : undefined);
      }),
      runs,
    );
  });

  it('waits for both the code and the words of a standard', () => {
    const items = [
      { code: 'HS-LS2', statement: '' },
      { code: '', statement: 'Ecosystems' },
    ];
    assert.equal(standardsTemplate({ title: 'NGSS', items }), standardsTemplate({ title: 'NGSS' }));
  });
});

describe('a new agreement', () => {
  it('holds the answers as they were given', () => {
    const partner = fc.record(
      { name: words, role: fc.constantFrom('teacher', 'coach', 'peer') },
      { requiredKeys: ['name'], ...plain },
    );
    const answers = fc.record(
      { title: words, partners: fc.array(partner, { maxLength: 2 }), purpose: words, meetings: words },
      { requiredKeys: ['title'] },
    ) as fc.Arbitrary<AgreementAnswers>;
    fc.assert(
      fc.property(answers, end, (asked, eol) => {
        const data = read('coaching-agreement', agreementTemplate(asked, eol)) as CoachingAgreement;
        assert.equal(data.title, asked.title);
        assert.deepEqual(data.partners, asked.partners?.length ? asked.partners : undefined);
        assert.equal(data.purpose, asked.purpose);
        assert.equal(data.meetings?.when, asked.meetings);
        assert.equal(data.visibility, 'pair');
      }),
      runs,
    );
  });

  it('gives both the same: either may teach, watch and coach, and keep notes', () => {
    const data = read('coaching-agreement', agreementTemplate({ title: '' })) as CoachingAgreement;
    assert.match(data.whatCoachingIsHere ?? '', /Either of us may teach, watch and coach\./);
    assert.match(data.ownNotes ?? '', /^Each of us may keep own notes/);
  });
});

describe('new notes', () => {
  it('hold the answers as they were given', () => {
    const answers = fc.record(
      { title: words, agreement: words, plans: few, focus: words, firstMeeting: date },
      { requiredKeys: ['title'] },
    ) as fc.Arbitrary<NotesAnswers>;
    fc.assert(
      fc.property(answers, end, (asked, eol) => {
        const data = read('collaboration-log', notesTemplate(asked, eol)) as CollaborationLog;
        assert.equal(data.title, asked.title);
        assert.equal(data.agreement, asked.agreement);
        assert.deepEqual(data.plans, given(asked.plans));
        assert.equal(data.ourFocus?.text, asked.focus);
        assert.deepEqual(
          data.meetings,
          asked.firstMeeting && [{ id: `m-${asked.firstMeeting}`, date: asked.firstMeeting }],
        );
      }),
      runs,
    );
  });
});

describe('a new class visit', () => {
  it('holds the answers as they were given', () => {
    const answers = fc.record(
      { title: words, for: words, on: date, teaching: words, watching: words, watchFor: few },
      { requiredKeys: ['title'] },
    ) as fc.Arbitrary<VisitAnswers>;
    fc.assert(
      fc.property(answers, end, (asked, eol) => {
        const data = read('observation', visitTemplate(asked, eol)) as Observation;
        assert.equal(data.title, asked.title);
        assert.equal(data.for, asked.for);
        assert.equal(data.on, asked.on);
        assert.equal(data.teaching, asked.teaching);
        assert.equal(data.watching, asked.watching);
        const by = asked.teaching === undefined ? {} : { by: asked.teaching };
        assert.deepEqual(
          data.beforehand?.watchFor,
          given(asked.watchFor)?.map((text, index) => ({ id: `w${index + 1}`, text, ...by })),
        );
        assert.equal(data.visibility, 'pair');
      }),
      runs,
    );
  });
});

describe('what a new document shows how to write', () => {
  const shown: readonly (readonly [kind: Kind, name: string, text: string])[] = [
    ['standards', 'standards', standardsTemplate({ title: '' })],
    ['coaching-agreement', 'an agreement', agreementTemplate({ title: '' })],
    [
      'coaching-agreement',
      'an agreement with answers',
      agreementTemplate({ title: '', meetings: 'Mondays' }),
    ],
    ['collaboration-log', 'notes', notesTemplate({ title: '' })],
    ['collaboration-log', 'notes with a meeting', notesTemplate({ title: '', firstMeeting: '2026-05-18' })],
    ['observation', 'a class visit', visitTemplate({ title: '' })],
  ];
  for (const [kind, name, text] of shown) {
    it(`is right once its signs are taken away: ${name}`, () => {
      const written = text.replace(/^# (?= *(?:- |[a-z][A-Za-z]*:(?: |$)))/gm, '');
      assert.notEqual(written, text);
      read(kind, written);
    });

    it(`asks for nothing to be mended: ${name}`, () => {
      const library = new Library();
      library.put('file:///us/new.yaml', text, true);
      library.setComplete(true);
      assert.deepEqual(
        library.findings('file:///us/new.yaml').filter(({ severity }) => severity !== 'info'),
        [],
      );
    });
  }
});
