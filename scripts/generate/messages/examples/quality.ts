import type { Example } from '../example.ts';

/** An example of each rule about how targets, questions and quizzes are worded. */
export const qualityExamples: { readonly [code: string]: Example } = {};
