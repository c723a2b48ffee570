import { eachQuoted } from '../../words.ts';
import type { Rule } from '../rule.ts';
import { findWords, spanOfPart } from '../words/find.ts';
import { wordsFor } from '../words/wordLists.ts';
import { notesFromCoach } from './fromCoach.ts';
import { ownWords, sentencesOf } from './ownWords.ts';

/** A question to the person invites more than yes or no (C12). */
export const questionClosed: Rule = {
  code: 'coach-question-closed',
  number: 'C12',
  level: 'info',
  offByDefault: true,
  kinds: ['collaboration-log', 'observation'],
  title: 'Does the question invite?',
  about:
    'A question that can be answered with yes or no often holds its answer already. “What might …?” and “How …?” leave the thinking to the other person.',
  todo: 'Begin with “what” or “how”; “might” makes it lighter still.',
  source: 'Thinking Collaborative, Cognitive Coaching (invitational questions)',
  check: (document, shelf) => {
    const words = wordsFor(document)?.coach;
    if (!words) return [];
    const found = notesFromCoach(document, shelf).flatMap(({ note }) => {
      for (const { text, at, isQuestion } of sentencesOf(ownWords(note.text))) {
        const hit = isQuestion ? findWords(text, words.closed).find((each) => each.at === 0) : undefined;
        // One thing or the other is no yes and no.
        if (!hit || findWords(text, words.or).length > 0) continue;
        return [
          {
            span: spanOfPart(document, note.span, note.text, at, hit.written),
            item: note.path,
            said: note.text.slice(at, at + text.length),
            fixes: [],
            fine: 'Keep mine',
          },
        ];
      }
      return [];
    });
    return eachQuoted(found, ({ said }) => said).map(([each, said]) => ({
      ...each,
      message: `${said} can be answered with yes or no. How would you ask it beginning with “What might …”?`,
    }));
  },
};
