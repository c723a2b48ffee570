import type { Rule } from '../../rules/rule.ts';

/** How levels are described; in the order of the catalogue. */
export const rubricRules: readonly Rule[] = [];
