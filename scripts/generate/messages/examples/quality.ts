import { goal, ticket, type Example } from '../example.ts';

const quiz = `${ticket}    ifNotYet: sorting cards again
    questions:
`;

const target = (words: string): string => `goals:\n  - id: g1\n    target: ${words}\n`;

/** An example of each rule about how targets, questions and quizzes are worded. */
export const qualityExamples: { readonly [code: string]: Example } = {
  'quality-unseen-verb': { text: target('I can understand how land use changes water') },
  'quality-long-target': {
    text: target(
      `>-
      I can explain how land use changes the water of our creek, using our own data from six sites, and plan and
      carry out an investigation that shows what the town could do about it next spring`,
    ),
  },
  'quality-long-criterion': {
    text: `${goal}    successCriteria:
      - names a land use, says which of our measurements it changes and how we measured them, and compares two sites with each other
`,
  },
  'quality-about-learning': { text: target('I can demonstrate an understanding of the water cycle') },
  'quality-bloom-level': { text: `${target('I can list three land uses')}    bloom: evaluate\n` },
  'quality-depth-open': { text: goal },
  'quality-goal-names-product': {
    text: `${target('I can explain how land use changes water in an essay')}choices:
  - id: show
    title: How will you show what you found?
    about: product
    options:
      - {id: podcast, name: Podcast episode, goals: [g1]}
      - {id: letter, name: Letter to the town council, goals: [g1]}
`,
  },
  'quality-quiz-same-answer': {
    text: `${quiz}      - question: What does a Secchi tube measure?
        answer: how clear the water is
        distractors: [how warm the water is, how clear the water is]
`,
  },
  'quality-quiz-few-answers': {
    text: `${quiz}      - question: What does a Secchi tube measure?
        answer: how clear the water is
        distractors: [how warm the water is]
`,
  },
  'quality-quiz-answer-length': {
    text: `${quiz}      - question: What does a Secchi tube measure?
        answer: how clear the water is, by how far down one can still see the disk
        distractors: [how fast it flows, how warm it is]
`,
  },
  'quality-quiz-asks-for-not': {
    text: `${quiz}      - question: Which of these is not measured at the creek?
        answer: the weight of a fish
        distractors: [how clear the water is, how warm the water is]
`,
  },
  'quality-quiz-true-or-false': {
    text: `${quiz}      - question: Clear water is clean water.
        answer: "false"
        distractors: ["true"]
`,
  },
  'quality-quiz-all-or-none': {
    text: `${quiz}      - question: What can turn a creek brown after a storm?
        answer: all of the above
        distractors: [a field without plants, a parking lot]
`,
  },
  'quality-quiz-answer-order': {
    text: `${quiz}      - question: What does a Secchi tube measure?
        answer: how clear the water is
        distractors: [how warm the water is, how fast the water flows]
`,
  },
  'quality-closed-question': { text: 'drivingQuestion: Is our creek healthy?\n' },
  'quality-question-not-asked': { text: 'drivingQuestion: Our creek and what changes it\n' },
  'quality-agreement-unsaid': {
    file: 'ana-lee.agreement.yaml',
    whole: true,
    text: `kind: coaching-agreement
schemaVersion: 1
title: How we work together
partners:
  - {name: Ana, role: teacher}
  - {name: Lee}
`,
  },
  'quality-suggestion-unclear': {
    text: `${goal}suggestions:
  - {id: sg1, about: g1, field: target, why: The council asks for data.}
`,
  },
  'quality-suggestion-outdated': {
    text: `${goal}suggestions:
  - id: sg1
    about: g1
    field: target
    was: I can explain land use
    to: I can explain how land use changes water, using our own data
    why: The council asks for data.
`,
  },
  'quality-suggestion-without-reason': {
    text: `${goal}suggestions:
  - {id: sg1, about: g1, field: target, to: "I can explain how land use changes water, using our own data"}
`,
  },
  'quality-suggestion-waiting': {
    text: `status: ready
${goal}suggestions:
  - {id: sg1, about: g1, takeOut: true, why: The investigation shows the same.}
`,
  },
};
