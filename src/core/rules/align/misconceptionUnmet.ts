import { notes, texts } from '../../kinds/items.ts';
import { planIn } from '../../kinds/plan.ts';
import { quoted } from '../../words.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { Rule } from '../rule.ts';
import { quotedWhenAsked } from './quotedWhenAsked.ts';

/** More places than these are not offered one by one. */
const MOST_OFFERS = 6;

/** Every misconception is met by a check, an activity or a class period (A12). Asked once there are any. */
export const misconceptionUnmet: Rule = {
  code: 'align-misconception-unmet',
  number: 'A12',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Where does this misconception come up?',
  about:
    'Knowing what students often believe helps most where the plan has a moment in which they can find out more: a check that shows it, an activity that puts it to the test.',
  todo: 'Say in `metIn` which activity, class period or check it is, plan one, or say that it is fine.',
  source: 'Oak National Academy’s lesson design (each misconception with how it is met)',
  check: (document) => {
    const ideas = notes(document.sound.root, 'misconceptions', [], 'misconception');
    if (ideas.length === 0) return [];
    const plan = planIn(document);
    const moments = [...plan.checks, ...plan.places.filter(({ list }) => list !== 'milestones')].filter(
      ({ text }) => text !== '',
    );
    if (moments.length === 0) return [];
    const linkable = moments.filter(({ id }) => id !== undefined);
    const nameOf = quotedWhenAsked(() => ideas.map(({ text }) => text), 60);
    return ideas.flatMap((each, index) => {
      if (each.text === '' || texts(each.node, 'metIn').length > 0) return [];
      const response = textOf(each.node, 'response')?.trim() ?? '';
      const idea = nameOf(index);
      return {
        span: each.span,
        item: each.path,
        message:
          response === ''
            ? `Where will ${idea} come up, so that students can see more?`
            : `You plan to meet ${idea} like this: ${quoted(response, 80)}. When does that happen?`,
        fixes:
          linkable.length > MOST_OFFERS
            ? []
            : linkable.map(({ id, text }) => ({
                title: `In ${quoted(text, 50)}`,
                changes: [
                  textOf(each.node, 'misconception') === undefined
                    ? {
                        do: 'set' as const,
                        path: each.path,
                        value: { misconception: each.text, metIn: [id as string] },
                      }
                    : { do: 'set' as const, path: [...each.path, 'metIn'], value: [id as string] },
                ],
              })),
      };
    });
  },
};
