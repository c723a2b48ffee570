import { eachQuoted } from '../../words.ts';
import type { Fix } from '../../finding.ts';
import type { Rule } from '../rule.ts';
import { findWords } from '../words/find.ts';
import { phraseAt, wordsIn } from '../words/phrases.ts';
import { wordsFor } from '../words/wordLists.ts';
import { askedQuestions, questionMark, type Asked } from './askedQuestions.ts';
import type { QualityWords } from './doing.ts';

/**
 * A driving or essential question is open (A13): not answered with yes or no, and not one to look up. From
 * the words it begins with; one that asks for a judgment (“Is war ever justified?”) or goes on with “how” is open.
 */
export const closedQuestion: Rule = {
  code: 'quality-closed-question',
  number: 'A13',
  level: 'info',
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Is the question open?',
  about:
    'A question that carries a project, or that students come back to, has more than one answer worth defending. A yes, a no or a name looked up can end the work before it begins.',
  todo: 'Ask how, why, or to what extent; or ask for a choice that students have to give reasons for.',
  source:
    'BIE/PBLWorks, Project Design Rubric (the driving question is open-ended); McTighe and Wiggins, Essential Questions (2013)',
  check: (document) => {
    const lists = wordsFor(document)?.quality;
    if (!lists) return [];
    return eachQuoted(askedQuestions(document), ({ text }) => text).flatMap(([asked, words]) => {
      const closed = closedHow(asked.text, lists);
      if (!closed) return [];
      return {
        span: asked.span,
        item: asked.path,
        message:
          closed === 'yes-or-no'
            ? `${words} can be answered with yes or no. What is there to weigh or find out?`
            : `${words} has one answer that can be looked up. What is there to find out that nobody can look up?`,
        fixes: closed === 'yes-or-no' ? openings(asked, lists) : [],
      };
    });
  },
};

function closedHow(text: string, { question }: QualityWords): 'yes-or-no' | 'look-up' | undefined {
  if (!questionMark.test(text)) return undefined;
  const words = wordsIn(text);
  if (phraseAt(words, 0, question.lookUp) !== undefined) return 'look-up';
  if (phraseAt(words, 0, question.closed) === undefined) return undefined;
  return findWords(text, question.open).length > 0 ? undefined : 'yes-or-no';
}

/** Ways to open it that keep its words. */
function openings({ text, path }: Asked, { question }: QualityWords): readonly Fix[] {
  const [first, second] = wordsIn(text);
  if (!first || !second || question.there.includes(second.lower)) return [];
  const opening = question.openings.find(({ before }) => before.includes(first.lower))?.words;
  if (opening === undefined) return [];
  const begin = `${opening} ${first.lower}`;
  return [
    {
      title: `Begin with “${begin} ${text.slice(second.at, second.end)} …”`,
      changes: [{ do: 'set', path, value: begin + text.slice(first.end) }],
    },
  ];
}
