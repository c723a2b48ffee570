import type { PlanDocument } from '../../document.ts';
import { isSamePerson } from '../../kinds/people.ts';
import { eachQuoted, quoted } from '../../words.ts';
import type { OpenQuestion, Rule } from '../rule.ts';
import { findWords, outside, spanOfPart } from '../words/find.ts';
import { wordsFor, type WordLists } from '../words/wordLists.ts';
import { notesFromCoach, textPath, type CoachNote } from './fromCoach.ts';
import { ownWords, sentencesOf } from './ownWords.ts';

/** What concerns the work points at the work, not at the person (C4): the third point. */
export const remarkAboutPerson: Rule = {
  code: 'coach-remark-about-person',
  number: 'C4',
  level: 'info',
  kinds: ['collaboration-log', 'observation'],
  title: 'Another way to say it?',
  about:
    'A remark that begins with “you didn’t” makes the other person the topic, and people tend to defend themselves then. The same remark about students or about the plan is something two people can look at side by side. Only the one who writes it sees this hint, while writing; words in quotation marks and the words of the one who taught are never looked at.',
  todo: 'Say what students did or what would help them, or ask. If it is right as it stands, keep it.',
  source:
    'Three-point communication: attention goes to a third point, such as student work or the plan, and not to the person (Michael Grinder; Heineman, Three-Point Communication and Coaching Relationships)',
  check: (document, shelf) => {
    const words = wordsFor(document)?.coach;
    if (!words) return [];
    const found = notesFromCoach(document, shelf).flatMap((each) => questionAbout(document, each, words));
    return eachQuoted(found, ({ said }) => said).map(([{ ask, ...each }, said]) => ({
      ...each,
      message: `Another way to say ${said} would be to ask: ${ask}`,
    }));
  },
};

/** What is asked about, with the words in question and a question to ask instead. */
type Found = Omit<OpenQuestion, 'message'> & { readonly said: string; readonly ask: string };

function questionAbout(
  document: PlanDocument,
  { note, others }: CoachNote,
  words: WordLists['coach'],
): readonly Found[] {
  for (const { text, at, isQuestion } of sentencesOf(ownWords(note.text))) {
    const remark = isQuestion ? undefined : remarkIn(text, others, words);
    if (!remark) continue;
    const part = note.text.slice(at + remark.start, at + remark.end);
    const better = insteadOf(text, words);
    return [
      {
        span: spanOfPart(document, note.span, note.text, at + remark.start, part),
        item: note.path,
        said: note.text.slice(at, at + text.length),
        ask: better.say,
        fixes: [
          {
            title: `Use ${quoted(better.say, 60)}`,
            changes: [{ do: 'set', path: textPath(note), value: better.say }],
            ...(better.fill === undefined ? {} : { fill: better.fill }),
          },
        ],
        fine: 'Keep mine',
      },
    ];
  }
  return [];
}

/** Where a sentence says something against a person: from the person to the last word of the remark. */
function remarkIn(
  sentence: string,
  others: readonly string[],
  words: WordLists['coach'],
): { readonly start: number; readonly end: number } | undefined {
  const kind = findWords(sentence, words.notRemarks);
  const said = findWords(sentence, words.saidByYou)[0]?.at ?? Infinity;
  const remark = (list: readonly string[], subjects: readonly string[], names: readonly string[]) => {
    for (const hit of outside(findWords(sentence, list), kind)) {
      // What the other one said of themselves is no remark either.
      if (hit.at > said) break;
      const start = subjectBefore(sentence, hit.at, subjects, names, words);
      if (start !== undefined) return { start, end: hit.at + hit.written.length };
    }
    return undefined;
  };
  return remark(words.remarks, words.you, others) ?? remark(words.remarksOnYour, words.your, []);
}

/** More characters than a name and two words have are not looked at. */
const NEAR = 80;

/** Where the person stands right before a place of a sentence; undefined where somebody or something else does. */
function subjectBefore(
  sentence: string,
  at: number,
  subjects: readonly string[],
  names: readonly string[],
  { adverbs, excusing }: WordLists['coach'],
): number | undefined {
  const from = Math.max(0, at - NEAR);
  const before = [...sentence.slice(from, at).matchAll(/[\p{L}\p{M}'’-]+/gu)].map((match) => ({
    word: match[0].toLowerCase().replaceAll('’', "'"),
    start: from + match.index,
  }));
  if (before.length > 0 && adverbs.includes(before.at(-1)?.word ?? '')) before.pop();
  for (const length of [1, 2]) {
    const subject = before.slice(-length);
    const said = subject.map(({ word }) => word).join(' ');
    const [first] = subject;
    if (!first || subject.length < length) continue;
    if (!subjects.includes(said) && !names.some((name) => isSamePerson(name, said))) continue;
    return excusing.includes(before.at(-length - 1)?.word ?? '') ? undefined : first.start;
  }
  return undefined;
}

function insteadOf(
  sentence: string,
  { instead, insteadOfRemark }: WordLists['coach'],
): { readonly say: string; readonly fill?: string } {
  return instead.find(({ words }) => findWords(sentence, words).length > 0) ?? insteadOfRemark;
}
