// What is said above the lines of a plan. A line that begins with ^ stands above the line it is about, as in the editor;
// behind → stand the words it leads to.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlanDocument } from '../../../src/core/document.ts';
import { kinds } from '../../../src/core/kinds/kind.ts';
import { lensesOf } from '../../../src/core/language/lenses.ts';
import { isQuestion } from '../../../src/core/rules/rule.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { at, libraryOf, project } from '../support/findings.ts';

/** The text with its lenses above their lines. */
function withLenses(files: Readonly<Record<string, string>>, name: string): string {
  const library = libraryOf(files);
  const document = library.get(at(name)) as PlanDocument;
  const above = new Map<number, string[]>();
  const open = library.findings(document.uri).filter(isQuestion).length;
  for (const { span, title, leads } of lensesOf(document, library, open)) {
    const line = document.lines.lineAt(span.start);
    const words = leads.map(({ document: { text }, span: { start, end } }) => text.slice(start, end));
    above.set(line, [...(above.get(line) ?? []), `^ ${[title, ...words].join(' → ')}`]);
  }
  return document.text
    .split(/\r?\n/)
    .flatMap((line, index) => [...(above.get(index) ?? []), line])
    .join('\n');
}

/** Without the lines that are lenses. */
const bare = (shown: string): string => shown.replace(/^\^ .*\n/gm, '');

const rubric = `kind: rubric
schemaVersion: 1
title: Creek rubric
for: a.project.yaml
criteria:
  - id: claim
    name: Claim and evidence
    goals: [g1]
`;

const lesson = `kind: lesson-plan
schemaVersion: 1
title: Walk the creek
partOf: a.project.yaml#s1
`;

