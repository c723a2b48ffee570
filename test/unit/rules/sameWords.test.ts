// Items of the same words: each is still asked about in a sentence of its own. And words that are odd: quotations,
// a title of nothing, dots for what is to come.
import assert from 'node:assert/strict';
import { familyOf } from '../../../src/core/rules/rule.ts';
import { rules } from '../../../src/core/rules/rules.ts';
import { at, libraryOf } from '../support/findings.ts';

const settings = `rules:\n${rules.map(({ code, level }) => `  ${code}: ${level}\n`).join('')}`;
const agreement =
  'kind: coaching-agreement\nschemaVersion: 1\ntitle: Us\nstaysBetweenUs: [all]\nmeetings: {when: Tuesdays}\npartners: [{name: Ana, role: teacher}, {name: Lee, role: coach}]\n';

function asked(file: string, text: string, beside: Readonly<Record<string, string>> = {}) {
  const library = libraryOf({ 'third-point.config.yaml': settings, ...beside, [file]: text });
  return [...library.findings(at(file)), ...library.hints(at(file))].filter(({ code }) =>
    rules.some((rule) => rule.code === code),
  );
}

const long = 'I can explain how land use changes the water of our creek, using our own data from six sites';
const more = 'and plan and carry out an investigation that shows what the town could do about it in spring';
const question = `{question: Which of these is not so?, answer: all of the above, distractors: [all of the above]}`;
const meeting = (day: number): string => `
  - id: m${String(day)}
    date: 2026-05-05
    challenges:
      - {text: You rushed the closing., by: Lee}
    wonderings:
      - {text: Why did you switch sites?, by: Lee}
      - {text: Did you see table 3?, by: Lee}
    nextSteps:
      - {id: n${String(day)}, what: draft the form}
      - {id: o${String(day)}, what: draft the form}`;
const row = `name: Claim
    attributes: [measurements]
    descriptors: {not-yet: No claim, approaching: some good sources, meets: two sources, exceeds: three sources}`;

const documents: Readonly<Record<string, string>> = {
  'a.project.yaml': `kind: project-spec
schemaVersion: 1
title: Creek
goals:
  - {id: g1, target: I can understand water}
  - {id: g2, target: I understand water}
  - {id: g3, target: I can demonstrate an understanding of water}
  - {id: g4, target: I can demonstrate an understanding of water}
  - {id: g5, target: "${long}, ${more}", successCriteria: ["${long} ${more}", "${long} ${more}"]}
  - {id: g6, target: "${long}, ${more} term", bloom: remember}
  - {id: g7, target: I can explain water in an essay, bloom: create}
  - {id: g8, target: I can explain water in an essay, bloom: create}
choices:
  - {id: c1, title: Show, about: product, options: [{id: a1, name: Essay}, {id: a2, name: Letter}]}
  - {id: c2, title: Show, about: product, options: [{id: b1, name: Essay}, {id: b2, name: Letter}]}
checks:
  - {id: k1, name: Quiz, questions: [${question}]}
  - {id: k2, name: Quiz, questions: [${question}]}
`,
  'a.lesson.yaml':
    'kind: lesson-plan\nschemaVersion: 1\ntitle: Creek\nessentialQuestions: [Is it clean?, Is it clean?, Water, Water]\n',
  'a.rubric.yaml': `kind: rubric
schemaVersion: 1
title: Creek
criteria:
  - id: one
    ${row}
  - id: two
    ${row}
  - {id: three, name: Color, descriptors: {meets: Blue, exceeds: Blue}}
  - {id: four, name: Color, descriptors: {meets: Blue, exceeds: Blue}}
  - {id: five, name: Size, descriptors: {not-yet: Poor, approaching: Good, meets: x, exceeds: z}}
  - {id: six, name: Size, descriptors: {not-yet: Poor, approaching: Good, meets: x, exceeds: z}}
`,
  'single.rubric.yaml': `kind: rubric
schemaVersion: 1
title: Creek
form: single-point
criteria:
  - {id: one, name: Claim, descriptors: {concerns: a, meets: b, beyond: c}}
  - {id: two, name: Claim, descriptors: {concerns: a, meets: b, beyond: c}}
  - {id: three, name: Color, descriptors: {meets: Blue}}
`,
  'a.collaboration.yaml': `kind: collaboration-log
schemaVersion: 1
title: Our notes
agreement: us.agreement.yaml
meetings:${meeting(1)}${meeting(2)}
`,
  'a.visit.yaml': `kind: observation
schemaVersion: 1
title: Visit
teaching: Ana
watching: Lee
beforehand: {watchFor: [{id: w1, text: Who talks?, by: Ana}]}
seen:
  - {id: e0, text: 4 of 9 wrote, watchFor: w1}
  - {id: e1, text: Table 3 was engaged}
  - {id: e2, text: Table 3 was engaged}
noticed: [You rushed the closing., You rushed the closing.]
wondered: [Did you think about time?, Did you think about time?]
`,
};

describe('items of the same words', () => {
  for (const [file, text] of Object.entries(documents)) {
    it(`are asked about in sentences of their own: ${file}`, () => {
      const found = asked(file, text, { 'us.agreement.yaml': agreement });
      const said = found.filter(({ code }) => familyOf(code) !== 'privacy').map(({ message }) => message);
      const again = said.filter((message, index) => said.indexOf(message) !== index);
      assert.ok(said.length > 1, said.join('\n'));
      assert.deepEqual(again, []);
    });
  }
});

describe('odd words', () => {
  const said = (file: string, text: string): string =>
    asked(file, text)
      .map(({ message }) => message)
      .join('\n');

  it('of somebody else stand in single marks within ours', () => {
    const text = documents['a.visit.yaml']!.replace('Table 3 was engaged', '“Ours is cloudier.”');
    assert.match(said('a.visit.yaml', text), /“‘Ours is cloudier\.’”/);
  });
  it('of nothing are not quoted', () => {
    const plan = documents['a.project.yaml']!;
    const rubric = documents['a.rubric.yaml']!.replace(/criteria:[^]*/, 'criteria: [{id: a, name: A}]\n');
    for (const each of [
      said('a.project.yaml', plan.replace('title: Creek', 'title: ""\nfinal: {when: 2026-05-18}')),
      said('a.project.yaml', plan.replace('I understand water', '"..."')),
      said('a.rubric.yaml', rubric.replace('title: Creek', 'title: " "')),
    ]) {
      assert.notEqual(each, '');
      assert.doesNotMatch(each, /“\s*”/);
    }
  });
  it('of several levels are spoken of as several', () => {
    const all = said('single.rubric.yaml', documents['single.rubric.yaml']!);
    assert.match(all, /described at Concerns, Meets and Beyond\. Do Concerns and Beyond stay open/);
  });
});
