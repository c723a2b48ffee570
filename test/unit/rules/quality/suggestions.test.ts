// S1 to S4: what is suggested can be talked about and answered.
import { testRule } from '../../support/ruleRows.ts';

const head = 'kind: project-spec\nschemaVersion: 1\ntitle: Creek\n';
const goal = 'goals:\n  - {id: g1, target: I can swim, successCriteria: [alone]}\n';
const plan = (...suggestions: string[]): string =>
  `${head}${goal}suggestions:\n${suggestions.map((each) => `  - ${each}\n`).join('')}`;
const agreement = (...suggestions: string[]): string =>
  `kind: coaching-agreement\nschemaVersion: 1\ntitle: Us\npurpose: Better lessons\nsuggestions:\n${suggestions.map((each) => `  - ${each}\n`).join('')}`;
const fine = '{id: sg1, about: g1, field: target, was: I can swim, to: I can dive, why: It is deep}';

testRule(
  'quality-suggestion-unclear',
  [
    {
      name: 'it does not say what would be different',
      text: plan('«{id: sg1, about: g1, field: target, why: It is deep}»'),
      says: [/^What would be different\? The suggestion “It is deep” doesn’t say it yet\.$/],
      fix: [/Write what it would say/, 'to: what it would say'],
    },
    {
      name: 'other words, and that it goes',
      text: plan('«{id: sg1, about: g1, field: target, to: I can dive, takeOut: true, why: It is deep}»'),
      says: [/^The suggestion “I can dive” says more than one thing at a time\. Which of them is meant\?$/],
    },
    {
      name: 'that it does not go is nothing yet; in an agreement',
      file: 'us.agreement.yaml',
      text: agreement('«{id: sg1, field: purpose, takeOut: false, why: It is said twice}»'),
      says: [/“It is said twice” doesn’t say it yet/],
    },
    {
      name: 'two of the same words',
      text: plan('«{id: sg1, why: It is deep}»', '«{id: sg2, why: It is deep}»'),
      says: [/\(number 1\)/, /\(number 2\)/],
    },
  ],
  [
    { name: 'other words', text: plan(fine) },
    { name: 'that it goes', text: plan('{id: sg1, about: g1, takeOut: true, why: It is deep}') },
    { name: 'something new', text: plan('{id: sg1, add: {to: goals, text: I can dive}, why: It is deep}') },
    { name: 'no suggestion', text: `${head}${goal}suggestions: []\n` },
  ],
);

testRule(
  'quality-suggestion-outdated',
  [
    {
      name: 'the words are others by now',
      text: plan('{id: sg1, about: g1, field: target, was: «I can walk», to: I can dive, why: It is deep}'),
      says: [/^What “I can dive” was suggested for says something else by now\. Is it still meant\?$/],
      fix: [/It is still meant/, 'was: I can swim'],
    },
    {
      name: 'the line has gone',
      text: plan('{id: sg1, about: g1, field: «goals/4/target», to: I can dive, why: It is deep}'),
      says: [/^There is no such line for “I can dive” any more\./],
      fix: [/Keep ours/, 'successCriteria: [alone]}\n'],
    },
    {
      name: 'the item that would go is called something else',
      text: plan('{id: sg1, about: g1, was: «I can walk», takeOut: true, why: It is deep}'),
      says: [/“I can walk” was suggested for says something else/],
    },
    {
      name: 'something stands where nothing did',
      text: plan(
        '{id: sg1, about: g1, field: successCriteria/0, was: «""», to: with others, why: It is deep}',
      ),
      says: [/“with others”/],
    },
  ],
  [
    { name: 'the same words', text: plan(fine) },
    {
      name: 'not said what it was',
      text: plan('{id: sg1, about: g1, field: target, to: I can dive, why: It is deep}'),
    },
    {
      name: 'a line that went to another place of its list',
      text: `${head}goals:\n  - {id: g1, target: I can swim, successCriteria: [with others, alone]}\nsuggestions:\n  - {id: sg1, about: g1, field: successCriteria/0, was: alone, to: by oneself, why: It is deep}\n`,
    },
    {
      name: 'what leads nowhere is said where links are',
      text: plan('{id: sg1, about: g9, field: target, was: x, to: I can dive, why: It is deep}'),
    },
  ],
);

testRule(
  'quality-suggestion-without-reason',
  [
    {
      name: 'no reason',
      text: plan('«{id: sg1, about: g1, field: target, to: I can dive}»'),
      says: [/^What speaks for the suggestion “I can dive”\?$/],
      fix: [/Write what speaks for it/, 'why: what speaks for it'],
    },
    {
      name: 'an empty one',
      text: plan('«{id: sg1, about: g1, field: target, to: I can dive, why: ""}»'),
      says: [/“I can dive”/],
    },
    {
      name: 'of something that would go',
      text: plan('«{id: sg1, about: g1, was: I can swim, takeOut: true}»'),
      says: [/“I can swim”/],
    },
  ],
  [
    { name: 'with its reason', text: plan(fine) },
    { name: 'one that says nothing yet', text: plan('{id: sg1, about: g1}') },
    { name: 'no suggestion', text: head + goal },
  ],
);

const ready = (suggestion: string): string =>
  plan(suggestion).replace('title: Creek', 'title: Creek\nstatus: ready');

testRule(
  'quality-suggestion-waiting',
  [
    {
      name: 'in a plan that is ready',
      text: ready(`«${fine}»`),
      says: [
        /^This is ready to teach, and the suggestion “I can dive” still waits\. Have you talked about it\?$/,
      ],
    },
    {
      name: 'that something goes',
      text: ready('«{id: sg1, about: g1, was: I can swim, takeOut: true, why: It is deep}»'),
      says: [/“I can swim”/],
    },
    {
      name: 'something new, in a rubric',
      file: 'a.rubric.yaml',
      text: 'kind: rubric\nschemaVersion: 1\ntitle: R\nstatus: ready\nsuggestions:\n  - «{id: sg1, add: {to: criteria, text: Voice}, why: It is heard}»\n',
      says: [/“Voice”/],
    },
  ],
  [
    { name: 'in a draft', text: plan(fine) },
    { name: 'after teaching', text: plan(fine).replace('title: Creek', 'title: Creek\nstatus: taught') },
    { name: 'one that says nothing yet', text: ready('{id: sg1, about: g1, why: It is deep}') },
    { name: 'no suggestion', text: `${head}status: ready\n${goal}` },
  ],
);
