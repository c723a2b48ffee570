// A4 and A5: how many options a menu has, and whether they differ in how students show something.
import { testRule } from '../../support/ruleRows.ts';
import { lesson, project } from './support.ts';

const options = (count: number): string =>
  Array.from({ length: count }, (_, index) => `{id: o${index}, name: Site ${index}}`).join(', ');

testRule(
  'align-option-count',
  [
    {
      name: 'a menu that is only a title',
      text: project('choices:', '  - {id: m, title: «Where do you work?»}'),
      says: [/^“Where do you work\?” has no options yet\. What can students choose from\?$/],
      fix: [/Add an option/, 'options: [{id: option, name: New option}]'],
    },
    {
      name: 'one option',
      text: project(
        'choices:',
        '  - id: m',
        '    title: «Show it»',
        '    options:',
        '      - {id: a, name: Poster}',
      ),
      says: [/^In “Show it” there is only “Poster”\. What else could students choose\?$/],
      fix: [/Add an option/, '      - {id: a, name: Poster}\n      - {id: option, name: New option}\n'],
    },
    {
      name: 'ten options, in a lesson',
      file: 'a.lesson.yaml',
      text: lesson('choices:', `  - {id: m, title: «Which site?», about: topic, options: [${options(10)}]}`),
      says: [/^“Which site\?” has 10 options\. Which of them would students miss least\?$/],
    },
    {
      name: 'two menus, two questions',
      text: project('choices:', '  - {id: m, title: «Show it»}', '  - {id: n, title: «Tell it»}'),
      says: [/“Show it”/, /“Tell it”/],
    },
  ],
  [
    { name: 'two options', text: project(`choices: [{id: m, title: Show it, options: [${options(2)}]}]`) },
    { name: 'nine options', text: project(`choices: [{id: m, title: Show it, options: [${options(9)}]}]`) },
    { name: 'a menu without a title is asked for that first', text: project('choices: [{id: m}]') },
    { name: 'no menu', text: project('choices: []') },
  ],
);

const product = (title: string, ...names: readonly string[]): string =>
  project(
    'choices:',
    '  - id: m',
    `    title: ${title}`,
    '    about: product',
    '    options:',
    ...names.map((name, index) => `      - {id: o${index}, name: ${name}}`),
  );

testRule(
  'align-options-alike',
  [
    {
      name: 'three texts',
      text: product('«Show it»', 'Essay', 'Letter to the town council', 'Lab report'),
      says: [
        /^Everything in “Show it” is something to write: “Essay”, “Letter to the town council” and “Lab report”\. What could students choose who show more in another way\?$/,
      ],
    },
    {
      name: 'two pictures',
      text: product('«Show it»', 'Data poster', 'Infographic'),
      says: [/to draw or lay out/],
    },
    {
      name: 'two that are spoken, with one number between them',
      text: product('«Show it»', 'Podcast episode, udl: ["5.1"]', 'Speech to the class, udl: ["5.1"]'),
      says: [/to say: “Podcast episode” and “Speech to the class”/],
    },
    { name: 'two films', text: product('«Show it»', 'A DOCUMENTARY', 'Stop-motion film'), says: [/to film/] },
  ],
  [
    { name: 'a text and a picture', text: product('Show it', 'Essay', 'Poster') },
    {
      name: 'a name that does not say',
      text: product('Show it', 'Essay', 'Letter', 'Something of your own'),
    },
    {
      name: 'a text that is read aloud',
      text: product('Show it', 'Essay', '"Letter, description: read aloud"'),
    },
    {
      name: 'a description that brings in another medium',
      text: product('Show it', 'Essay', 'Report, description: with a map you drew'),
    },
    { name: 'numbers that differ', text: product('Show it', 'Essay, udl: ["5.1"]', 'Letter, udl: ["5.2"]') },
    { name: 'a weather report is spoken', text: product('Show it', 'Lab report', 'Weather report') },
    { name: 'words within words', text: product('Show it', 'Filmmaker’s notebook', 'Reporter’s notebook') },
    { name: 'a menu of topics', text: product('Read', 'Essay', 'Letter').replace('product', 'topic') },
    { name: 'one option', text: product('Show it', 'Essay') },
    { name: 'another language', text: `${product('Zeigen', 'Essay', 'Report')}language: de\n` },
  ],
);
