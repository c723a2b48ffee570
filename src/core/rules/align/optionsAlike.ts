import { texts } from '../../kinds/items.ts';
import { planIn, type Option } from '../../kinds/plan.ts';
import { listed, quoted } from '../../words.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { Rule } from '../rule.ts';
import { quotedWhenAsked } from './quotedWhenAsked.ts';
import { findWords } from '../words/find.ts';
import { wordsFor, type WordLists } from '../words/wordLists.ts';

/** Options that are looked at have names; more are not quoted. */
const MOST_QUOTED = 4;

/**
 * The options of a menu of products differ in their means (A5): writing an essay, a letter or a report is one way
 * to show something, three times. Asked only where every option names one medium, and all name the same.
 */
export const optionsAlike: Rule = {
  code: 'align-options-alike',
  number: 'A5',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Do the options differ in how students show it?',
  about:
    'A choice of products opens a door when its options ask for different means: writing, speaking, drawing, building. An essay, a letter and a report are three texts; who finds writing hard has no choice among them.',
  todo: 'Add an option in another medium, or say that this one is needed here: in a goal about writing, all of them may be texts.',
  source: 'CAST, Universal Design for Learning 3.0 (considerations 5.1 to 5.4, expression and communication)',
  check: (document) => {
    const words = wordsFor(document)?.align;
    if (!words) return [];
    const { menus } = planIn(document);
    const titleOf = quotedWhenAsked(() => menus.map(({ text }) => text), 60);
    return menus.flatMap((menu, index) => {
      const { about, options, text, span, path } = menu;
      if (about !== 'product' || options.length < 2 || text === '') return [];
      const codes = new Set(options.flatMap(({ node }) => texts(node, 'udl')));
      const media = new Set(options.map((option) => mediumOf(option, words)));
      const [medium] = media;
      if (codes.size > 1 || media.size > 1 || medium === undefined) return [];
      const names = options.map((option) => quoted(option.text, 40));
      return {
        span,
        item: path,
        message: `Everything in ${titleOf(index)} is something to ${medium}: ${listed(names, 'and', MOST_QUOTED)}. What could students choose who show more in another way?`,
        fixes: [],
      };
    });
  },
};

/** What students do to make the option: the one medium its name names; undefined where that is not sure. */
function mediumOf({ text, node }: Option, words: WordLists['align']): string | undefined {
  const description = textOf(node, 'description') ?? '';
  const all = `${text}\n${description}`;
  if (findWords(all, words.severalMedia).length > 0) return undefined;
  const named = words.media.filter((medium) => findWords(all, medium.words).length > 0);
  const [medium] = named;
  return named.length === 1 && medium && findWords(text, medium.words).length > 0 ? medium.todo : undefined;
}
