// What the panel shows of a plan: counts, links, questions, the way through the plan.
import assert from 'node:assert/strict';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';
import type { PlanView } from '../../../src/core/view/planView.ts';
import { pathOf, placeOfRef, refAt, refOf } from '../../../src/core/view/refs.ts';
import { at, libraryOf, project } from '../support/findings.ts';

function viewOf(files: { readonly [name: string]: string }, name: string, typingAt?: number): PlanView {
  const library = libraryOf(files);
  const document = library.get(at(name));
  assert.ok(document);
  return buildPlanView(document, library, library.findings(at(name)), 7, typingAt);
}

const plan = project(
  'subject: Science',
  'grades: ["9"]',
  'status: draft',
  'goals:',
  '  - id: g1',
  '    target: I can explain the creek',
  '    standards: [HS-LS2-7, {code: "5.10", statement: Earth materials}]',
  '    successCriteria: [names a land use]',
  '  - id: g2',
  '    target: I can plan an investigation',
  '    type: success-skill',
  'drivingQuestion: What does rain do to our creek?',
  'critique: [{protocol: Two notes, revises: the draft}]',
  'reflection: [a log on Fridays]',
  'choices:',
  '  - id: show',
  '    title: How will you show it?',
  '    about: product',
  '    pick: {min: 1, max: 2}',
  '    options:',
  '      - {id: podcast, name: Podcast, goals: [g1, g2], supports: [outline]}',
  '      - {id: letter, name: Letter, goals: [g1]}',
  'checks:',
  '  - {id: k2, name: Late ticket, when: s2, goals: [g1], ifNotYet: again, type: exit-ticket}',
  '  - {id: k1, name: Early ticket, when: s1a, goals: [g1], ifNotYet: again}',
  '  - {id: k3, name: Some day, goals: [g1], ifNotYet: again}',
  'designElements: {sustainedInquiry: two rounds of samples}',
  'sessions:',
  '  - {id: s1, title: Walk, activities: [{id: s1a, title: Sampling}]}',
  '  - {id: s2, title: Data}',
  'final: {name: Evening, rubric: creek.rubric.yaml, goals: [g1], audience: [families]}',
);
const rubric =
  'kind: rubric\nschemaVersion: 1\ntitle: Creek rubric\nfor: a.project.yaml\ncriteria:\n  - {id: claim, name: Claim, goals: [g1], descriptors: {meets: Links two}}\n';
const files = { 'a.project.yaml': plan, 'creek.rubric.yaml': rubric };

