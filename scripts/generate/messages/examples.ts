// A small text for every code: the pages about messages and rules show it, and what Third Point really says about it.
import { CONFIG_NAME } from '../../../src/core/kinds/kind.ts';
import { goal, ticket, type Example } from './example.ts';
import { alignExamples } from './examples/align.ts';
import { coachExamples } from './examples/coach.ts';
import { privacyExamples } from './examples/privacy.ts';
import { qualityExamples } from './examples/quality.ts';
import { rubricExamples } from './examples/rubric.ts';

/** By code, in the order of the registry. */
export const examples: { readonly [code: string]: Example } = {
  'yaml-unclosed-quote': { text: 'subject: "Science\ngrades: ["9"]\n' },
  'yaml-unclosed-bracket': { text: 'grades: ["9", "10"\nsubject: Science\n' },
  'yaml-stray-bracket': { text: 'grades: ["9", "10"]]\nsubject: Science\n' },
  'yaml-stray-sign': { text: 'goals:\n  - id: g1\n   "target: I can explain how land use changes water\n' },
  'yaml-missing-comma': { text: 'grades: ["9" "10"]\n' },
  'yaml-tab': { text: 'goals:\n  - id: g1\n\ttarget: I can explain how land use changes water\n' },
  'yaml-pasted-space': {
    text: 'goals:\n  - id: g1\n\u00a0\u00a0\u00a0\u00a0target: I can explain how land use changes water\n',
  },
  'yaml-column': { text: 'goals:\n  - id: g1\n   target: I can explain how land use changes water\n' },
  'yaml-loose-text': {
    text: `${ticket}    prompt: |\n      What changed the creek most,\n  and how do you know?\n`,
  },
  'yaml-missing-colon': { text: `${ticket}    type exit-ticket\n` },
  'yaml-colon-space': { text: `${ticket}    type:exit-ticket\n` },
  'yaml-double-colon': { text: `${ticket}    type: : exit-ticket\n` },
  'yaml-half-key': { text: `${ticket}    typ\n` },
  'yaml-colon-in-text': { text: `${goal}    type: skill\nsafety: At the creek: gloves and closed shoes\n` },
  'yaml-text-start': { text: 'safety: *Always* wear gloves\n' },
  'yaml-text-goes-on': { text: 'phenomenon: "Clear" water turns brown after a storm\n' },
  'yaml-apostrophe': { text: "drivingQuestion: 'What changes our town's water?'\n" },
  'yaml-backslash': { text: 'safety: "The plan is in C:\\School\\Safety"\n' },
  'yaml-curved-quotes': { text: 'subject: “Science”\n' },
  'yaml-note-space': { text: 'subject: "Science"# and a little history\n' },
  'yaml-cut-text': { text: `${ticket}    prompt: Compare sample #1 with the others\n` },
  'yaml-lost-word': { text: 'phenomenon: &After a storm the creek turns brown\n' },
  'yaml-dash-space': { text: 'materials:\n  - gloves\n  -Secchi tubes\n' },
  'yaml-missing-dash': {
    text: 'goals:\n  - id: g1\n    target: I can explain it\n  id: g2\n    target: I can measure it\n',
  },
  'yaml-double-dash': { text: 'materials:\n  - gloves\n  -- Secchi tubes\n' },
  'yaml-bullet': { text: 'materials:\n  • gloves\n  • Secchi tubes\n' },
  'yaml-joined-entry': { text: 'materials:\n  - gloves\n    - Secchi tubes\n' },
  'yaml-text-and-list': { text: 'sessions: eight class periods\n  - id: s1\n    title: Walk the creek\n' },
  'yaml-line-break': { text: 'materials: - gloves\n  - Secchi tubes\n' },
  'yaml-duplicate-key': {
    text: 'title: How healthy is our creek?\nsubject: Science\nduration: 3 weeks\nsubject: Biology\n',
    whole: true,
  },
  'yaml-second-document': { text: 'subject: Science\n---\nduration: 3 weeks\n' },
  'yaml-two-versions': {
    text: '<<<<<<< HEAD\nduration: 3 weeks\n=======\nduration: 4 weeks\n>>>>>>> origin/main\n',
  },
  'yaml-unknown-name': { text: 'safety: *gloves\n' },
  'yaml-copied-part': {
    text: 'x-usual: &usual\n  minutes: 50\nsessions:\n  - <<: *usual\n    id: s1\n    title: Walk the creek\n',
  },
  'yaml-key-not-text': { text: 'duration: {{weeks}}\n' },
  'yaml-lost-letters': { text: 'teachers: [Ana Mu\uFFFDoz]\n' },
  'yaml-unseen-signs': { text: 'subject: Science \u202eand art\u202c\n' },
  'yaml-too-deep': { text: `materials: ${'['.repeat(80)}gloves${']'.repeat(80)}\n` },
  'yaml-unreadable': { text: 'materials:\n  - gloves\n  ]}: {[\n' },

  'schema-which-document': {
    text: 'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk the creek\n',
    whole: true,
  },
  'schema-kind': { text: 'title: How healthy is our creek?\nsubject: Science\n', whole: true },
  'schema-newer-version': {
    text: 'kind: project-spec\nschemaVersion: 2\ntitle: How healthy is our creek?\n',
    whole: true,
  },
  'schema-older-version': {
    text: 'kind: project-spec\nschemaVersion: 0\ntitle: How healthy is our creek?\ngoals:\n  - id: g1\n    statement: I can explain how land use changes water\n',
    whole: true,
  },
  'schema-unknown-key': {
    text: 'goals:\n  - id: g1\n    tarjet: I can explain how land use changes water\n',
  },
  'schema-comma': { text: 'goals:\n  - {id: g1, target: I can see, hear and say what changes}\n' },
  'schema-reserved-key': { text: 'private: Table 3 is hard on everyone this week.\n' },
  'schema-missing': { text: 'goals:\n  - id: g1\n' },
  'schema-choice': { text: `${ticket}    type: exit ticket\n    ifNotYet: sorting cards again\n` },
  'schema-shape': { text: 'sessions:\n  - id: s1\n    title: Walk the creek\n    minutes: 50 min\n' },
  'schema-id': {
    text: 'sessions:\n  - id: Session 1\n    title: Walk the creek\n',
  },
  'schema-date': { text: 'milestones:\n  - id: m1\n    title: First draft\n    date: May 18, 2026\n' },
  'schema-number': { text: 'sessions:\n  - id: s1\n    title: Walk the creek\n    minutes: 0\n' },
  'reference-unknown': {
    text: `${goal}${ticket}    goals: [g9]\n    ifNotYet: sorting cards again\n`,
  },
  'reference-duplicate-id': {
    text: 'sessions:\n  - id: s1\n    title: Walk the creek\n  - id: s1\n    title: What does the data say?\n',
  },
  'reference-file': {
    text: 'final:\n  name: Public evening\n  rubric: water-study.rubrik.yaml\n',
    beside: {
      'water-study.rubric.yaml': 'kind: rubric\nschemaVersion: 1\ntitle: Creek project rubric\n',
    },
  },
  'reference-standard': {
    text: `${goal}    standards: [HS-LS2-77]\n`,
    beside: {
      'ngss.standards.yaml':
        'kind: standards\nschemaVersion: 1\ntitle: NGSS, excerpt\nitems:\n  - code: HS-LS2-7\n    statement: Design, evaluate and refine a solution\n',
    },
  },
  ...alignExamples,
  ...qualityExamples,
  ...rubricExamples,
  ...coachExamples,
  ...privacyExamples,
  'config-unknown-question': {
    text: 'rules:\n  align-option-without-goals: off\n',
    file: CONFIG_NAME,
    whole: true,
  },
  'config-privacy-stays': { text: 'rules:\n  privacy: off\n', file: CONFIG_NAME, whole: true },
  'config-file-name': { text: 'ignore:\n  - ../archive/\n', file: CONFIG_NAME, whole: true },
  'config-no-such-file': {
    text: 'files:\n  "plans/*.yml": lesson-plan\n',
    file: CONFIG_NAME,
    whole: true,
  },
  'accept-unused': {
    text: `checks:
  # third-point: ok align-check-without-response
  - id: k1
    name: Claim exit ticket
    ifNotYet: sorting cards again
`,
  },
  'accept-unknown': {
    text: `checks:
  # third-point: ok align-check-without-respons
  - id: k1
    name: Claim exit ticket
    ifNotYet: sorting cards again
`,
  },
};
