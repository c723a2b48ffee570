import { goal, ticket, type Example } from '../example.ts';

/** A goal that is checked along the way, and the day it ends in. */
const checked = `${goal}${ticket}    goals: [g1]\n    ifNotYet: sorting cards again\n`;
const evening = 'final:\n  name: Public evening\n';

const rubric = `kind: rubric
schemaVersion: 1
title: Creek project rubric
for: creek.project.yaml
criteria:
`;
const plan = `kind: project-spec\nschemaVersion: 1\ntitle: How healthy is our creek?\n${goal}`;
const menu = `choices:
  - id: show
    title: How will you show what you found?
    about: product
    options:
`;

/** An example of each rule about what fits together, in their order. */
export const alignExamples: { readonly [code: string]: Example } = {
  'align-goal-without-check': { text: goal },
  'align-goal-without-criterion': {
    text: `${checked}  - id: k2
    name: Sampling plan
    goals: [g2]
    ifNotYet: plan the next sample together
`.replace('checks:', '  - id: g2\n    target: I can plan an investigation of our creek\nchecks:'),
    beside: {
      'creek.rubric.yaml': `${rubric}  - {id: claim, name: Claim and evidence, goals: [g1]}\n`,
    },
  },
  'align-criterion-without-goal': {
    file: 'creek.rubric.yaml',
    whole: true,
    text: `${rubric}  - {id: claim, name: Claim and evidence, goals: [g1]}\n  - {id: color, name: Use of color}\n`,
    beside: { 'creek.project.yaml': plan },
  },
  'align-option-without-goal': {
    text: `${checked}${menu}      - {id: poster, name: Data poster, goals: [g1]}
      - {id: letter, name: Letter to the town council}
`,
  },
  'align-options-on-several-rubrics': {
    text: `${checked}${menu}      - {id: poster, name: Data poster, goals: [g1], rubric: poster.rubric.yaml}
      - {id: podcast, name: Podcast episode, goals: [g1], rubric: podcast.rubric.yaml}
`,
    beside: {
      'poster.rubric.yaml': 'kind: rubric\nschemaVersion: 1\ntitle: Poster rubric\n',
      'podcast.rubric.yaml': 'kind: rubric\nschemaVersion: 1\ntitle: Podcast rubric\n',
    },
  },
  'align-option-count': {
    text: `${menu}      - {id: poster, name: Data poster}\n`,
  },
  'align-options-alike': {
    text: `${menu}      - {id: essay, name: Essay}
      - {id: letter, name: Letter to the town council}
      - {id: report, name: Lab report}
`,
  },
  'align-check-without-response': { text: ticket },
  'align-goal-without-standard': {
    text: `${goal}    standards: [HS-LS2-7]
  - id: g2
    target: I can plan an investigation of our creek
`,
  },
  'align-standard-without-time': {
    text: `${goal}    standards: [HS-LS2-7]
  - id: g2
    target: I can plan an investigation of our creek
    standards: [HS-ESS2-5]
sessions:
  - {id: s1, title: Walk the creek, goals: [g2]}
`,
  },
  'align-minutes': {
    text: `sessions:
  - id: s1
    title: Walk the creek
    minutes: 50
    activities:
      - {title: "Two jars, no labels", minutes: 15}
      - {title: "Sampling, shown and shared", minutes: 30}
      - {title: "Four sites, one data sheet", minutes: 15}
`,
  },
  'align-release-phases': {
    text: `sessions:
  - id: s1
    title: Walk the creek
    activities:
      - {title: "First sample, thinking aloud", phase: i-do}
      - {title: "Second sample, your hands", phase: we-do}
`,
  },
  'align-misconception-unmet': {
    text: `misconceptions:
  - misconception: Clear water is clean water.
    response: Test two clear samples for nitrate.
sessions:
  - {id: s1, title: Walk the creek}
`,
  },
  'align-project-question': { text: checked + evening },
  'align-project-inquiry': {
    text: `${checked}sessions:\n  - id: s1\n    title: Walk the creek\n`,
  },
  'align-project-authenticity': { text: checked + evening },
  'align-project-choice': { text: checked + evening },
  'align-project-critique': {
    text: `${checked}${evening}critique:\n  - protocol: Two sticky notes on each draft\n`,
  },
  'align-project-reflection': { text: checked + evening },
  'align-project-audience': { text: checked + evening },
  'align-udl-principles': {
    text: `${menu}      - {id: poster, name: Data poster, udl: ["5.1"]}
      - {id: podcast, name: Podcast episode, udl: ["5.2"]}
`,
  },
};
