import { alignmentOf } from '../../library/alignment.ts';
import { nodeAt } from '../../yaml/navigate.ts';
import { listed, quoted } from '../../words.ts';
import type { Rule } from '../rule.ts';

/**
 * A standard that a goal names comes up in something planned (A7, seen from the standard). Asked only where
 * activities or class periods say which goals they work on; else nothing can be known of it.
 */
export const standardWithoutTime: Rule = {
  code: 'align-standard-without-time',
  number: 'A7',
  level: 'info',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'When do students work on this standard?',
  about:
    'A standard that stands only with a goal has no time yet. It has, once a class period, an activity, a lesson or a check works on that goal.',
  todo: 'Link the goal to the activity where students work on it, plan one, or say that it is fine.',
  source:
    'gigamonkey/lesson-planning, a format for lesson plans on GitHub (each standard is planned, stands only with a goal, or is a gap)',
  check: (document, shelf) => {
    const { columns, rows } = alignmentOf(document, shelf);
    const linked = columns.some((column) => column.kind === 'session' && column.rows.length > 0);
    if (!linked) return [];
    const part = document.kind === 'lesson-plan' ? 'activity' : 'class period';
    return columns.flatMap((column) => {
      if (column.kind !== 'standard' || !column.gaps.includes('goal-only')) return [];
      const named = column.rows.flatMap((row) => rows[row]?.label ?? []).filter((text) => text !== '');
      const node = nodeAt(document.sound, column.path);
      if (!node || named.length === 0) return [];
      const words = listed(
        named.map((text) => quoted(text, 60)),
        'and',
        2,
      );
      return {
        span: node.span,
        item: column.path,
        message: `${quoted(column.label, 40)} stands with ${words}, but no ${part} works on ${named.length === 1 ? 'that goal' : 'these goals'} yet. When will students meet it?`,
        fixes: [],
      };
    });
  },
};
