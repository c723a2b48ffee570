// The questions of a quiz and the answers to choose from.
import { project } from '../../support/findings.ts';
import { testRule } from '../../support/ruleRows.ts';

const quiz = (question: string, answer: string, distractors: string): string =>
  project(
    'checks:',
    '  - id: k1',
    '    name: Quiz',
    '    ifNotYet: again',
    '    questions:',
    `      - question: ${question}`,
    ...(answer === '' ? [] : [`        answer: ${answer}`]),
    ...(distractors === '' ? [] : [`        distractors: [${distractors}]`]),
  );
const tube = 'What does a Secchi tube measure?';

testRule(
  'quality-quiz-same-answer',
  [
    {
      name: 'the right answer again',
      text: quiz(tube, 'how clear it is', 'how warm it is, «how clear it is»'),
      says: [/^“how clear it is” stands twice among the answers to “What does a Secchi tube measure\?”\./],
      fix: [/Take it out/, 'distractors: [how warm it is]'],
    },
    {
      name: 'a wrong answer twice, with another blank',
      text: quiz(tube, 'how clear it is', 'how warm it is, «"how  warm it is"»'),
      says: [/“how warm it is” stands twice/],
      fix: [/Write another/, '"What a student might believe"'],
    },
    {
      name: 'without a right answer yet, in a lesson',
      file: 'a.lesson.yaml',
      text: quiz(tube, '', '4, «4»').replace('project-spec', 'lesson-plan'),
      says: [/“4” stands twice/],
    },
    {
      name: 'once a question',
      text: quiz(tube, 'a', '«a», a, a'),
      says: [/“a” stands twice/],
    },
  ],
  [
    { name: 'three answers', text: quiz(tube, 'how clear it is', 'how warm it is, how fast it flows') },
    { name: 'units', text: quiz('Which is a million watts?', '1 MW', '1 mW, 1 Mw') },
    { name: 'signs', text: quiz('Which is spelled right?', '"it’s"', 'its, "its’"') },
    { name: 'figures that count', text: quiz('Which has three figures?', '5.10', '5.1, 5') },
    { name: 'answers not written yet', text: quiz(tube, 'a', '"", ""') },
    { name: 'names that hide', text: quiz(tube, '__proto__', 'toString, constructor') },
  ],
);

testRule(
  'quality-quiz-few-answers',
  [
    {
      name: 'one wrong answer',
      text: quiz(`«${tube}»`, 'clear', 'warm'),
      says: [/has one wrong answer/],
      fix: [/Add a wrong answer/, 'distractors: [warm, What a student might believe]'],
    },
    { name: 'none', text: quiz(`«${tube}»`, 'clear', ''), says: [/has its right answer and no other yet/] },
    { name: 'an empty one', text: quiz(`«${tube}»`, 'clear', '""'), says: [/no other yet/] },
  ],
  [
    { name: 'two', text: quiz(tube, 'clear', 'warm, fast') },
    { name: 'an open question', text: quiz(tube, '', '') },
    { name: 'not answered yet', text: quiz(tube, '""', 'warm') },
  ],
);

const long = 'how clear the water is, seen from above';
testRule(
  'quality-quiz-answer-length',
  [
    {
      name: 'much longer',
      text: quiz(
        tube,
        `"«${long}»"`.replace(/"«|»"/g, (mark) => (mark === '"«' ? '«"' : '"»')),
        'warmth, speed',
      ),
      says: [/is much longer than the other answers to “What/],
    },
    {
      name: 'much shorter',
      text: quiz(tube, '«light»', `"${long}", "${long} again"`),
      says: [/“light” is much shorter/],
    },
    {
      name: 'one other answer',
      text: quiz(tube, '«all the light that goes through»', 'the speed'),
      says: [/much longer/],
    },
  ],
  [
    { name: 'numbers', text: quiz('How many?', '10000', '1, 2') },
    { name: 'one other as long', text: quiz(tube, `"${long}"`, 'warmth, how fast the water flows there') },
    { name: 'no others', text: quiz(tube, `"${long}"`, '') },
  ],
);

