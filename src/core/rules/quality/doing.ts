/**
 * How a learning target is read: what stands before the doing (“By the end of the unit, students will be able
 * to …”) and the first word of the doing itself.
 */
import { MOST_WORDS, phraseAt, type Word } from '../words/phrases.ts';
import type { WordLists } from '../words/wordLists.ts';

export type QualityWords = WordLists['quality'];

/** The forms of a verb that a target may begin with: “explain”, “explains”, “explaining”. */
export type Form = 0 | 1 | 2;

/** A verb or turn of phrase that hides what students do. */
export interface Unseen {
  readonly form: Form;
  /** Index behind its last word. */
  readonly end: number;
  /** Verbs that would show it. */
  readonly ideas: readonly string[];
}

/**
 * The index of the first word of what students do: the stem, how well they do it and “learn to” left out.
 * @returns undefined where the target only begins (“By the end of the unit”)
 */
export function doingIn(words: readonly Word[], lists: QualityWords): number | undefined {
  const { stem } = lists;
  let at = afterLeadIn(words, stem);
  if (at === undefined) return undefined;
  const label = phraseAt(words, at, stem.labels);
  if (label !== undefined && words[label]?.pause) at = label;
  at = phraseAt(words, at, stem.subjects) ?? at;
  for (;;) {
    const end = stepOver(words, at, lists);
    if (end === undefined) return at < words.length ? at : undefined;
    at = end;
  }
}

/** Behind “can”, “learn to” or “clearly and”; undefined where the doing itself stands there. */
function stepOver(words: readonly Word[], at: number, lists: QualityWords): number | undefined {
  const { stem } = lists;
  const end = phraseAt(words, at, stem.modals) ?? phraseAt(words, at, stem.openers);
  // “am aware of” is not “am”, then something else; “know how to” is more than “know”.
  if (end !== undefined) return (unseenAt(words, at, lists)?.end ?? 0) > end ? undefined : end;
  const word = words[at];
  if (!word || !isAdverb(word, lists)) return undefined;
  const next = words[at + 1];
  return next && stem.joins.includes(next.lower) ? at + 2 : at + 1;
}

/** Words that may stand before a colon and the target: “LT1: I can …”, “Learning target 2: I can …”. */
const MOST_LABEL = 3;

/** Behind “By the end of the unit,” or “LT1:”; undefined where nothing comes behind it. */
function afterLeadIn(words: readonly Word[], stem: QualityWords['stem']): number | undefined {
  const isLeadIn = stem.leadIns.includes(words[0]?.lower ?? '');
  const most = isLeadIn ? words.length : Math.min(words.length, MOST_LABEL + 1);
  for (let at = 1; at < most; at++) {
    const subject = phraseAt(words, at, stem.subjects);
    if (subject === undefined) continue;
    const begins = words[at]?.pause === true;
    const goesOn = phraseAt(words, subject, stem.modals) !== undefined;
    if (isLeadIn ? begins || goesOn : begins && goesOn) return at;
  }
  if (!isLeadIn) return 0;
  const behind = words.findIndex(({ pause }, index) => index > 0 && pause);
  return behind < 0 ? undefined : behind;
}

/** How something is done, rather than what. */
function isAdverb({ lower }: Word, { stem: { adverbs } }: QualityWords): boolean {
  return (
    adverbs.also.includes(lower) ||
    (lower.length > 4 && lower.endsWith(adverbs.ending) && !adverbs.not.includes(lower))
  );
}

/** A verb at a place that nobody can see or hear: “understand”, “is aware of”. */
export function unseenAt(words: readonly Word[], at: number, lists: QualityWords): Unseen | undefined {
  if (!unseenBegins(lists).has(words[at]?.lower ?? '')) return undefined;
  if (phraseAt(words, at, lists.seenAfterAll) !== undefined) return undefined;
  let longest: Unseen | undefined;
  for (const { base, third, ing, ideas } of lists.unseen) {
    for (const [form, list] of [base, third, ing].entries()) {
      const end = phraseAt(words, at, list, (word) => isAdverb(word, lists));
      if (end !== undefined && end > (longest?.end ?? 0)) longest = { form: form as Form, end, ideas };
    }
  }
  return longest;
}

