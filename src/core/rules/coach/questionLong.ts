import { eachQuoted } from '../../words.ts';
import type { Rule } from '../rule.ts';
import { spanOfPart, wordCount } from '../words/find.ts';
import { notesFromCoach } from './fromCoach.ts';
import { ownWords, sentencesOf } from './ownWords.ts';

/** More words than this are hard to hold in mind while thinking about an answer. */
const MOST = 25;

/** A question is short (C12). */
export const questionLong: Rule = {
  code: 'coach-question-long',
  number: 'C12',
  level: 'info',
  offByDefault: true,
  kinds: ['collaboration-log', 'observation'],
  title: 'Which words does the question need?',
  about: 'A short question leaves room to think; a long one often holds several.',
  todo: 'Keep the part you most want to hear about. The rest can be the next question.',
  source: 'Thinking Collaborative, Cognitive Coaching (questions are concise and invite thinking)',
  check: (document, shelf) => {
    const found = notesFromCoach(document, shelf).flatMap(({ note }) => {
      for (const { text, at, isQuestion } of sentencesOf(ownWords(note.text))) {
        if (!isQuestion || wordCount(text) <= MOST) continue;
        const said = note.text.slice(at, at + text.length);
        const span = spanOfPart(document, note.span, note.text, at, said);
        return [{ span, item: note.path, said, fixes: [], fine: 'Keep mine' }];
      }
      return [];
    });
    return eachQuoted(found, ({ said }) => said, 60).map(([each, said]) => ({
      ...each,
      message: `Which part of ${said} would you most like to hear about?`,
    }));
  },
};
