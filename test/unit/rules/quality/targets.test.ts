// How long targets are, what they say of learning itself, and the level and depth they name.
import { project } from '../../support/findings.ts';
import { testRule } from '../../support/ruleRows.ts';

const target = (words: string, ...more: readonly string[]): string =>
  project('goals:', '  - id: g1', `    target: ${words}`, ...more.map((line) => `    ${line}`));
const criterion = (words: string): string => target('I can swim', `successCriteria: ["${words}"]`);
const words = (count: number, end = ''): string =>
  `I can say ${Array.from({ length: count - 3 }, (_, index) => `word${String(index)}`).join(' ')}${end}`;

testRule(
  'quality-long-target',
  [
    { name: '31 words', text: target(`«${words(31)}»`), says: [/^“I can say .*” has 31 words\./] },
    {
      name: 'over several lines',
      text: target(`«>-\n      ${words(20)}\n      ${words(20)}»`),
      says: [/has 40 words/],
    },
    {
      name: 'in quotation marks, with hyphens and apostrophes',
      text: target(`«"${words(29)} it's well-known too"»`),
      says: [/32 words/],
    },
  ],
  [
    { name: '30 words', text: target(words(30)) },
    { name: 'signs are no words', text: target(`"${words(28)} – & + / ( ) … 1/2"`) },
    {
      name: 'the words of a standard',
      text: target('I can swim', `standards: [{code: A.1, statement: ${words(50)}}]`),
    },
    {
      name: 'a language without lists',
      text: `${target(words(40))}language: fr\n`,
    },
  ],
);

testRule(
  'quality-long-criterion',
  [
    { name: '21 words', text: criterion(words(21)).replace(/"(.*)"/, '«"$1"»'), says: [/has 21 words/] },
    {
      name: 'the second one, in a list',
      text: target('I can swim', 'successCriteria:', '  - breathes out', `  - «${words(25)}»`),
      says: [/^“I can say word0.*has 25 words\. Is there more than one thing to look for\?$/],
    },
    {
      name: 'over several lines',
      text: target('I can swim', 'successCriteria:', `  - «${words(15)}\n        ${words(15)}»`),
      says: [/30 words/],
    },
  ],
  [
    { name: '20 words', text: criterion(words(20)) },
    { name: 'a target of 25 words', text: target(words(25)) },
    { name: 'nothing yet', text: target('I can swim', 'successCriteria: [""]') },
  ],
);

testRule(
  'quality-about-learning',
  [
    {
      name: 'a target',
      text: target('I can «demonstrate an understanding of» the water cycle'),
      says: [
        /^“Demonstrate an understanding of the water cycle” can look like many things\. What would you see or hear students do\?$/,
      ],
      fix: [/model/, 'I can model the water cycle'],
    },
    {
      name: 'knowledge shown',
      text: target('Students will «show knowledge of» rules and safety'),
      says: [/“Show knowledge of rules/],
    },
    {
      name: 'of how something is',
      text: target('Students will «gain a deeper understanding of» how a bill becomes a law'),
      says: [/“Gain a deeper/],
      fix: [/explain/, 'Students will explain how a bill becomes a law'],
    },
    {
      name: 'that I understand',
      text: target('I can «show that I understand» fractions'),
      says: [/“Show that I understand fractions”/],
      fix: [/explain/, 'I can explain fractions'],
    },
    { name: 'without a verb', text: target('«Knowledge of» the periodic table'), says: [/“Knowledge of/] },
    {
      name: 'of one’s own',
      text: target('I «have an understanding of» density'),
      says: [/“Have an/],
      fix: [/explain/, 'I can explain density'],
    },
    {
      name: 'and nothing else',
      text: criterion('«demonstrates understanding»'),
      says: [/“Demonstrates understanding”/],
    },
    {
      name: 'a success criterion',
      text: criterion('«shows understanding of» fractions'),
      says: [/^“Shows understanding of fractions”/],
      fix: [/explains/, 'successCriteria: ["explains fractions"]'],
    },
  ],
  [
    {
      name: 'says how it is shown',
      text: target('Students will demonstrate understanding of word relationships by sorting pairs'),
    },
    {
      name: 'shows something else',
      text: target('I can demonstrate the mature form of throwing'),
    },
    {
      name: 'does something first',
      text: target('Retell stories and demonstrate understanding of their lesson'),
    },
    { name: 'and skills', text: target('Demonstrates the knowledge and skills to stay healthy') },
    { name: 'gains it from something', text: target('I can gain knowledge from a text') },
    { name: 'explains it', text: target('I can explain my understanding of the text') },
    {
      name: 'understanding between people',
      text: target('I can build bridges of understanding in my class'),
    },
    { name: 'asked as a verb', text: target('Understanding fractions') },
    { name: 'shows thinking', text: target('"I can show my thinking with pictures, numbers and words"') },
    {
      name: 'a standard',
      text: target('I can swim', 'standards: [{code: A, statement: Demonstrate understanding of it}]'),
    },
  ],
);

testRule(
  'quality-bloom-level',
  [
    {
      name: 'a list is judged',
      text: target('I can list three land uses', 'bloom: «evaluate»'),
      says: [/^“I can list three land uses” reads like “remember”, and its level says “evaluate”\./],
      fix: [/Change to remember/, 'bloom: remember'],
    },
    {
      name: 'several levels',
      text: target('Students will identify land uses', 'bloom: «create»'),
      says: [/reads like “remember”, “understand” or “analyze”, and its level says “create”/],
    },
    {
      name: 'in the third person',
      text: target('The learner justifies a choice', 'bloom: evaluate')
        .replace('justifies', 'designs')
        .replace('bloom: evaluate', 'bloom: «remember»'),
      says: [/reads like “create”, and its level says “remember”/],
    },
  ],
  [
    { name: 'one of its levels', text: target('I can explain land use', 'bloom: evaluate') },
    { name: 'another verb fits', text: target('I can identify and judge land uses', 'bloom: evaluate') },
    { name: 'a verb on no list', text: target('I can solder a joint', 'bloom: create') },
    { name: 'no level', text: target('I can list three land uses') },
    { name: 'a level nobody knows', text: target('I can list three land uses', 'bloom: high') },
  ],
);

testRule(
  'quality-depth-open',
  [
    {
      name: 'no depth',
      text: target('«I can swim»'),
      says: [/^How complex is the thinking that “I can swim” asks for\?/],
      fix: [/^Choose 3: strategic thinking$/, 'dok: 3'],
    },
    { name: 'an empty one', text: target('«I can swim»', 'dok:'), says: [/“I can swim”/] },
    {
      name: 'two goals',
      text: project(
        'goals:',
        '  - {id: a, target: «I can swim», bloom: apply}',
        '  - {id: b, target: «I can dive»}',
      ),
      says: [/swim/, /dive/],
    },
  ],
  [
    { name: 'a depth', text: target('I can swim', 'dok: 2') },
    { name: 'a goal without words', text: project('goals:', '  - {id: g1, target: ""}') },
    { name: 'no goals', text: project('goals: []') },
  ],
);
