import type { Rule } from '../../rules/rule.ts';
import { suggestionOutdated } from './outdated.ts';
import { suggestionUnclear } from './unclear.ts';
import { suggestionWaiting } from './waiting.ts';
import { suggestionWithoutReason } from './withoutReason.ts';

/** Whether what is suggested can be talked about and answered; in the order of the catalogue. */
export const suggestionRules: readonly Rule[] = [
  suggestionUnclear,
  suggestionOutdated,
  suggestionWithoutReason,
  suggestionWaiting,
];
