import { quoted } from '../../../words.ts';
import { textOf, valueOf } from '../../../yaml/navigate.ts';
import type { Rule } from '../../rule.ts';
import { isUnderWay, saysElement, titleSpan } from '../wholePlan.ts';

/** A project has a question or a challenge that carries it (A14). */
export const projectQuestion: Rule = {
  code: 'align-project-question',
  number: 'A14',
  level: 'warning',
  kinds: ['project-spec'],
  title: 'What question carries the project?',
  about:
    'A project is held together by a question or a challenge that students can make their own. It says why today’s work is part of the whole.',
  todo: 'Write the driving question, or the challenge in the summary. Or say that this project is fine without one.',
  source: 'PBLWorks, Gold Standard PBL (challenging problem or question)',
  check: (document) => {
    const { root } = document.sound;
    const written = [textOf(root, 'drivingQuestion'), textOf(valueOf(root, 'summary'), 'challenge')];
    const there =
      written.some((text) => (text ?? '').trim() !== '') || saysElement(document, 'challengingProblem');
    if (!isUnderWay(document) || there) return [];
    return [
      {
        span: titleSpan(document),
        item: [],
        message: `${quoted(document.title, 60)} has no driving question yet. What would students want to find out, or solve?`,
        fixes: [
          {
            title: 'Write a driving question',
            changes: [{ do: 'set', path: ['drivingQuestion'], value: 'How does …?' }],
            fill: 'How does …?',
          },
        ],
      },
    ];
  },
};
