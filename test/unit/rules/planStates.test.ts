// 24 states a plan can be in: what is asked in each, that no two different gaps are asked about in the same sentence,
// and that a question quotes the item it is about.
import assert from 'node:assert/strict';
import { isQuestion } from '../../../src/core/rules/rule.ts';
import { at, libraryOf } from '../support/findings.ts';

/** A plan with nothing open, piece by piece. */
const whole = {
  head: 'kind: project-spec\nschemaVersion: 1\ntitle: How healthy is our creek\nstatus: ready\nduration: 3 weeks',
  question: 'drivingQuestion: How does what we do on land change our water?',
  real: 'phenomenon: After a storm the creek turns brown.',
  goals: [
    'goals:',
    '  - {id: g1, target: I can explain how land use changes water, standards: [HS-LS2-7]}',
    '  - {id: g2, target: I can carry out an investigation of our creek, standards: [HS-ESS2-5]}',
  ].join('\n'),
  choices: [
    'choices:',
    '  - id: show',
    '    title: How will you show what you found?',
    '    about: product',
    '    options:',
    '      - {id: podcast, name: Podcast episode, goals: [g1, g2]}',
    '      - {id: poster, name: Data poster, goals: [g1, g2]}',
  ].join('\n'),
  checks: [
    'checks:',
    '  - {id: k1, name: Claim exit ticket, when: s1, goals: [g1], ifNotYet: sorting cards}',
    '  - {id: k2, name: Sampling check, when: s1, goals: [g2], ifNotYet: another sample together}',
  ].join('\n'),
  sessions: [
    'sessions:',
    '  - id: s1',
    '    title: Walk the creek',
    '    minutes: 50',
    '    activities: [{title: Sampling, minutes: 50, goals: [g1, g2]}]',
    '  - {id: s2, title: Public evening, minutes: 90}',
  ].join('\n'),
  critique: 'critique: [{protocol: Two sticky notes, revises: the draft}]',
  reflection: 'reflection: [learning log]',
  misconceptions: 'misconceptions: [{misconception: Clear water is clean, metIn: [k2]}]',
  final: 'final: {name: Evening with the council, when: s2, goals: [g1, g2], audience: [town council]}',
};

const claim = '{id: claim, name: Claim and evidence, goals: [g1]}';
const method = '{id: method, name: How we measured, goals: [g2]}';
const rubric = (...criteria: readonly string[]): string =>
  `kind: rubric\nschemaVersion: 1\ntitle: Creek rubric\nfor: a.project.yaml\nstatus: ready\ncriteria: [${criteria.join(', ')}]\n`;

interface State {
  /** Pieces that are different in this state. */
  readonly plan?: Partial<typeof whole>;
  /** Its rubric, where it is different. */
  readonly rubric?: string;
  /** What is asked about: the code without `align-`, and the words the question stands at. */
  readonly asks: readonly (readonly [code: string, words: string])[];
}

const { goals, choices, checks, sessions } = whole;
const g1 = 'I can explain how land use changes water';
const g2 = 'I can carry out an investigation of our creek';
const title = 'How healthy is our creek';
const show = 'How will you show what you found?';
const only = (text: string, id: string): string => text.replaceAll('goals: [g1, g2]', `goals: [${id}]`);

