import { eachQuoted, quoted } from '../../../words.ts';
import type { Rule } from '../../rule.ts';
import { questionsIn } from './questions.ts';

/** So many times as long as any wrong answer, and the right one is found by its length. */
const MOST = 2.5;

/** Below so many characters more, nobody sees it: “10” and “1000”. */
const SEEN = 15;

/** The right answer does not stick out by its length (A11). */
export const answerLength: Rule = {
  code: 'quality-quiz-answer-length',
  number: 'A11',
  level: 'warning',
  offByDefault: true,
  kinds: ['project-spec', 'lesson-plan'],
  title: 'Are the answers about as long as each other?',
  about:
    'An answer that is much longer than the others, or much shorter, stands out: students may choose it for that, without knowing.',
  todo: 'Say the right answer in fewer words, or give the wrong ones as much to say.',
  source: 'Oak National Academy, quiz question design',
  check: (document) =>
    eachQuoted(questionsIn(document), ({ text }) => text).flatMap(
      ([{ answer, distractors, path }, words]) => {
        if (!answer || distractors.length === 0) return [];
        const own = answer.text.length;
        const others = distractors.map((other) => other.text.length);
        const [longest, shortest] = [Math.max(...others), Math.min(...others)];
        const isLong = own > MOST * longest && own - longest >= SEEN;
        const isShort = own * MOST < shortest && shortest - own >= SEEN;
        if (!isLong && !isShort) return [];
        return {
          span: answer.span,
          item: path,
          message: `${quoted(answer.text, 60)} is much ${isLong ? 'longer' : 'shorter'} than the other answers to ${words}. Would students choose it for that?`,
          fixes: [],
        };
      },
    ),
};
