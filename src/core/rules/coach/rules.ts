import { focusAboutTeaching } from '../../kinds/collaboration-log/rules/focusAboutTeaching.ts';
import { focusWithoutMeasure } from '../../kinds/collaboration-log/rules/focusWithoutMeasure.ts';
import { focusWithoutReason } from '../../kinds/collaboration-log/rules/focusWithoutReason.ts';
import { focusWithoutStart } from '../../kinds/collaboration-log/rules/focusWithoutStart.ts';
import { focusWithoutStrategy } from '../../kinds/collaboration-log/rules/focusWithoutStrategy.ts';
import { meetingWithoutNext } from '../../kinds/collaboration-log/rules/meetingWithoutNext.ts';
import { meetingWithoutNextStep } from '../../kinds/collaboration-log/rules/meetingWithoutNextStep.ts';
import { meetingWithoutStrengths } from '../../kinds/collaboration-log/rules/meetingWithoutStrengths.ts';
import { nextStepOpenEnded } from '../../kinds/collaboration-log/rules/nextStepOpenEnded.ts';
import { evidenceWithJudgment } from '../../kinds/observation/rules/evidenceWithJudgment.ts';
import { seenBeyondWatchFor } from '../../kinds/observation/rules/seenBeyondWatchFor.ts';
import { visitWithoutWatchFor } from '../../kinds/observation/rules/visitWithoutWatchFor.ts';
import { visitWithRating } from '../../kinds/observation/rules/visitWithRating.ts';
import type { Rule } from '../rule.ts';
import { questionClosed } from './questionClosed.ts';
import { questionLong } from './questionLong.ts';
import { questionWithWhy } from './questionWithWhy.ts';
import { remarkAboutPerson } from './remarkAboutPerson.ts';

/** The language of notes and visits, for the one who writes them; in the order of the catalogue. */
export const coachRules: readonly Rule[] = [
  focusWithoutMeasure,
  focusWithoutStart,
  focusWithoutStrategy,
  focusWithoutReason,
  focusAboutTeaching,
  evidenceWithJudgment,
  meetingWithoutStrengths,
  remarkAboutPerson,
  questionWithWhy,
  meetingWithoutNextStep,
  meetingWithoutNext,
  nextStepOpenEnded,
  visitWithoutWatchFor,
  seenBeyondWatchFor,
  visitWithRating,
  questionClosed,
  questionLong,
];
