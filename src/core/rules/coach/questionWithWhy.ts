import { quoted } from '../../words.ts';
import type { Rule } from '../rule.ts';
import { findWords, spanOfPart } from '../words/find.ts';
import { wordsFor } from '../words/wordLists.ts';
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
    return notesFromCoach(document, shelf).flatMap(({ note, others }) => {
      const ways = words.why.flatMap(({ begins, instead }) =>
        [...words.whySubjects, ...others.map(firstName)].map((who) => ({
          begins: begins.replace('{}', () => who),
          instead: instead?.replace('{}', () => who),
        })),
      );
      for (const { text, at, isQuestion } of sentencesOf(ownWords(note.text))) {
        const hit = isQuestion
          ? findWords(
              text,
              ways.map(({ begins }) => begins),
            )[0]
          : undefined;
        if (
          !hit ||
          !words.lightStarts.includes(
            text
              .slice(0, hit.at)
              .replace(/[\s,]+$/, '')
              .toLowerCase(),
          )
        )
          continue;
        const sentence = note.text.slice(at, at + text.length);
        const way = ways.find(({ begins }) => begins.toLowerCase() === hit.word);
        const better =
          way?.instead === undefined
            ? undefined
            : `${way.instead}${sentence.slice(hit.at + hit.written.length)}`;
        return [
          {
            span: spanOfPart(document, note.span, note.text, at + hit.at, hit.written),
            item: note.path,
            message: `Asked ${quoted(sentence)}, people may feel they have to justify it. Another way: ${better === undefined ? '“What led to that?”' : quoted(better)}`,
            fixes:
              better === undefined
                ? []
                : [
                    {
                      title: 'Use this',
                      changes: [
                        {
                          do: 'set' as const,
                          path: textPath(note),
                          value: note.text.slice(0, at) + better + note.text.slice(at + text.length),
                        },
                      ],
                    },
                  ],
            fine: 'Keep mine',
          },
        ];
      }
      return [];
    });
  },
};

function firstName(name: string): string {
  return name.trim().split(/\s+/)[0] ?? name;
}
