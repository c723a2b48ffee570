import type { Rule } from '../rule.ts';
import { checkWithoutResponse } from './checkWithoutResponse.ts';
import { goalWithoutCheck } from './goalWithoutCheck.ts';
import { optionWithoutGoal } from './optionWithoutGoal.ts';

/** Whether goals, choices, checks and criteria fit together; in the order of the catalogue. */
export const alignRules: readonly Rule[] = [goalWithoutCheck, optionWithoutGoal, checkWithoutResponse];