describe('what the panel shows', () => {
  const view = viewOf(files, 'a.project.yaml');

  it('of the plan as a whole', () => {
    assert.equal(view.title, 'The creek');
    assert.equal(view.subtitle, 'Science · grade 9 · 2 class periods');
    assert.equal(view.summary, '2 goals, 2 choices, 3 checks, 1 rubric');
    assert.equal(view.status, 'Draft');
    assert.equal(view.version, 7);
    assert.deepEqual(view.papers, [
      { label: 'Rubric: Creek rubric', target: at('creek.rubric.yaml'), exists: true },
    ]);
  });

  it('of a goal: its standards with their words, and what serves it', () => {
    const [first, second] = view.goals;
    assert.deepEqual(first?.standards, [
      { code: 'HS-LS2-7' },
      { code: '5.10', statement: 'Earth materials' },
    ]);
    assert.deepEqual(
      first.served.map(({ label, there }) => [label, there]),
      [
        ['3 checks', true],
        ['2 choices', true],
        ['1 rubric row', true],
      ],
    );
    assert.deepEqual(
      second?.served.map(({ label, there }) => [label, there]),
      [
        ['no check yet', false],
        ['1 choice', true],
      ],
    );
  });

  it('of a goal: the rubric row that serves it, in its own file', () => {
    assert.deepEqual(view.goals[0]?.served[2]?.by, [
      { ref: `${at('creek.rubric.yaml')} criteria/claim`, label: 'Claim' },
    ]);
    assert.deepEqual(placeOfRef('file:///here', view.goals[0].served[2].by[0]?.ref ?? ''), {
      uri: at('creek.rubric.yaml'),
      ref: 'criteria/claim',
    });
    assert.deepEqual(placeOfRef('file:///here', 'goals/#2'), { uri: 'file:///here', ref: 'goals/#2' });
  });

  it('of choices: how many students pick, and what each option shows', () => {
    const [menu] = view.menus;
    assert.equal(menu?.pick, 'students pick 1 to 2');
    assert.deepEqual(
      menu.options.map(({ shows }) => shows),
      ['shows both goals', 'shows 1 of 2 goals'],
    );
    assert.deepEqual(menu.options[0]?.supports, ['outline']);
  });

  it('of checks: each at its class period, in time order, the unplanned last', () => {
    assert.deepEqual(
      view.stops.map(({ label, title, checks }) => [label, title, checks.map(({ text }) => text)]),
      [
        ['Period 1', 'Walk', ['Early ticket']],
        ['Period 2', 'Data', ['Late ticket']],
        ['Not yet planned', '', ['Some day']],
      ],
    );
    assert.equal(view.stops[1]?.checks[0]?.type, 'Exit ticket');
  });

  it('of what is open: the same questions as in the text, with what can be done', () => {
    assert.equal(view.openLine, '2 questions still open');
    assert.deepEqual(
      view.goals[1]?.questions.map(({ code, actions }) => [code, actions.map(({ label }) => label)]),
      [['align-goal-without-check', ['Add a check', 'Not needed here']]],
    );
    assert.deepEqual(
      view.menus[0]?.options[1]?.questions.map(({ actions }) => actions[0]?.intent),
      [{ do: 'link', ref: 'choices/show/options/letter', goal: 'g2', on: true }],
    );
  });

  it('offers to link each goal that an option does not show; of very many, to link them all', () => {
    const offered = (goals: number): readonly string[] | undefined => {
      const ids = Array.from({ length: goals }, (_, index) => `g${index}`);
      const text = project(
        'goals:',
        ...ids.map((id) => `  - {id: ${id}, target: I can explain ${id}}`),
        'choices:',
        '  - {id: show, title: Show it, about: product, options: [{id: poster, name: Poster}]}',
      ).replace('[{id', `[{id: all, name: All, goals: [${ids.join(', ')}]}, {id`);
      return viewOf({ 'a.project.yaml': text }, 'a.project.yaml')
        .map.columns.find(({ label }) => label === 'Poster')
        ?.questions[0]?.actions.map(({ label }) => label);
    };
    assert.deepEqual(offered(2), ['Link g0', 'Link g1', 'Fine as is']);
    assert.equal(offered(10)?.length, 11);
    assert.deepEqual(offered(11), ['Link them', 'Fine as is']);
  });

  it('asks nothing about the item someone is writing in, but still counts it', () => {
    const writing = viewOf(files, 'a.project.yaml', plan.indexOf('I can plan'));
    assert.deepEqual(writing.goals[1]?.questions, []);
    assert.equal(writing.openCount, 2);
  });

  it('asks at most three questions at a time', () => {
    const many = project(
      'goals:',
      ...Array.from({ length: 9 }, (_, index) => `  - {id: g${index}, target: Goal ${index}}`),
    );
    const shown = viewOf({ 'a.project.yaml': many }, 'a.project.yaml');
    assert.equal(shown.goals.flatMap(({ questions }) => questions).length, 3);
    assert.equal(shown.openLine, '9 questions still open');
  });

  it('says what every goal has once nothing is open', () => {
    const done = plan
      .replace('goals: [g1], ifNotYet: again, type', 'goals: [g1, g2], ifNotYet: again, type')
      .replace('name: Letter, goals: [g1]', 'name: Letter, goals: [g1, g2]')
      .replace('final: {name: Evening,', 'final: {name: Evening, when: 2027-01-01,');
    const shown = viewOf(
      { ...files, 'a.project.yaml': done, 'creek.rubric.yaml': rubric.replace('[g1]', '[g1, g2]') },
      'a.project.yaml',
    );
    assert.equal(shown.openLine, 'Each goal has a check, a choice and a rubric row.');
  });

  it('of a rubric: its criteria, level by level, with the goals of its plan', () => {
    const shown = viewOf(files, 'creek.rubric.yaml');
    const [criterion] = shown.criteria;
    assert.deepEqual(
      criterion?.levels.map(({ name, descriptor }) => [name, descriptor]),
      [
        ['Not yet', ''],
        ['Approaching', ''],
        ['Meets', 'Links two'],
        ['Exceeds', ''],
      ],
    );
    assert.deepEqual(
      shown.linkable.map(({ id, label }) => [label, criterion.linked.includes(id)]),
      [
        ['I can explain the creek', true],
        ['I can plan an investigation', false],
      ],
    );
    assert.deepEqual(
      shown.papers.map(({ target }) => target),
      [at('a.project.yaml')],
    );
  });

  it('of a text that is still empty', () => {
    const shown = viewOf({ 'a.project.yaml': '' }, 'a.project.yaml');
    assert.deepEqual([shown.title, shown.goals, shown.menus, shown.stops], ['a.project.yaml', [], [], []]);
  });
});

describe('how the panel names items', () => {
  const library = libraryOf({
    'a.project.yaml': project(
      'goals:',
      '  - {id: g1, target: A}',
      '  - {id: g1, target: B}',
      '  - {target: C}',
      '  - {id: "a/b#c", target: D}',
    ),
  });
  const document = library.get(at('a.project.yaml'));
  assert.ok(document);
  const refs = [0, 1, 2, 3].map((index) => refOf(document, ['goals', index]));

  it('by id, by place where the id is not its own', () =>
    assert.deepEqual(refs, ['goals/g1', 'goals/#1', 'goals/#2', 'goals/a%2Fb%23c']));

  it('and finds each again', () => {
    assert.deepEqual(
      refs.map((ref) => pathOf(document, ref)),
      [0, 1, 2, 3].map((index) => ['goals', index]),
    );
    assert.equal(pathOf(document, 'goals/g9'), undefined);
    assert.equal(pathOf(document, 'goals/%'), undefined);
    assert.equal(pathOf(document, '__proto__/x'), undefined);
  });

  it('by a place in the text', () => {
    assert.equal(refAt(document, document.text.indexOf('target: B')), 'goals/#1');
    assert.equal(refAt(document, 0), undefined);
  });
});
