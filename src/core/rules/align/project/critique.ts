import type { PlanDocument } from '../../../document.ts';
import { list } from '../../../kinds/items.ts';
import { planIn } from '../../../kinds/plan.ts';
import { quoted } from '../../../words.ts';
import { textOf } from '../../../yaml/navigate.ts';
import type { OpenQuestion, Rule } from '../../rule.ts';
import { isUnderWay, saysElement, titleSpan } from '../wholePlan.ts';

/** In a project, work is looked at by others and then changed (A14). */
export const projectCritique: Rule = {
  code: 'align-project-critique',
  number: 'A14',
  level: 'warning',
  kinds: ['project-spec'],
  title: 'When do students change their work?',
  about:
    'Work can get better when others look at it before it is finished, and there is time to change it. Without that time, what they say comes too late to be of use.',
  todo: 'Add a round of critique and say what is revised then, or say that it is fine.',
  source: 'PBLWorks, Gold Standard PBL (critique and revision)',
  check: (document) => {
    const rounds = list(document.sound.root, 'critique', [], 'protocol');
    const revised = rounds.some(({ node }) => (textOf(node, 'revises') ?? '').trim() !== '');
    if (!isUnderWay(document) || revised || saysElement(document, 'critiqueAndRevision')) return [];
    const round = rounds.find(({ text }) => text !== '');
    if (!round) return [withoutRound(document)];
    return [
      {
        span: round.span,
        item: round.path,
        message: `After ${quoted(round.text, 80)}: what do students change, and when?`,
        fixes: [
          {
            title: 'Say what is revised',
            changes: [{ do: 'set', path: [...round.path, 'revises'], value: 'What students change' }],
            fill: 'What students change',
          },
        ],
      },
    ];
  },
};

/** Checks in which students hear about their work while they can still change it. */
const hearing = new Set(['peer-feedback', 'draft']);

function withoutRound(document: PlanDocument): OpenQuestion {
  const feedback = planIn(document).checks.find(
    ({ node, text }) => text !== '' && hearing.has(textOf(node, 'type') ?? ''),
  );
  const fill = 'How the work is looked at';
  return {
    span: feedback?.span ?? titleSpan(document),
    item: feedback?.path ?? [],
    message: feedback
      ? `In ${quoted(feedback.text, 50)} students hear about their work. What do they change then, and when?`
      : `Who looks at students’ work in ${quoted(document.title, 60)} before it is finished, and when do they change it?`,
    fixes: [
      {
        title: 'Add a round of critique',
        changes: [
          {
            do: 'insert',
            path: ['critique'],
            value: { protocol: feedback?.text ?? fill, revises: 'What students change' },
          },
        ],
        fill: feedback ? 'What students change' : fill,
      },
    ],
  };
}
