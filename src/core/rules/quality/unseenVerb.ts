import { planIn } from '../../kinds/plan.ts';
import { capital, eachQuoted } from '../../words.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { Rule } from '../rule.ts';
import { spanOfPart } from '../words/find.ts';
import { phraseAt, wordsIn, type Word } from '../words/phrases.ts';
import { wordsFor } from '../words/wordLists.ts';
import { aboutLearningAt } from './aboutLearning.ts';
import {
  doingIn,
  ideasFor,
  isShownBy,
  levelsOf,
  mayHideDoing,
  saidFrom,
  unseenAt,
  type QualityWords,
} from './doing.ts';
import { verbFixes } from './verbFixes.ts';

/**
 * A target says what students do in a verb that can be seen or heard (G1). Goals only: official
 * statements may begin with “Understand”, and nobody here can change them.
 */
export const unseenVerb: Rule = {
  code: 'quality-unseen-verb',
  number: 'G1',
  level: 'warning',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Can the learning be seen or heard?',
  about:
    'Knowing, understanding and appreciating happen where nobody can look. A target that says what students do with it tells them, and you, when they are there.',
  todo: 'Say what students would do that shows it: explain it, compare two cases, use it on something new.',
  source:
    'Lists of measurable verbs after Bloom’s revised taxonomy (Lehigh University; Oregon State University): know, understand, learn, appreciate, be aware of are hard to measure',
  check: (document) => {
    const lists = wordsFor(document)?.quality;
    if (!lists) return [];
    const found = planIn(document).goals.flatMap((goal) => {
      const text = textOf(goal.node, 'target') ?? '';
      if (!mayHideDoing(text, lists)) return [];
      const words = wordsIn(text);
      const at = doingIn(words, lists);
      const first = at === undefined ? undefined : words[at];
      if (at === undefined || !first || aboutLearningAt(words, at, lists)) return [];
      const unseen = unseenAt(words, at, lists);
      const last = unseen && words[unseen.end - 1];
      if (!unseen || !last || isShown(words, unseen.end, lists)) return [];
      const ideas = ideasFor(words, at, unseen.end, unseen.ideas, lists);
      return {
        span: spanOfPart(document, goal.span, text, first.at, text.slice(first.at, last.end)),
        item: goal.path,
        said: capital(saidFrom(text, words, at)),
        fixes: verbFixes([...goal.path, 'target'], text, words, at, unseen.end, unseen.form, ideas, lists),
      };
    });
    return eachQuoted(found, ({ said }) => said).map(([each, said]) => ({
      ...each,
      message: `${said} is hard to see. What would students do that shows it?`,
    }));
  },
};

/** Whether the target says itself how it is shown. */
function isShown(words: readonly Word[], end: number, lists: QualityWords): boolean {
  return isShownBy(words, end, lists) || isShownToo(words, end, lists);
}

/**
 * Whether a verb that can be seen comes along: “understand and explain”, “know, use and compare”, “know the
 * rules and follow them”, “know the parts and be able to name them”.
 */
function isShownToo(words: readonly Word[], end: number, lists: QualityWords): boolean {
  const { joins, modals } = lists.stem;
  if (words[end]?.pause && isSeen(words[end], lists)) return true;
  for (let at = end; at < words.length; at++) {
    if (!joins.includes(words[at]?.lower ?? '')) continue;
    const rest = words.slice(at + 1);
    const verb = doingIn(rest, lists);
    if (verb === undefined) continue;
    const isNext = at === end || phraseAt(rest, 0, modals) !== undefined;
    if (isNext ? isSeen(rest[verb], lists) : isAlsoDone(rest, verb, lists)) return true;
  }
  return false;
}

function isSeen(word: Word | undefined, lists: QualityWords): boolean {
  return word !== undefined && levelsOf(word, lists).length > 0;
}

/** Further on only what is surely done: “the purpose and use of” is nothing done. */
function isAlsoDone(words: readonly Word[], at: number, { alsoDone }: QualityWords): boolean {
  return alsoDone.includes(words[at]?.lower ?? '') && words[at + 1]?.lower !== 'of';
}
