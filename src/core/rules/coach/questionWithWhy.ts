import type { Fix } from '../../finding.ts';
import type { Note } from '../../kinds/items.ts';
import { eachQuoted, quoted } from '../../words.ts';
import type { Rule } from '../rule.ts';
import { findWords, spanOfPart, type Hit } from '../words/find.ts';
import { wordsFor, type WordLists } from '../words/wordLists.ts';
import { notesFromCoach, textPath } from './fromCoach.ts';
import { ownWords, sentencesOf } from './ownWords.ts';

/** A question to the person does not begin with “why” (C5). Questions of science may. */
export const questionWithWhy: Rule = {
  code: 'coach-question-with-why',
  number: 'C5',
  level: 'info',
  kinds: ['collaboration-log', 'observation'],
  title: 'What led to it?',
  about:
    'Asked “why did you …?”, people tend to justify what they did. “What led you to …?” asks for the same and invites them to think. It is only about questions to the other person: “Why is the creek brown?” is a fine question.',
  todo: 'Begin with “what” or “how”. If your question is right as it stands, keep it.',
  source:
    'New Teacher Center, mentor language (questions that begin with “why” tend to be answered defensively)',
  check: (document, shelf) => {
    const words = wordsFor(document)?.coach;
    if (!words) return [];
    const found = notesFromCoach(document, shelf).flatMap(({ note, others }) => {
      const ways = waysToAsk(others, words);
      const begins = ways.map((way) => way.begins);
      for (const { text, at, isQuestion } of sentencesOf(ownWords(note.text))) {
        const why = isQuestion ? whyIn(text, begins, ways, words) : undefined;
        if (!why) continue;
        const sentence = note.text.slice(at, at + text.length);
        const rest = sentence.slice(why.at + why.written.length);
        const better = why.instead === undefined ? undefined : why.instead + rest;
        const shown = better !== undefined && better.length <= LONGEST ? better : 'What led to that?';
        return [
          {
            span: spanOfPart(document, note.span, note.text, at + why.at, why.written),
            item: note.path,
            said: sentence,
            shown,
            fixes: better === undefined ? [] : [useThis(note, at, sentence, better)],
            fine: 'Keep mine',
          },
        ];
      }
      return [];
    });
    return eachQuoted(found, ({ said }) => said).map(([{ shown, ...each }, said]) => ({
      ...each,
      message: `${said} can sound as if one had to justify oneself. Another way to ask: ${shown}`,
    }));
  },
};

/** A longer question is not repeated in the hint. */
const LONGEST = 120;

/** A beginning of a question, in small letters with straight apostrophes, and what can stand in its place. */
interface Way {
  readonly begins: string;
  readonly instead: string | undefined;
}

/** How people ask one another why: “why did you”, “why did Ana”, “why did your”. */
function waysToAsk(
  others: readonly string[],
  { why, whySubjects, whyOwners }: WordLists['coach'],
): readonly Way[] {
  const people = [...whySubjects, ...others.map((name) => name.trim().split(/\s+/)[0] ?? '')].filter(Boolean);
  const way = (begins: string, person: string, instead?: string): Way => ({
    begins: begins.replace('{}', () => person.toLowerCase().replaceAll('’', "'")),
    instead: instead?.replace('{}', () => person),
  });
  return why.flatMap(({ begins, instead }) => [
    ...people.map((person) => way(begins, person, instead)),
    ...whyOwners.map((owner) => way(begins, owner)),
  ]);
}

/** The “why” that a sentence begins with. */
function whyIn(
  sentence: string,
  begins: readonly string[],
  ways: readonly Way[],
  { lightStarts }: WordLists['coach'],
): (Hit & Way) | undefined {
  const [hit] = findWords(sentence, begins);
  const way = ways.find((each) => each.begins === hit?.word);
  if (!hit || !way) return undefined;
  const before = sentence.slice(0, hit.at).replaceAll(',', '').trim().toLowerCase();
  return lightStarts.includes(before) ? { ...hit, ...way } : undefined;
}

function useThis(note: Note, at: number, sentence: string, better: string): Fix {
  const value = note.text.slice(0, at) + better + note.text.slice(at + sentence.length);
  return { title: `Use ${quoted(better, 60)}`, changes: [{ do: 'set', path: textPath(note), value }] };
}
