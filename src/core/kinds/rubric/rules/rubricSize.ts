import type { Rule } from '../../../rules/rule.ts';
import { counted, listed, quoted } from '../../../words.ts';
import { rubricIn } from '../rubric.ts';

/** The most that Google Classroom takes. */
const MOST_CRITERIA = 50;
const MOST_LEVELS = 10;

/** A rubric fits into the programs it may be taken to (R7). */
export const rubricSize: Rule = {
  code: 'quality-rubric-size',
  number: 'R7',
  level: 'info',
  kinds: ['rubric'],
  title: 'Will it fit elsewhere?',
  about: `Google Classroom takes rubrics with up to ${MOST_CRITERIA} criteria and ${MOST_LEVELS} levels.`,
  todo: 'If the rubric stays here, say that it is fine as is. If not, make two rubrics of it, or bring levels together.',
  source: 'Google Classroom, limits of rubrics',
  check: (document) => {
    const { criteria, writtenLevels } = rubricIn(document);
    const over = writtenLevels[MOST_LEVELS] ?? criteria[MOST_CRITERIA];
    if (!over) return [];
    const counts = [
      ...(criteria.length > MOST_CRITERIA ? [counted(criteria.length, 'criterion')] : []),
      ...(writtenLevels.length > MOST_LEVELS ? [counted(writtenLevels.length, 'level')] : []),
    ];
    return [
      {
        span: over.span,
        item: over.path,
        message: `${quoted(document.title, 60)} has ${listed(counts)}. Google Classroom takes up to ${MOST_CRITERIA} criteria with ${MOST_LEVELS} levels. Will it be used there?`,
        fixes: [],
      },
    ];
  },
};
