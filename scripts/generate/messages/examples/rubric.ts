import type { Example } from '../example.ts';

/** An example of each rule about rubrics. */
export const rubricExamples: { readonly [code: string]: Example } = {};
