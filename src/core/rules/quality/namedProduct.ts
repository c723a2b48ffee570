import { planIn, type Goal, type Menu, type Plan } from '../../kinds/plan.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { Span } from '../../text/ranges.ts';
import { eachQuoted, quoted } from '../../words.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { Rule } from '../rule.ts';
import { findWords, spanOfPart } from '../words/find.ts';
import { wordsIn, type Word } from '../words/phrases.ts';
import { wordsFor } from '../words/wordLists.ts';
import { doingIn, type QualityWords } from './doing.ts';

/**
 * A target does not settle what students make where a menu lets them choose it (G6). Silent where a standard
 * of the goal asks for that medium, where the words of one are not at hand, and for success skills: presenting may be
 * the very thing that is learned. A model, a graph, an argument, an explanation are thinking, not a product.
 */
export const namedProduct: Rule = {
  code: 'quality-goal-names-product',
  number: 'G6',
  level: 'info',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Does the target leave the choice of product open?',
  about:
    'When students choose how they show their learning, a target that names an essay or a poster takes the choice back: as it is worded, those who choose something else cannot reach it.',
  todo: 'Leave the product out of the target, or say that making it is what students learn here.',
  source:
    'Bookish Bee Teacher, Build a Better Choice Board with UDL (2024); CAST, Universal Design for Learning',
  check: (document, shelf) => {
    const lists = wordsFor(document)?.quality;
    if (!lists) return [];
    const plan = planIn(document);
    if (!plan.menus.some(({ about }) => about === 'product')) return [];
    return eachQuoted(plan.goals, ({ text }) => text).flatMap(([goal, target]) => {
      const menu = menuFor(plan, goal);
      if (!menu || textOf(goal.node, 'type') === 'success-skill') return [];
      const text = textOf(goal.node, 'target') ?? '';
      const named = productIn(text, lists);
      if (!named || mayBeAskedFor(goal, named.standard, shelf)) return [];
      const { part } = named;
      const written = text.slice(part.start, part.end);
      return {
        span: spanOfPart(document, goal.span, text, part.start, written),
        item: goal.path,
        message: `${quoted(written)} in ${target} settles how students show it, and ${quoted(menu.text, 50)} lets them choose. Is making it part of what they learn?`,
        fixes: named.extra
          ? [
              {
                title: `Take out ${quoted(text.slice(named.extra.start, named.extra.end).trim())}`,
                changes: [
                  {
                    do: 'set',
                    path: [...goal.path, 'target'],
                    value: text.slice(0, named.extra.start) + text.slice(named.extra.end),
                  },
                ],
              },
            ]
          : [],
      };
    });
  },
};

/** A menu of products, with something to choose, that the goal is shown with (or that has no goals yet). */
function menuFor(plan: Plan, { id }: Goal): Menu | undefined {
  return plan.menus.find(({ about, text, options }) => {
    const linked = options.flatMap(({ goals }) => goals);
    return (
      about === 'product' &&
      text !== '' &&
      options.length >= 2 &&
      (linked.length === 0 || (id !== undefined && linked.includes(id)))
    );
  });
}

/** Whether a standard of the goal asks for the medium, or may do so. */
function mayBeAskedFor({ standards }: Goal, words: readonly string[], shelf: Shelf): boolean {
  return standards.some(({ code, statement = shelf.standard(code)?.item.text ?? '' }) => {
    return statement.trim() === '' || findWords(statement, words).length > 0;
  });
}

interface Named {
  /** The name of the product. */
  readonly part: Span;
  /** “ in an essay” at the target's end: what it can do without. */
  readonly extra: Span | undefined;
  /** Words by which a standard would ask for it. */
  readonly standard: readonly string[];
}

/** The first product that students make: not one they read, watch or analyze. */
function productIn(text: string, lists: QualityWords): Named | undefined {
  const { media } = lists;
  const words = wordsIn(text);
  const first = words[doingIn(words, lists) ?? -1];
  if (!first || findWords(text, media.others).length > 0) return undefined;
  // “A video or a podcast” leaves the choice open.
  if (findWords(text, media.or).length > 0) return undefined;
  for (const { words: names, standard } of media.kinds) {
    for (const { at, written } of findWords(text, names)) {
      const part = { start: at, end: at + written.length };
      const index = words.findIndex((word) => word.at <= at && at < word.end);
      if (index < 0) continue;
      const carrier = carrierBefore(words, index, lists);
      // A speech is also something one reads: “how Lincoln uses repetition in a speech”.
      const isRead = media.studied.includes(written.toLowerCase());
      if (
        carrier &&
        media.telling.includes(first.lower) &&
        !(isRead && media.studiedIn.includes(carrier.word.lower))
      ) {
        const start = (words[carrier.index - 1] ?? carrier.word).end;
        const isLast = /^[\s.!]*$/.test(text.slice(part.end));
        const extra = isLast && carrier.index > 0 ? { start, end: part.end } : undefined;
        return { part, extra, standard };
      }
      if (isMade(words, index, first, lists)) return { part, extra: undefined, standard };
    }
  }
  return undefined;
}

/** “in” of “in a five-paragraph essay”; undefined for “in the essay”, which is somebody else's. */
function carrierBefore(
  words: readonly Word[],
  index: number,
  { media }: QualityWords,
): { readonly word: Word; readonly index: number } | undefined {
  const own = words
    .slice(Math.max(0, index - 3), index)
    .findLastIndex(({ lower }) => media.own.includes(lower));
  const at = own < 0 ? -1 : Math.max(0, index - 3) + own - 1;
  const word = words[at];
  return word && media.carrying.includes(word.lower) ? { word, index: at } : undefined;
}

/** Whether the first verb makes it: “write an essay”, “design and record a podcast”, not “read a podcast's script”. */
function isMade(words: readonly Word[], index: number, first: Word, { media }: QualityWords): boolean {
  for (let at = index - 1; at >= Math.max(0, index - 6); at--) {
    const word = words[at];
    if (!word || word.pause || media.breaking.includes(word.lower)) return false;
    if (media.making.includes(word.lower)) return word.at >= first.at;
  }
  return false;
}
