import type { Rule } from '../../rules/rule.ts';
import { attributeMissing } from './rules/attributeMissing.ts';
import { criterionNumber } from './rules/criterionNumber.ts';
import { descriptorJudges } from './rules/descriptorJudges.ts';
import { descriptorVague } from './rules/descriptorVague.ts';
import { levelNumber } from './rules/levelNumber.ts';
import { levelsAlike } from './rules/levelsAlike.ts';
import { levelsByCount } from './rules/levelsByCount.ts';
import { levelUndescribed } from './rules/levelUndescribed.ts';
import { lowestOnlyMissing } from './rules/lowestOnlyMissing.ts';
import { pointsMissing } from './rules/pointsMissing.ts';
import { pointsOrder } from './rules/pointsOrder.ts';
import { pointsUnscored } from './rules/pointsUnscored.ts';
import { rubricSize } from './rules/rubricSize.ts';
import { singlePoint } from './rules/singlePoint.ts';

/** How levels are described; in the order of the catalogue. */
export const rubricRules: readonly Rule[] = [
  levelUndescribed,
  attributeMissing,
  descriptorVague,
  levelsByCount,
  levelsAlike,
  lowestOnlyMissing,
  descriptorJudges,
  pointsMissing,
  pointsUnscored,
  pointsOrder,
  rubricSize,
  levelNumber,
  criterionNumber,
  singlePoint,
];
