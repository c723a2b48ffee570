import type { Rule } from '../../../rules/rule.ts';
import { eachQuoted, listed, quoted } from '../../../words.ts';
import { visitIn, type Evidence, type Visit } from '../visit.ts';

/** More requests than this are not all offered. */
const MOST = 4;

/** After the visit, what is handed over stays with what was asked for (C7). */
export const seenBeyondWatchFor: Rule = {
  code: 'coach-seen-beyond-watch-for',
  number: 'C7',
  level: 'info',
  kinds: ['observation'],
  title: 'Does it answer what was asked for?',
  about:
    'The one who teaches asked for something to be watched for. What else was seen can be true and still be more than one can use at once. While watching you write down what you see; this is asked only afterwards, once one of you has begun to write what you make of it.',
  todo: 'Link it to what it answers, or take it out of what you hand over. If the one who taught wants to keep it, keep it.',
  source:
    'Kentucky Department of Education, peer observation; Praise–Question–Polish (feedback stays with what was asked for)',
  check: (document) => {
    const visit = visitIn(document);
    const asked = visit.watchFor.filter(({ id, text }) => id !== undefined && text !== '');
    const open = visit.seen.filter(({ text, watchFor }) => text !== '' && watchFor === undefined);
    if (asked.length === 0 || open.length === 0 || !isOver(visit)) return [];
    const who = visit.teaching ?? 'the one who taught';
    const several = asked.length > 1;
    const requests = listed(
      asked.map(({ text }) => quoted(text, 50)),
      'and',
      2,
    );
    const wish = `${requests} ${several ? 'are' : 'is'} what ${who} asked for.`;
    const [first] = open;
    // Where nothing is linked yet, one question is enough for all of it.
    if (first && open.length > 1 && open.length === visit.seen.length) {
      return [
        {
          span: first.span,
          item: ['seen'],
          message: `${wish} Which of the ${open.length} things seen and heard belong to ${several ? 'them' : 'it'}?`,
          fixes: asked.slice(0, MOST).map((each) => linkTo(first, each)),
        },
      ];
    }
    return eachQuoted(open, ({ text }) => text, 60).map(([entry, said]) => ({
      span: entry.span,
      item: entry.path,
      message: `${wish} Does ${said} belong to ${several ? 'one of them' : 'it'}?`,
      fixes: [
        ...asked.slice(0, MOST).map((each) => linkTo(entry, each)),
        { title: 'Take it out', changes: [{ do: 'remove' as const, path: entry.path }] },
      ],
      fine: 'Worth keeping',
    }));
  },
};

/** Whether the visit is behind them: one of the two has begun to write what they make of it. */
function isOver({ reflected, noticed, wondered }: Visit): boolean {
  return reflected || noticed.length > 0 || wondered.length > 0;
}

function linkTo(entry: Evidence, asked: Visit['watchFor'][number]) {
  return {
    title: `${quoted(entry.text, 25)} answers ${quoted(asked.text, 40)}`,
    changes: [{ do: 'set' as const, path: [...entry.path, 'watchFor'], value: asked.id as string }],
  };
}
