import { ownWords, sentencesOf, type Sentence } from '../../../rules/coach/ownWords.ts';
import type { Rule } from '../../../rules/rule.ts';
import { findWords, outside, spanOfPart, wordCount, type Hit } from '../../../rules/words/find.ts';
import { wordsFor, type WordLists } from '../../../rules/words/wordLists.ts';
import { eachQuoted } from '../../../words.ts';
import { visitIn } from '../visit.ts';

/** What was seen and heard is told without a judgment (C2), or with what led to it. */
export const evidenceWithJudgment: Rule = {
  code: 'coach-evidence-with-judgment',
  number: 'C2',
  level: 'info',
  kinds: ['observation'],
  title: 'What did you see or hear?',
  about:
    '“Seen and heard” is what anybody in the room could have seen or heard: words, actions, numbers, places. “Engaged” or “great” says what somebody made of it; two people can talk about it only when they know what led to it. Quotations and entries of the type `words` are never looked at.',
  todo: 'Write what you saw or heard, or put it beside the word: “Engaged – 9 of 12 wrote a second question”.',
  source:
    '“Evidence vs. opinion”, a sorting exercise used in training classroom observers; The Principal Center, on low-inference notes',
  check: (document) => {
    const words = wordsFor(document)?.coach;
    if (!words) return [];
    return eachQuoted(visitIn(document).seen, ({ text }) => text).flatMap(([entry, said]) => {
      if (entry.type === 'words') return [];
      const hit = judgmentIn(entry.text, words);
      if (!hit) return [];
      const bare = entry.text.replace(/[\s.!…]+$/, '');
      return {
        span: spanOfPart(document, entry.span, entry.text, hit.at, hit.written),
        item: entry.path,
        message: `What did you see or hear that led to ${said}?`,
        fixes: [
          {
            title: 'Add what you saw or heard',
            changes: [{ do: 'set', path: [...entry.path, 'text'], value: `${bare} – ${FILL}` }],
            fill: FILL,
          },
        ],
      };
    });
  },
};

const FILL = 'what you saw or heard';

/** The first word of a text that judges and stands without what led to it. */
function judgmentIn(text: string, words: WordLists['coach']): Hit | undefined {
  const own = ownWords(text);
  // A quotation beside it is what led to it, and so is a sentence with a count or a time.
  if (own !== text) return undefined;
  const sentences = sentencesOf(own);
  for (const sentence of sentences) {
    const hit = sentence.isQuestion ? undefined : judgmentInSentence(sentence.text, words);
    if (!hit || isBacked(sentence.text, hit)) continue;
    const counts = (other: Sentence): boolean =>
      other !== sentence && /\p{N}/u.test(other.text) && wordCount(other.text) >= LEAST;
    return sentences.some(counts) ? undefined : { ...hit, at: sentence.at + hit.at };
  }
  return undefined;
}

function judgmentInSentence(sentence: string, words: WordLists['coach']): Hit | undefined {
  const plain = findWords(sentence, words.notJudging);
  const reported = findWords(sentence, words.reporting)[0]?.at ?? Infinity;
  const ofTeaching = findWords(sentence, words.teaching).length > 0;
  const judging = [
    ...findWords(sentence, words.judging),
    ...(ofTeaching ? findWords(sentence, words.judgingTeaching) : []),
  ].sort((a, b) => a.at - b.at);
  return outside(judging, plain).find(({ at }) => at < reported);
}

/** What stands between the judgment and what led to it. */
const turns = /\s[–—-]\s|[:;]\s|\(|\bbecause\b/g;

/** Fewer words than this are a heading: “Warm-up: …”. */
const LEAST = 3;

/** Whether what led to a judgment stands beside it: on the other side of a dash, a colon, a bracket. */
function isBacked(sentence: string, { at }: Hit): boolean {
  let start = 0;
  const ends = [...sentence.matchAll(turns)].map(({ index, 0: sign }) => ({
    index,
    after: index + sign.length,
  }));
  for (const { index, after } of [...ends, { index: sentence.length, after: sentence.length }]) {
    const holdsIt = start <= at && at < index;
    if (!holdsIt && wordCount(sentence.slice(start, index)) >= LEAST) return true;
    start = after;
  }
  return false;
}
