import { project } from '../../support/findings.ts';
import { testRule, type Asks, type Silent } from '../../support/ruleRows.ts';

const target = (words: string): string => project('goals:', `  - {id: g1, target: "${words}"}`);
const asks = (words: string, says: RegExp, fix?: Asks['fix']): Asks => ({
  name: words,
  text: target(words),
  says: [says],
  ...(fix && { fix }),
});
const silent = (words: string): Silent => ({ name: words, text: target(words) });

testRule(
  'quality-unseen-verb',
  [
    asks(
      'I can «understand» how land use changes water',
      /^“Understand how land use changes water” is hard to see\. What would students do that shows it\?$/,
      [/explain/, 'target: "I can explain how land use changes water"'],
    ),
    asks('I «know» my letters', /^“Know my letters” is/, [/name/, 'I can name my letters']),
    asks('Students will be able to «know about» magnets', /“Know about magnets”/),
    asks('Students will «learn about» the civil rights movement', /“Learn about/, [
      /describe/,
      'Students will describe the civil rights movement',
    ]),
    asks('By the end of the unit, students will «appreciate» the role of poetry', /“Appreciate the role/),
    asks('By the end of the unit students will «appreciate» poetry', /“Appreciate poetry/),
    asks('Students will «be more aware of» their carbon footprint', /“Be more aware of/, [
      /give examples of/,
      'Students will give examples of their carbon footprint',
    ]),
    asks('We «are familiar with» the rules of the shop', /“Are familiar with/),
    asks('The learner «understands» how a circuit works', /“Understands how/, [
      /explains/,
      'The learner explains how a circuit works',
    ]),
    asks('I can «believe in» myself', /“Believe in myself”/),
    asks('I can «think about» a problem in more than one way', /“Think about/),
    asks('I can «think» critically', /“Think critically” is/),
    asks('«Understand» a fraction as a number', /“Understand a fraction as a number”/),
    asks('«Understanding» photosynthesis', /“Understanding photosynthesis”/, [
      /explaining/,
      'Explaining photosynthesis',
    ]),
    asks('**I can** clearly and fully «understand» variables', /“Understand variables”/),
    asks('LT1: I can «understand» variables', /“Understand variables”/),
    asks('I can «know» when to use mean or median', /“Know when/, [
      /explain/,
      'I can explain when to use mean or median',
    ]),
    asks('I can «understand» short announcements in Spanish', /“Understand short announcements/, [
      /answer questions about/,
      'I can answer questions about short announcements in Spanish',
    ]),
    asks('I can «know» the purpose and use of fractions', /“Know the purpose and use of fractions”/),
    asks('“I can «understand» fractions.”', /^“Understand fractions” is/),
    asks('I’ll be able to «understand» and appreciate jazz', /“Understand and appreciate jazz”/),
    {
      name: 'two goals, two questions',
      text: project(
        'goals:',
        '  - id: g1',
        '    target: I can «know» my facts',
        '  - id: g2',
        '    target: >-',
        '      By the end of the week I can',
        '      «know» the parts of a plant',
      ),
      says: [/“Know my facts”/, /“Know the parts of a plant”/],
    },
    {
      name: 'a lesson',
      file: 'a.lesson.yaml',
      text: 'kind: lesson-plan\nschemaVersion: 1\ntitle: Light\ngoals:\n  - {id: g1, target: Students «know» why plants need light}\n',
      says: [/“Know why plants need light”/],
    },
  ],
  [
    silent('I can explain my understanding of the text with evidence'),
    silent('I will learn to solder a clean joint'),
    silent('Students will learn how to write a resume'),
    silent('I know how to add fractions'),
    silent('I can use what I know about magnets to design a toy'),
    silent('Students will understand and explain the Declaration of Independence'),
    silent('Students will know, use and compare three units'),
    silent('I can understand that places change and will draw a map that shows it'),
    silent('I can know the difference between a verb and a noun and use both in a sentence'),
    silent('I can appreciate my classmates by giving them two compliments'),
    silent('Know from memory all products of two one-digit numbers'),
    silent('I can think of three ways to begin my artwork'),
    silent('I can think aloud while I solve a problem'),
    silent('I can describe what I see, what I think and what I wonder'),
    silent('Use place value understanding to round whole numbers'),
    silent('Know-how in the kitchen'),
    silent('By the end of the unit'),
    silent('Students will multiply two fractions'),
    {
      name: 'the words of a standard',
      text: project(
        'goals:',
        '  - id: g1',
        '    target: I can compare fractions',
        '    standards: [{code: 3.NF.A.1, statement: Understand a fraction as a quantity}]',
        '    successCriteria: [understands why one is larger]',
      ),
    },
    {
      name: 'a plan in a language without lists',
      text: project('language: es', 'goals:', '  - {id: g1, target: I can understand it}'),
    },
  ],
);
