import { newCheck } from '../../kinds/newCheck.ts';
import { planIn } from '../../kinds/plan.ts';
import { alignmentOf } from '../../library/alignment.ts';
import { listed, quoted } from '../../words.ts';
import type { Rule } from '../rule.ts';
import { quotedWhenAsked } from './quotedWhenAsked.ts';

/**
 * Every goal has a formative check before what the plan ends in (A1). From the BIE Project Design
 * guide, where each learning target has its checkpoints, and from Oak's checks for understanding.
 */
export const goalWithoutCheck: Rule = {
  code: 'align-goal-without-check',
  number: 'A1',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'How will students show it along the way?',
  about:
    'Each goal is checked at least once before the end, early enough to do something about it. A check that comes only with the final product shows it too late.',
  todo: 'Add a check, link one that is there already, or say that none is needed here.',
  source:
    'BIE/PBLWorks Project Design guide (a checkpoint for every learning target); Oak National Academy’s lesson design (checks in every learning cycle)',
  check: (document, shelf) => {
    const { rows, columns } = alignmentOf(document, shelf);
    const { goals } = planIn(document);
    const targetOf = quotedWhenAsked(() => goals.map(({ text }) => text));
    return goals.flatMap((goal, index) => {
      const row = rows[index];
      const gap = row?.gaps.find((each) => each === 'no-check' || each === 'no-check-along-the-way');
      if (!row || !gap || goal.id === undefined || goal.text === '') return [];
      const late = row.cells.flatMap(({ column }) => {
        const check = columns[column];
        return check?.kind === 'check' ? [quoted(check.label, 40)] : [];
      });
      return {
        span: goal.span,
        item: goal.path,
        message:
          late.length > 0
            ? `${listed(late)} ${late.length === 1 ? 'comes' : 'come'} only at the end. How will students show ${targetOf(index)} before then?`
            : `How will students show ${targetOf(index)} along the way?`,
        fixes: [{ title: 'Add a check', ...newCheck(document, goal.id) }],
        fine: 'Not needed here',
      };
    });
  },
};
