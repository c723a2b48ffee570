import { goal, ticket, type Example } from '../example.ts';

/** An example of each rule about what fits together. */
export const alignExamples: { readonly [code: string]: Example } = {
  'align-goal-without-check': { text: goal },
  'align-option-without-goal': {
    text: `${goal}${ticket}    goals: [g1]
    ifNotYet: sorting cards again
choices:
  - id: show
    title: How will you show what you found?
    about: product
    options:
      - {id: poster, name: Data poster, goals: [g1]}
      - {id: letter, name: Letter to the town council}
`,
  },
  'align-check-without-response': { text: ticket },
};
