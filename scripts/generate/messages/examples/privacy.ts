import type { Example } from '../example.ts';

/** An example of each rule about what should not stand where others can read it. */
export const privacyExamples: { readonly [code: string]: Example } = {};
