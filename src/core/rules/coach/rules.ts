import type { Rule } from '../rule.ts';

/** The language of notes and visits, for the one who writes them; in the order of the catalogue. */
export const coachRules: readonly Rule[] = [];