/**
 * Whether a text has any word with which what students do can be hidden: a verb that cannot be seen, or a noun such as
 * “knowledge”. Told for the whole text at once, so that the words of most texts need not be told apart.
 */
export function mayHideDoing(text: string, lists: QualityWords): boolean {
  let sign = signs.get(lists);
  if (!sign) {
    const words = [...lists.aboutLearning.nouns, ...unseenBegins(lists)];
    // A low line is part of no word here. Of other letters only this one is a small one of the alphabet.
    signs.set(lists, (sign = new RegExp(`(?:\\b|_)(?:${words.join('|')})(?![a-z\\d])|\\u212a`, 'i')));
  }
  return sign.test(text);
}

const signs = new WeakMap<QualityWords, RegExp>();

/** The first words of what is unseen: nearly every verb is passed over with one look. */
function unseenBegins({ unseen }: QualityWords): ReadonlySet<string> {
  let begins = beginnings.get(unseen);
  if (!begins) {
    const phrases = unseen.flatMap(({ base, third, ing }) => [...base, ...third, ...ing]);
    beginnings.set(unseen, (begins = new Set(phrases.map((phrase) => phrase.split(' ', 1)[0] ?? ''))));
  }
  return begins;
}

const beginnings = new WeakMap<QualityWords['unseen'], ReadonlySet<string>>();

/** The verb in the form that stands there: “explains” where “understands” stood. */
export function inForm(verb: string, form: Form, lists: QualityWords): string {
  return lists.inflected.find(([base]) => base === verb)?.[form] ?? verb;
}

/**
 * Verbs that fit before the words that come next: “explain that”, not “name that”; “pick out” of what is heard.
 * @param at index of the verb they would replace
 * @param end index behind it
 */
export function ideasFor(
  words: readonly Word[],
  at: number,
  end: number,
  ideas: readonly string[],
  lists: QualityWords,
): readonly string[] {
  const { ideasBefore, heard } = lists;
  const special = ideasBefore.find((each) => phraseAt(words, end, each.words) !== undefined);
  if (special) return special.ideas;
  const isHeard =
    heard.verbs.includes(words[at]?.lower ?? '') &&
    words.some((_, index) => index >= end && phraseAt(words, index, heard.words) !== undefined);
  return isHeard ? heard.ideas : ideas;
}

/** Bloom’s levels that a verb is listed at, in any of its forms; none where it is not listed. */
export function levelsOf({ lower }: Word, lists: QualityWords): readonly string[] {
  const bases = [lower, ...endingsOff(lower, lists)];
  return lists.bloom.flatMap(({ level, verbs }) =>
    verbs.some((verb) => bases.includes(verb)) ? [level] : [],
  );
}

function endingsOff(word: string, { stem: { endings } }: QualityWords): readonly string[] {
  return endings.flatMap((ending) => (word.endsWith(ending) ? word.slice(0, -ending.length) : []));
}

/** Whether it goes on to say how it is shown: “by comparing”. @param from index to look from */
export function isShownBy(words: readonly Word[], from: number, { shownBy }: QualityWords): boolean {
  return words.some(
    ({ lower }, index) =>
      index >= from && shownBy.by.includes(lower) && words[index + 1]?.lower.endsWith(shownBy.doing),
  );
}

/** A text from one of its words on, without the quotation marks or stars it may end in. */
export function saidFrom(text: string, words: readonly Word[], at: number): string {
  const start = words[at]?.at ?? 0;
  const end = words.length < MOST_WORDS ? (words.at(-1)?.end ?? start) : text.length;
  return text.slice(start, /[)?!%]/.test(text.charAt(end)) ? end + 1 : end);
}
