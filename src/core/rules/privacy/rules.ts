import type { Rule } from '../rule.ts';

/** What should not stand where others can read it. */
export const privacyRules: readonly Rule[] = [];
