import type { Rule } from '../../../rules/rule.ts';
import { counted, quoted } from '../../../words.ts';
import { pairOf } from '../../../yaml/navigate.ts';
import { rubricIn } from '../rubric.ts';

/** Three to seven criteria can be kept in mind (R8). */
export const criterionNumber: Rule = {
  code: 'quality-criterion-number',
  number: 'R8',
  level: 'info',
  offByDefault: true,
  kinds: ['rubric'],
  title: 'Can students keep these in mind?',
  about:
    'Three to seven criteria are about as many as students can keep in mind while they work. Not asked of holistic rubrics and checklists.',
  todo: 'Bring criteria together that belong to one goal, or leave some for another piece of work.',
  source:
    'Jennifer Gonzalez, “Know Your Terms: Holistic, Analytic, and Single-Point Rubrics” (2014); the numbers are a rule of thumb',
  check: (document) => {
    const { form, criteria } = rubricIn(document);
    const span = pairOf(document.sound.root, 'criteria')?.key.span;
    const count = criteria.length;
    if (form === 'holistic' || form === 'checklist' || !span || count === 0) return [];
    if (count >= 3 && count <= 7) return [];
    return [
      {
        span,
        item: ['criteria'],
        message: `${quoted(document.title, 60)} looks at ${counted(count, 'criterion')}. ${count > 7 ? 'Which ones matter most?' : 'Is there anything else that work should show?'}`,
        fixes: [],
      },
    ];
  },
};