testRule(
  'quality-quiz-asks-for-not',
  [
    {
      name: 'which is not',
      text: quiz('Which of these «is not» a mammal?', 'crow', 'bat, cow'),
      says: [/asks for what is not so/],
    },
    {
      name: 'large letters',
      text: quiz('Which of these «IS NOT» a mammal?', 'crow', 'bat, cow'),
      says: [/asks for/],
    },
    {
      name: 'except',
      text: quiz('What do mammals have in common, «except» whales?', 'hair', 'a, b'),
      says: [/asks for/],
    },
    { name: 'in short', text: quiz('"Which number «doesn’t» belong?"', '9', '2, 4'), says: [/asks for/] },
  ],
  [
    { name: 'which is', text: quiz('Which of these is a mammal?', 'bat', 'crow, frog') },
    { name: 'a question about not', text: quiz('Why do ships not sink?', 'a', 'b, c') },
    {
      name: 'when something is not done',
      text: quiz('How can one tell that a plant is not watered?', 'a', 'b, c'),
    },
  ],
);

testRule(
  'quality-quiz-true-or-false',
  [
    {
      name: 'true and false',
      text: quiz('«Clear water is clean.»', 'false', 'true'),
      says: [/“Clear water is clean” can be guessed half the time/],
    },
    {
      name: 'by its first words',
      text: quiz('«"True or false: clear water is clean."»', '', ''),
      says: [/can be guessed/],
    },
    {
      name: 'yes and no',
      text: quiz('«Is clear water clean?»', '"No."', '"Yes."'),
      says: [/can be guessed/],
    },
  ],
  [
    { name: 'other answers', text: quiz(tube, 'clear', 'warm, fast') },
    { name: 'true among others', text: quiz('What is 1 < 2 in code?', '"true"', '"false", an error') },
    { name: 'no answers', text: quiz('Is clear water clean?', '', '') },
  ],
);

testRule(
  'quality-quiz-all-or-none',
  [
    {
      name: 'all of the above',
      text: quiz(tube, '«all of the above»', 'warm, fast'),
      says: [/“all of the above” says nothing of its own about “What does/],
      fix: [/Write another/, 'answer: What a student might believe'],
    },
    {
      name: 'none of these',
      text: quiz(tube, 'clear', 'warm, «None of these.»'),
      says: [/“None of these” says/],
    },
    { name: 'A and B', text: quiz(tube, 'clear', 'warm, «Both A and B»'), says: [/“Both A and B”/] },
  ],
  [
    { name: 'something about all', text: quiz(tube, 'all of the light', 'none of the heat, fast') },
    { name: 'none', text: quiz('How many?', 'none', 'one, two') },
    {
      name: 'a question about all',
      text: quiz('What do all of these have in common?', 'a tail', 'fins, hair'),
    },
  ],
);

testRule(
  'quality-quiz-answer-order',
  [
    {
      name: 'two in the other order',
      text: quiz(tube, 'clear', 'warm, «fast»'),
      says: [/^“fast” comes after “warm” among the wrong answers to/],
      fix: [/Put them in order/, '[fast, warm]'],
    },
    {
      name: 'numbers',
      text: quiz('How many?', '7', '10, «9»'),
      says: [/“9” comes after “10”/],
      fix: [/order/, '[9, 10]'],
    },
    { name: 'the third', text: quiz(tube, 'clear', 'a, c, «b»'), says: [/“b” comes after “c”/] },
  ],
  [
    { name: 'in order', text: quiz(tube, 'clear', 'fast, warm') },
    { name: 'small and large letters', text: quiz(tube, 'clear', 'Fast, flat, Warm') },
    { name: 'numbers by size', text: quiz('How many?', '7', '9, 10') },
  ],
);