const states: Readonly<Record<string, State>> = {
  'nothing open': { asks: [] },
  'no check for the first goal': {
    plan: { checks: checks.replace('goals: [g1]', 'goals: [g2]') },
    asks: [['goal-without-check', g1]],
  },
  'no check for the second goal': {
    plan: { checks: checks.replace('goals: [g2]', 'goals: [g1]') },
    asks: [['goal-without-check', g2]],
  },
  'no check at all': {
    plan: { checks: 'checks: []', misconceptions: '' },
    asks: [
      ['goal-without-check', g1],
      ['goal-without-check', g2],
    ],
  },
  'a check only at the end': {
    plan: { checks: checks.replace('when: s1, goals: [g2]', 'when: s2, goals: [g2]') },
    asks: [['goal-without-check', g2]],
  },
  'a check without an answer to it': {
    plan: { checks: checks.replace(', ifNotYet: sorting cards', '') },
    asks: [['check-without-response', 'Claim exit ticket']],
  },
  'two checks without an answer': {
    plan: { checks: checks.replace(/, ifNotYet: [^}]*/g, '') },
    asks: [
      ['check-without-response', 'Claim exit ticket'],
      ['check-without-response', 'Sampling check'],
    ],
  },
  'two checks of one name without an answer': {
    plan: { checks: checks.replace(/, ifNotYet: [^}]*/g, '').replace('Sampling check', 'Claim exit ticket') },
    asks: [
      ['check-without-response', 'Claim exit ticket'],
      ['check-without-response', 'Claim exit ticket'],
    ],
  },
  'a goal without a row of the rubric': { rubric: rubric(claim), asks: [['goal-without-criterion', g2]] },
  'the other goal without a row': { rubric: rubric(method), asks: [['goal-without-criterion', g1]] },
  'an option that shows less than the other': {
    plan: { choices: choices.replace('poster, goals: [g1, g2]', 'poster, goals: [g1]') },
    asks: [['option-without-goal', 'Data poster']],
  },
  'two options that each show less': {
    plan: {
      choices: choices
        .replace('episode, goals: [g1, g2]', 'episode, goals: [g2]')
        .replace('poster, goals: [g1, g2]', 'poster, goals: [g1]'),
    },
    asks: [
      ['option-without-goal', 'Podcast episode'],
      ['option-without-goal', 'Data poster'],
    ],
  },
  'one option': {
    plan: { choices: choices.replace(/\n.*poster.*/, '') },
    asks: [['option-count', show]],
  },
  'options that are one medium': {
    plan: { choices: choices.replace('Podcast episode', 'Infographic') },
    asks: [['options-alike', show]],
  },
  'a rubric for each option': {
    plan: { choices: choices.replace(/\}/g, ', rubric: x.rubric.yaml}').replace('x.rubric', 'a.rubric') },
    asks: [['options-on-several-rubrics', show]],
  },
  'a goal without a standard': {
    plan: { goals: goals.replace(', standards: [HS-ESS2-5]', '') },
    asks: [['goal-without-standard', g2]],
  },
  'a standard nothing works on': {
    plan: {
      sessions: only(sessions, 'g1'),
      checks: checks.replace('when: s1, goals: [g2]', 'goals: [g2]'),
    },
    asks: [['standard-without-time', 'HS-ESS2-5']],
  },
  'more minutes than there are': {
    plan: { sessions: sessions.replace('minutes: 50, goals', 'minutes: 65, goals') },
    asks: [['minutes', '50']],
  },
  'a misconception that is not met': {
    plan: { misconceptions: 'misconceptions: [{misconception: Clear water is clean}]' },
    asks: [['misconception-unmet', 'Clear water is clean']],
  },
  'no question that carries it': { plan: { question: '' }, asks: [['project-question', title]] },
  'nothing to choose': { plan: { choices: '' }, asks: [['project-choice', title]] },
  'critique without revision': {
    plan: { critique: 'critique: [{protocol: Two sticky notes}]' },
    asks: [['project-critique', 'Two sticky notes']],
  },
  'no reflection, nobody there, nothing real': {
    plan: { reflection: '', real: '', final: whole.final.replace(', audience: [town council]', '') },
    asks: [
      ['project-authenticity', title],
      ['project-reflection', title],
      ['project-audience', 'Evening with the council'],
    ],
  },
  'a first draft: goals, and the days it takes': {
    plan: {
      ...{
        question: '',
        real: '',
        choices: '',
        checks: '',
        critique: '',
        reflection: '',
        misconceptions: '',
      },
      ...{ final: '', sessions: 'sessions: [{id: s1, title: Period 1}, {id: s2, title: Period 2}]' },
    },
    rubric: rubric(),
    asks: [
      ['goal-without-check', g1],
      ['goal-without-check', g2],
    ],
  },
};

describe('24 states of a plan', () => {
  /** Every sentence met, and which gap it is about. */
  const gaps = new Map<string, string>();

  it('are 24, and no two ask the same', () => {
    assert.equal(Object.keys(states).length, 24);
  });

  for (const [name, state] of Object.entries(states)) {
    it(name, () => {
      const text = `${Object.values({ ...whole, ...state.plan })
        .filter((piece) => piece !== '')
        .join('\n')}\n`;
      const library = libraryOf({
        'a.project.yaml': text,
        'a.rubric.yaml': state.rubric ?? rubric(claim, method),
        'x.rubric.yaml': 'kind: rubric\nschemaVersion: 1\ntitle: Poster rubric\n',
      });
      const found = library.findings(at('a.project.yaml'));
      assert.deepEqual(
        found.filter((finding) => !isQuestion(finding)).map(({ message }) => message),
        [],
      );
      const asked = found.filter(({ code }) => code.startsWith('align-'));
      assert.deepEqual(
        asked.map(({ code, span }) => [code.replace('align-', ''), text.slice(span.start, span.end)]),
        state.asks,
      );
      assert.equal(new Set(asked.map(({ message }) => message)).size, asked.length);
      for (const { code, span, message } of asked) {
        const quotes = [...message.matchAll(/“([^”]*)”/g)].map(([, words = '']) => words.replace('…', ''));
        assert.ok(quotes.length > 0, message);
        for (const words of quotes)
          assert.ok(text.includes(words) || 'Creek rubric, Poster rubric'.includes(words), message);
        const gap = `${code} ${text.slice(span.start, span.end)}`;
        assert.equal(gaps.get(message) ?? gap, gap, 'two different gaps are asked about in one sentence');
        gaps.set(message, gap);
      }
    });
  }
});
