import type { PlanDocument } from '../../../document.ts';
import { texts } from '../../../kinds/items.ts';
import { planIn } from '../../../kinds/plan.ts';
import { quoted } from '../../../words.ts';
import { pairOf, valueOf } from '../../../yaml/navigate.ts';
import type { Rule } from '../../rule.ts';
import { wordsFor } from '../../words/wordLists.ts';
import { isUnderWay, saysElement, titleSpan } from '../wholePlan.ts';

/** What a project ends in is seen by others than the teacher (A14). */
export const projectAudience: Rule = {
  code: 'align-project-audience',
  number: 'A14',
  level: 'warning',
  kinds: ['project-spec'],
  title: 'Who is there to see it?',
  about:
    'Work that others will see is worth another try: families, the class next door, somebody who needs it. The teacher alone is not yet a public.',
  todo: 'Write in `audience` who comes, or say that it is fine.',
  source: 'PBLWorks, Gold Standard PBL (public product); BIE Project Design guide (making products public)',
  check: (document) => {
    const { final } = planIn(document);
    const there = publicAudience(document).length > 0 || saysElement(document, 'publicProduct');
    if (!isUnderWay(document) || there) return [];
    if (!final) {
      return [
        {
          span: titleSpan(document),
          item: [],
          message: `What does ${quoted(document.title, 60)} end in, and who is there to see it besides you?`,
          fixes: [
            {
              title: 'Say what it ends in',
              changes: [{ do: 'set', path: ['final'], value: { name: 'What it ends in' } }],
              fill: 'What it ends in',
            },
          ],
        },
      ];
    }
    const pair = pairOf(document.sound.root, 'final');
    const name = quoted(final.name || document.title, 60);
    return [
      {
        span:
          pairOf(pair?.value, 'audience')?.span ??
          pairOf(pair?.value, 'name')?.value?.span ??
          pair?.key.span ??
          titleSpan(document),
        item: ['final'],
        message:
          final.audience.length > 0
            ? `So far only ${quoted(final.audience.join(', '), 40)} will see ${name}. Whom else could it matter to?`
            : `Who is there to see ${name} besides you?`,
        fixes: [
          {
            title: 'Say who comes',
            changes: [{ do: 'insert', path: ['final', 'audience'], value: 'families' }],
            fill: 'families',
          },
        ],
      },
    ];
  },
};

/** Who sees the work of a project, on the way or at the end, apart from the teacher. */
export function publicAudience(document: PlanDocument): readonly string[] {
  const teacher = new Set(wordsFor(document)?.align.onlyTeacher);
  const onTheWay = texts(valueOf(document.sound.root, 'makingProductsPublic'), 'audience');
  return [...(planIn(document).final?.audience ?? []), ...onTheWay].filter((who) => {
    const plain = who.trim().toLowerCase();
    return plain !== '' && !teacher.has(plain);
  });
}
