import type { Rule } from '../rule.ts';

/** How targets, questions and quizzes are worded; in the order of the catalogue. */
export const qualityRules: readonly Rule[] = [];
