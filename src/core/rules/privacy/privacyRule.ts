/** What the rules about privacy have in common. */
import type { PlanDocument } from '../../document.ts';
import type { Fix } from '../../finding.ts';
import { kinds, type Kind } from '../../kinds/kind.ts';
import type { Shelf } from '../../library/shelf.ts';
import type { OpenQuestion, Rule } from '../rule.ts';
import privacy from '../words/en/privacy.json' with { type: 'json' };
import { wordsFor, type WordLists } from '../words/wordLists.ts';
import { knownAround, type IsKnown } from './known.ts';
import { isAmongNotes, passagesOf, spanIn, type Passage } from './passages.ts';

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
  /** The parts of one passage, in the order of its text. */
  readonly find: (passage: Passage, around: Around) => readonly Hit[];
}

/** Documents that people write. */
const all: readonly Kind[] = kinds.map(({ kind }) => kind);

/** Documents in which two people write down what they saw and said. */
export const noteKinds: readonly Kind[] = ['collaboration-log', 'observation'];

/** Where the family of rules comes from. */
export const source =
  'FERPA, 34 CFR 99.3 (what an education record is, and that private notes are one as soon as they are shared); the U.S. Department of Education’s guidance on personally identifiable information';

/** Makes a rule that looks through a document passage by passage. */
export function privacyRule({
  find,
  looksAt = ['text', 'comment'],
  level,
  kinds: some,
  ...facts
}: PrivacyFacts): Rule {
  return {
    ...facts,
    number: 'C10',
    level: level ?? 'warning',
    kinds: some ?? all,
    source,
    check: (document, shelf) => {
      const around = {
        document,
        shelf,
        words: privacyWords(document),
        isKnown: knownAround(document, shelf),
      };
      return passagesOf(document).flatMap((passage) =>
        looksAt.includes(passage.what)
          ? find(passage, { ...around, amongNotes: isAmongNotes(document, passage) }).map((hit) =>
              questionOf(passage, hit),
            )
          : [],
      );
    },
  };
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
