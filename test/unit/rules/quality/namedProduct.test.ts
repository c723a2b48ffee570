import { project } from '../../support/findings.ts';
import { testRule } from '../../support/ruleRows.ts';

interface Around {
  readonly goal?: readonly string[];
  readonly menu?: readonly string[];
}

const menu = [
  'choices:',
  '  - id: show',
  '    title: How will you show it?',
  '    about: product',
  '    options:',
  '      - {id: a, name: Podcast, goals: [g1]}',
  '      - {id: b, name: Letter, goals: [g1]}',
];
const plan = (target: string, { goal = [], menu: choices = menu }: Around = {}): string =>
  project('goals:', '  - id: g1', `    target: ${target}`, ...goal.map((line) => `    ${line}`), ...choices);
const essay = 'I can explain the causes of the war in an essay';
const standards = {
  'a.standards.yaml':
    'kind: standards\nschemaVersion: 1\ntitle: S\nitems:\n  - {code: W.1, statement: Write arguments}\n  - {code: H.1, statement: Explain causes}\n  - {code: H.2}\n',
};

testRule(
  'quality-goal-names-product',
  [
    {
      name: 'in an essay',
      text: plan('I can explain the causes of the war in an «essay».'),
      says: [
        /^“essay” in “I can explain the causes of the war in an essay” settles how students show it, and “How will you show it\?” lets them choose\. Is making it part of what they learn\?$/,
      ],
      fix: [/Take out “in an essay”/, 'I can explain the causes of the war.'],
    },
    {
      name: 'a poster is made',
      text: plan('I can make a «poster» that shows the water cycle'),
      says: [/“poster”/],
    },
    {
      name: 'a kind of essay',
      text: plan('Students will write a clear «five-paragraph essay» about the war'),
      says: [/“five-paragraph essay”/],
    },
    {
      name: 'made in two steps',
      text: plan('I can design and record a «podcast» about our town'),
      says: [/“podcast”/],
    },
    {
      name: 'standards that do not ask for it',
      text: plan(essay.replace('essay', '«essay»'), { goal: ['standards: [H.1]'] }),
      beside: standards,
      says: [/“essay”/],
    },
    {
      name: 'a standard in the plan',
      text: plan('I can present my claim in a «slideshow»', {
        goal: ['standards: [{code: A, statement: Argue from evidence}]'],
      }),
      says: [/“slideshow”/],
    },
  ],
  [
    {
      name: 'a standard that asks for writing',
      text: plan(essay, { goal: ['standards: [W.1]'] }),
      beside: standards,
    },
    {
      name: 'a standard whose words are not known',
      text: plan(essay, { goal: ['standards: [X.9]'] }),
      beside: standards,
    },
    {
      name: 'a standard without words',
      text: plan(essay, { goal: ['standards: [H.2]'] }),
      beside: standards,
    },
    {
      name: 'a success skill',
      text: plan('I can present my work in a slideshow', { goal: ['type: success-skill'] }),
    },
    { name: 'no choice of products', text: plan(essay, { menu: [] }) },
    {
      name: 'a choice of topics',
      text: plan(essay, { menu: menu.map((line) => line.replace('about: product', 'about: topic')) }),
    },
    { name: 'a menu with one option', text: plan(essay, { menu: menu.slice(0, -1) }) },
    {
      name: 'a menu for other goals',
      text: plan(essay, { menu: menu.map((line) => line.replace('[g1]', '[g2]')) }),
    },
    { name: 'a model', text: plan('I can create a model and a graph that show how energy flows') },
    { name: 'an argument', text: plan('I can write an argument with reasons') },
    { name: 'a speech that is read', text: plan('I can explain how Lincoln uses repetition in a speech') },
    {
      name: 'a story somebody else wrote',
      text: plan('I can explain how the author builds tension in a report'),
    },
    { name: 'parts of speech', text: plan('I can give three examples of parts of speech') },
    { name: 'letters of the alphabet', text: plan('I can write the letter that makes the sound I hear') },
    { name: 'a choice in the target', text: plan('I can make a video or a podcast about my family') },
  ],
);
