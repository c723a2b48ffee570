// Driving and essential questions: whether they are open, and whether they are asked.
import { project } from '../../support/findings.ts';
import { testRule, type Silent } from '../../support/ruleRows.ts';

const driving = (question: string): string => project(`drivingQuestion: ${question}`);
const essential = (...questions: readonly string[]): string =>
  [
    'kind: lesson-plan',
    'schemaVersion: 1',
    'title: Walk',
    'essentialQuestions:',
    ...questions.map((each) => `  - ${each}`),
    '',
  ].join('\n');
const silent = (question: string): Silent => ({ name: question, text: driving(question) });

testRule(
  'quality-closed-question',
  [
    {
      name: 'yes or no',
      text: driving('«Is our creek healthy?»'),
      says: [
        /^“Is our creek healthy\?” can be answered with yes or no\. What is there to weigh or find out\?$/,
      ],
      fix: [/Begin with “To what extent is our …”/, 'drivingQuestion: To what extent is our creek healthy?'],
    },
    {
      name: 'whether it can be done',
      text: driving('«Can we make our school quieter?»'),
      says: [/yes or no/],
      fix: [/Begin with “How can we …”/, 'drivingQuestion: How can we make our school quieter?'],
    },
    { name: 'whether it is there', text: driving('«Are there fish in our creek?»'), says: [/yes or no/] },
    {
      name: 'to be looked up',
      text: driving('«Who invented the telephone?»'),
      says: [/one answer that can be looked up/],
    },
    {
      name: 'an essential question',
      file: 'a.lesson.yaml',
      text: essential('How do we know?', '«Do plants need light?»', '«"Will robots take our jobs?"»'),
      says: [/“Do plants need light\?”/, /“Will robots/],
      fix: [/To what extent do plants/, '- To what extent do plants need light?'],
    },
  ],
  [
    silent('How can we make our school quieter?'),
    silent('Should our town build a bridge?'),
    silent('Is war ever justified?'),
    silent('Are humans naturally good or evil?'),
    silent('Is our creek healthy, and how do we know?'),
    silent('Do the right thing'),
    silent('Whose stories do our street names tell, and whose are missing?'),
    silent('Who decides what is fair?'),
    silent('Is our creek healthy'),
    { name: 'another language', text: `${driving('Is das so?')}language: de\n` },
    { name: 'nothing yet', text: driving('""') },
  ],
);

testRule(
  'quality-question-not-asked',
  [
    {
      name: 'a topic',
      text: driving('«Our creek and what changes it»'),
      says: [/^“Our creek and what changes it” is not a question yet\. What would students ask about it\?$/],
    },
    {
      name: 'a question without its mark',
      text: driving('«How can we make our school quieter.»'),
      says: [/begins like a question\. Does it end with a question mark\?$/],
      fix: [/Add a question mark/, 'drivingQuestion: How can we make our school quieter?'],
    },
    {
      name: 'an essential question',
      file: 'a.lesson.yaml',
      text: essential('«Fairness»', 'Who decides?'),
      says: [/“Fairness” is not a question yet/],
    },
  ],
  [
    silent('What makes a friend?'),
    silent('What makes a friend? Let us find out.'),
    silent('What makes a friend？'),
    { name: 'nothing yet', text: driving('') },
    { name: 'another language', text: `${driving('Unser Bach')}language: de\n` },
  ],
);