describe('what stands above the lines of a plan', () => {
  interface Row {
    readonly what: string;
    readonly shown: string;
    readonly name?: string;
    readonly others?: Readonly<Record<string, string>>;
    /** Where questions are open in it as well, the table is about something else. */
    readonly anyQuestions?: true;
  }
  const head = 'kind: project-spec\nschemaVersion: 1\ntitle: The creek\n';
  const asking = 'kind: project-spec\nschemaVersion: 1\n^ 1 question still open\ntitle: The creek\n';
  const table: readonly Row[] = [
    {
      what: 'what serves a goal, and that no check looks for it',
      others: { 'a.rubric.yaml': rubric },
      anyQuestions: true,
      shown: `${head}goals:
^ 1 check · 1 choice · 1 rubric row → Exit ticket → Podcast → Claim and evidence
  - id: g1
    target: I can explain land use.
^ no check yet · 1 choice → Podcast
  - id: g2
    target: I can plan an investigation.
choices:
^ shows both goals → Podcast
  - id: show
    title: How will you show it?
    options:
      - id: podcast
        name: Podcast
        goals: [g1, g2]
      - id: poster
        name: Poster
checks:
  - id: k1
    name: Exit ticket
    goals: [g1]
`,
    },
    {
      what: 'a goal on one line has one too; a goal that is not written yet none',
      anyQuestions: true,
      shown: `${head}goals:
^ no check yet
  - {id: g1, target: I can explain land use.}
  - id: g2
  - id: g3
    target:
`,
    },
    {
      what: 'what was found fine is not said again',
      shown: `${head}goals:
  # third-point: ok align-goal-without-check - they talk about it
  - id: g1
    target: I can explain land use.
`,
    },
    {
      what: 'what is turned off in the folder is not said',
      others: { 'third-point.config.yaml': 'rules: {align-goal-without-check: off}\n' },
      shown: `${head}goals:
  - id: g1
    target: I can explain land use.
`,
    },
    {
      what: 'one question in all',
      shown: `${asking}goals:
^ no check yet
  - id: g1
    target: I can explain how land use changes water.
`,
    },
    {
      what: 'a menu in which something can’t be shown, and one that shows nothing',
      anyQuestions: true,
      shown: `${head}goals:
^ no check yet · 1 choice → Podcast
  - id: g1
    target: I can explain land use.
^ no check yet
  - id: g2
    target: I can plan an investigation.
choices:
^ shows 1 of 2 goals → Podcast
  - id: show
    title: How will you show it?
    options:
      - {id: podcast, name: Podcast, goals: [g1]}
  - id: site
    title: Which site?
    about: topic
    options:
      - {id: bridge, name: The bridge}
`,
    },
    {
      what: 'how full a class period is, its checks and its lesson plan',
      others: { 'a.lesson.yaml': lesson },
      anyQuestions: true,
      shown: `${head}checks:
  - id: k1
    name: Exit ticket
    when: s1
  - id: k2
    name: Boards
    when: s1b
  - id: k3
    name: Cards
    when: 2026-05-06
sessions:
^ 45 of 50 minutes planned · 2 checks · 1 lesson plan → Jars → Sampling → Exit ticket → Boards → Walk the creek
  - id: s1
    title: Walk the creek
    minutes: 50
    activities:
      - {id: s1a, title: Jars, minutes: 10}
      - {id: s1b, title: Sampling, minutes: 35}
      - {id: s1c, title: Circle}
^ 25.5 minutes planned · 1 check → Graphs → Cards
  - id: s2
    title: What does it say?
    date: 2026-05-06
    activities:
      - title: Graphs
        minutes: 25.5
  - {id: s3, title: Public evening, minutes: 90}
  - id: s4
    title: Nothing yet
    minutes: 50
    activities:
      - title: Set up
`,
    },
    {
      what: 'where a check is named that does not say when it comes, and one that is not planned',
      anyQuestions: true,
      shown: `${head}checks:
^ in 1 activity and 1 milestone → Sampling → First draft
  - id: k1
    name: Exit ticket
^ not planned yet
  - id: k2
    name: Boards
  - id: k3
    name: Cards
    when: s1
  - {id: k4, name: One line}
sessions:
^ 2 checks → Exit ticket → Cards
  - id: s1
    title: Walk
    activities:
      - {id: s1a, title: Sampling, checks: [k1]}
milestones:
  - {id: m1, title: First draft, checks: [k1]}
`,
    },
    {
      what: 'how full a lesson is, above its activities',
      name: 'a.lesson.yaml',
      shown: `kind: lesson-plan
schemaVersion: 1
title: Walk the creek
minutes: 50
^ 20 of 50 minutes planned → Jars → Sampling
activities:
  - title: Jars
    minutes: 5
  - title: Sampling
    minutes: 15
`,
    },
    {
      what: 'what there is in the plan for the goals of a rubric’s row',
      name: 'a.rubric.yaml',
      others: {
        'a.project.yaml': project(
          'goals:',
          '  - {id: g1, target: I can explain land use.}',
          'checks:',
          '  - {id: k1, name: Exit ticket, goals: [g1]}',
          '  - {id: k2, name: Boards, goals: [g1]}',
        ),
      },
      anyQuestions: true,
      shown: `kind: rubric
schemaVersion: 1
title: Creek rubric
for: a.project.yaml
criteria:
^ 2 checks → Exit ticket → Boards
  - id: claim
    name: Claim and evidence
    goals: [g1]
^ no goal yet
  - id: neat
    name: Neatness
    goals: []
`,
    },
    {
      what: 'ids that every object has',
      anyQuestions: true,
      shown: `${head}goals:
^ 1 check → toString
  - id: constructor
    target: I can explain land use.
^ 1 check → toString
  - id: __proto__
    target: I can plan an investigation.
checks:
  - {id: toString, name: toString, goals: [constructor, __proto__]}
`,
    },
    {
      what: 'the good part of a text that can’t be read as a whole',
      shown: `${head}goals:
^ 1 check → Exit ticket
  - id: g1
    target: I can explain land use.
    type: "und
checks:
  - id: k1
    name: Exit ticket
    goals: [g1]
`,
    },
    {
      what: 'nothing above an item that is a copy of another one',
      anyQuestions: true,
      shown: `${head}goals:
^ no check yet
  - &one
    id: g1
    target: I can explain land use.
  - *one
`,
    },
    {
      what: 'nothing in a document of an older form, and in one that is another than its name says',
      shown: 'kind: rubric\nschemaVersion: 1\ntitle: A\ngoals:\n  - id: g1\n    target: I can explain.\n',
    },
    {
      what: 'nothing in notes',
      name: 'a.collaboration.yaml',
      shown:
        'kind: collaboration-log\nschemaVersion: 1\ntitle: Our notes\nmeetings:\n  - id: m1\n    date: 2026-05-05\n',
    },
  ];
  for (const { what, shown, name = 'a.project.yaml', others = {}, anyQuestions } of table)
    it(what, () => {
      const text = bare(shown);
      const found = withLenses({ ...others, [name]: text }, name);
      assert.equal(anyQuestions ? found.replace(/^\^ \d+ questions? still open\n/m, '') : found, shown);
    });

  it('the same with Windows line ends', () => {
    const text = project(
      'goals:',
      '  - id: g1',
      '    target: I can explain.',
      'checks:',
      '  - {id: k1, name: K, goals: [g1]}',
    );
    const files = (plan: string): Readonly<Record<string, string>> => ({ 'a.project.yaml': plan });
    assert.equal(
      withLenses(files(text.replaceAll('\n', '\r\n')), 'a.project.yaml'),
      withLenses(files(text), 'a.project.yaml'),
    );
  });

  it('whatever a document holds, also broken off anywhere', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds).chain(({ kind }) => anyDocument(kind)),
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ file, text }, part) => {
          const library = libraryOf({ [file]: text.slice(0, Math.ceil(part * text.length)) });
          const document = library.get(at(file)) as PlanDocument;
          const lenses = lensesOf(document, library, 2);
          for (const { span, title, leads } of lenses) {
            assert.ok(span.start >= 0 && span.end <= document.text.length);
            assert.doesNotMatch(title, /undefined|NaN|·\s*·/);
            for (const { document: home, span: name } of leads)
              assert.ok(name.start <= name.end && name.end <= home.text.length);
          }
          const lines = lenses.map((one) => document.lines.lineAt(one.span.start));
          assert.ok(lenses.length - new Set(lines).size <= 1, 'two above one line');
        },
      ),
      { numRuns: 80 },
    );
  });
});
