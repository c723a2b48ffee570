import type { Rule } from '../../../rules/rule.ts';
import { counted, quoted } from '../../../words.ts';
import { pairOf } from '../../../yaml/navigate.ts';
import { rubricIn } from '../rubric.ts';

/** Three to five levels can be told apart (R8). */
export const levelNumber: Rule = {
  code: 'quality-level-number',
  number: 'R8',
  level: 'info',
  offByDefault: true,
  kinds: ['rubric'],
  title: 'Can these levels be told apart?',
  about:
    'Three to five levels can usually be told apart in work, and described in different words. Not asked of single-point rubrics and checklists.',
  todo: 'Bring levels together that you would describe alike, or put one between two that are far apart.',
  source:
    'Jennifer Gonzalez, “Know Your Terms: Holistic, Analytic, and Single-Point Rubrics” (2014); the numbers are a rule of thumb',
  check: (document) => {
    const { form, writtenLevels } = rubricIn(document);
    const span = pairOf(document.sound.root, 'levels')?.key.span;
    const count = writtenLevels.length;
    if (form === 'single-point' || form === 'checklist' || !span || count === 0) return [];
    if (count >= 3 && count <= 5) return [];
    return [
      {
        span,
        item: ['levels'],
        message: `${quoted(document.title, 60)} has ${counted(count, 'level')}. ${count > 5 ? 'Would two readers tell them all apart?' : 'Is there room for work in between?'}`,
        fixes: [],
      },
    ];
  },
};
