import type { Example } from '../example.ts';

/** An example of each rule about the language of notes and visits. */
export const coachExamples: { readonly [code: string]: Example } = {};
