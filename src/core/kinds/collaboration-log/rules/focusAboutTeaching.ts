import { agreementFor } from '../../../library/agreementFor.ts';
import type { Rule } from '../../../rules/rule.ts';
import { findWords } from '../../../rules/words/find.ts';
import { wordsFor } from '../../../rules/words/wordLists.ts';
import { quoted } from '../../../words.ts';
import { agreementIn } from '../../coaching-agreement/agreement.ts';
import { logIn } from '../log.ts';

/** What the two want to see more of is about students (C1, PEERS: student-focused). */
export const focusAboutTeaching: Rule = {
  code: 'coach-focus-about-teaching',
  number: 'C1',
  level: 'info',
  offByDefault: true,
  kinds: ['collaboration-log'],
  title: 'What would students do?',
  about:
    'A focus on what the teacher does can be reached without any student learning more. A focus on what students do shows whether it helped.',
  todo: 'Say it about students; what you do for it is the `strategy`.',
  source: 'Jim Knight, PEERS goals (student-focused)',
  check: (document, shelf) => {
    const focus = logIn(document).ourFocus;
    const words = wordsFor(document)?.coach;
    if (!focus || !words || findWords(focus.text, words.students).length > 0) return [];
    const agreement = agreementFor(document, shelf);
    const people = agreement ? agreementIn(agreement).partners.map(({ name }) => name) : [];
    if (
      ![...findWords(focus.text, words.teachers), ...findWords(focus.text, people)].some(({ at }) => at === 0)
    )
      return [];
    return [
      {
        span: focus.span,
        item: focus.path,
        message: `${quoted(focus.text)} is about teaching. What would students do more, or do better, if it works?`,
        fixes: [],
      },
    ];
  },
};
