/** What the rules about privacy have in common. */
import type { PlanDocument } from '../../document.ts';
import type { Fix } from '../../finding.ts';
import { kinds, type Kind } from '../../kinds/kind.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { OpenQuestion, Rule } from '../rule.ts';
import privacy from '../words/en/privacy.json' with { type: 'json' };
import { signOf } from '../words/find.ts';
import { wordsFor, type WordLists } from '../words/wordLists.ts';
import { knownAround, type IsKnown } from './known.ts';
import { areNotes, passagesWith, spanIn, type Passage } from './passages.ts';

/** A part of a passage that should perhaps not stand there. */
export interface Hit {
  readonly at: number;
  readonly length: number;
  readonly message: string;
  readonly fixes?: readonly Fix[];
}

/** Where a passage stands and what is known around it. */
export interface Around {
  readonly document: PlanDocument;
  readonly shelf: Shelf;
  readonly words: WordLists['privacy'];
  readonly isKnown: IsKnown;
  /** Whether people write there to each other or to themselves. */
  readonly amongNotes: boolean;
}

/** What a rule about privacy says of itself. */
export interface PrivacyFacts extends Pick<Rule, 'code' | 'title' | 'about' | 'todo'> {
  readonly level?: Rule['level'];
  readonly kinds?: readonly Kind[];
  /** Which passages it looks at; texts and comments where nothing is said. */
  readonly looksAt?: readonly Passage['what'][];
  /**
   * What has to stand in a passage before anything can be found there: each with the flag `g`, the same ones at each
   * call. They match more rather than less, and do not look at what stands around; a passage without any is passed over.
   */
  readonly signs: (words: WordLists['privacy'], amongNotes: boolean) => readonly RegExp[];
  /** The parts of one passage, in the order of its text. */
  readonly find: (passage: Passage, around: Around) => readonly Hit[];
}

/** A rule about privacy, with how it looks at passages. */
export type PrivacyRule = Rule & Required<Pick<PrivacyFacts, 'looksAt' | 'find'>>;

/** Documents that people write. */
const all: readonly Kind[] = kinds.map(({ kind }) => kind);

/** Documents in which two people write down what they saw and said. */
export const noteKinds: readonly Kind[] = ['collaboration-log', 'observation'];

/** Where the family of rules comes from. */
export const source =
  'FERPA, 34 CFR 99.3 (what an education record is, and that private notes are one as soon as they are shared); the U.S. Department of Education’s guidance on personally identifiable information';

/** Makes a rule that looks through a document passage by passage. */
export function privacyRule({
  signs,
  find,
  looksAt = ['text', 'comment'],
  level,
  kinds: some,
  ...facts
}: PrivacyFacts): PrivacyRule {
  return {
    ...facts,
    looksAt,
    find,
    number: 'C10',
    level: level ?? 'warning',
    kinds: some ?? all,
    source,
    check: (document, shelf) => {
      const words = privacyWords(document);
      const passages = passagesWith(document, signs(words, areNotes(document)), signs(words, true));
      if (passages.length === 0) return [];
      const around = aroundIn(document, shelf);
      return passages.flatMap((passage) =>
        looksAt.includes(passage.what)
          ? find(passage, around(passage)).map((hit) => questionOf(passage, hit))
          : [],
      );
    },
  };
}

/** What is around the passages of a document. */
export function aroundIn(document: PlanDocument, shelf: Shelf): (passage: Passage) => Around {
  const around = {
    document,
    shelf,
    words: privacyWords(document),
    isKnown: knownAround(document, shelf),
    amongNotes: areNotes(document),
  };
  const ofComments = { ...around, amongNotes: true };
  return ({ what }) => (what === 'comment' ? ofComments : around);
}

/** The lists for a document; empty ones where its language has none: numbers, addresses and listed names are found all the same. */
export function privacyWords(document: PlanDocument): WordLists['privacy'] {
  return wordsFor(document)?.privacy ?? none;
}

const none = Object.fromEntries(
  Object.keys(privacy).map((list) => [list, []]),
) as unknown as WordLists['privacy'];

function questionOf(passage: Passage, { at, length, message, fixes = [] }: Hit): OpenQuestion {
  return { span: spanIn(passage, at, length), item: passage.path, message, fixes };
}

/**
 * The beginning of any word that is looked for in texts of all kinds: the rules that look for some of them have one sign, so
 * that a text is looked through once. A passage with a word of another rule is looked at for nothing, which is rare.
 */
export function signOfWords(words: WordLists['privacy']): RegExp {
  let all = wordsOfRules.get(words);
  if (!all) {
    const { supportPlans, schoolRecords, dateOfBirth, privateWords } = words;
    wordsOfRules.set(words, (all = [...supportPlans, ...schoolRecords, ...dateOfBirth, ...privateWords]));
  }
  return signOf(all);
}

const wordsOfRules = new WeakMap<WordLists['privacy'], readonly string[]>();

/** The end of a number of four digits or more: no day such as 2026-05-12. */
export const longNumber = /\d{4}(?![.-]?\d)/g;

/** Takes a part of a passage out of the document; what stands around it stays. */
export function takeOut(passage: Passage, at: number, length: number, title: string): Fix {
  return {
    title,
    changes: [{ do: 'text', edits: [{ ...spanIn(passage, at, length), text: '…' }] }],
  };
}

/** The parts of a text that a pattern finds. @param pattern with the flag `g` */
export function partsOf(
  text: string,
  pattern: RegExp,
): readonly { readonly at: number; readonly part: string }[] {
  return [...text.matchAll(pattern)].map((match) => ({ at: match.index, part: match[0] }));
}
