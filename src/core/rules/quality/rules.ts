import { unsaid } from '../../kinds/coaching-agreement/rules/unsaid.ts';
import type { Rule } from '../rule.ts';
import { aboutLearning } from './aboutLearning.ts';
import { bloomLevel } from './bloomLevel.ts';
import { closedQuestion } from './closedQuestion.ts';
import { depthOpen } from './depthOpen.ts';
import { longCriterion } from './longCriterion.ts';
import { longTarget } from './longTarget.ts';
import { namedProduct } from './namedProduct.ts';
import { notAQuestion } from './notAQuestion.ts';
import { allOrNone } from './quiz/allOrNone.ts';
import { answerLength } from './quiz/answerLength.ts';
import { answerOrder } from './quiz/answerOrder.ts';
import { askedForNot } from './quiz/askedForNot.ts';
import { fewAnswers } from './quiz/fewAnswers.ts';
import { sameAnswer } from './quiz/sameAnswer.ts';
import { trueOrFalse } from './quiz/trueOrFalse.ts';
import { unseenVerb } from './unseenVerb.ts';

/** How targets, questions and quizzes are worded; in the order of the catalogue. */
export const qualityRules: readonly Rule[] = [
  unseenVerb,
  longTarget,
  longCriterion,
  aboutLearning,
  bloomLevel,
  depthOpen,
  namedProduct,
  sameAnswer,
  fewAnswers,
  answerLength,
  askedForNot,
  trueOrFalse,
  allOrNone,
  answerOrder,
  closedQuestion,
  notAQuestion,
  unsaid,
];
