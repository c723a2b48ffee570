import type { Rule } from '../rule.ts';
import { checkWithoutResponse } from './checkWithoutResponse.ts';
import { criterionWithoutGoal } from './criterionWithoutGoal.ts';
import { goalWithoutCheck } from './goalWithoutCheck.ts';
import { goalWithoutCriterion } from './goalWithoutCriterion.ts';
import { goalWithoutStandard } from './goalWithoutStandard.ts';
import { minutesOver } from './minutesOver.ts';
import { misconceptionUnmet } from './misconceptionUnmet.ts';
import { optionCount } from './optionCount.ts';
import { optionsAlike } from './optionsAlike.ts';
import { optionsOnSeveralRubrics } from './optionsOnSeveralRubrics.ts';
import { optionWithoutGoal } from './optionWithoutGoal.ts';
import { projectAudience } from './project/audience.ts';
import { projectAuthenticity } from './project/authenticity.ts';
import { projectChoice } from './project/choice.ts';
import { projectCritique } from './project/critique.ts';
import { projectInquiry } from './project/inquiry.ts';
import { projectQuestion } from './project/question.ts';
import { projectReflection } from './project/reflection.ts';
import { releasePhases } from './releasePhases.ts';
import { standardWithoutTime } from './standardWithoutTime.ts';
import { udlPrinciples } from './udlPrinciples.ts';

/** Whether goals, choices, checks and criteria fit together; in the order of the catalogue. */
export const alignRules: readonly Rule[] = [
  goalWithoutCheck,
  goalWithoutCriterion,
  criterionWithoutGoal,
  optionWithoutGoal,
  optionsOnSeveralRubrics,
  optionCount,
  optionsAlike,
  checkWithoutResponse,
  goalWithoutStandard,
  standardWithoutTime,
  minutesOver,
  releasePhases,
  misconceptionUnmet,
  projectQuestion,
  projectInquiry,
  projectAuthenticity,
  projectChoice,
  projectCritique,
  projectReflection,
  projectAudience,
  udlPrinciples,
];
