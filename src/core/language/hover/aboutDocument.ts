/** What another document is, in a few lines. */
import type { PlanDocument } from '../../document.ts';
import { factsOf, isPlan } from '../../kinds/kind.ts';
import { planIn, sessionsOf } from '../../kinds/plan.ts';
import { rubricIn } from '../../kinds/rubric/rubric.ts';
import { standardsIn } from '../../kinds/standards/standards.ts';
import { literal } from '../../markdown/literal.ts';
import { plain } from '../../markdown/markdown.ts';
import type { Shown } from '../../standards/about.ts';
import { labelOf } from '../../view/values.ts';
import { counted, shortened } from '../../words.ts';
import { textOf } from '../../yaml/navigate.ts';

/** Its title, its kind, where it is on its way, and how much is in it; Markdown in which nothing of it acts. */
export function aboutDocument(document: PlanDocument, shown: Shown): string {
  const status = textOf(document.sound.root, 'status')?.trim() ?? '';
  const title = titleOf(document, shown);
  const { label } = factsOf(document.kind);
  const subtitle = [...(label === title ? [] : [label]), ...(status === '' ? [] : [labelOf(status)])];
  return [
    `**${literal(title)}**`,
    literal(subtitle.join(' · ')),
    literal(contentsOf(document, shown).join(' · ')),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** A document’s title on one line. */
export function titleOf(document: PlanDocument, shown: Shown): string {
  return shortened(shown(plain(document.title), document), 120);
}

/** “3 goals”, “8 class periods”; of a rubric also the names of its levels. What is not there is not counted. */
function contentsOf(document: PlanDocument, shown: Shown): readonly string[] {
  const count = (number: number, noun: string): readonly string[] =>
    number === 0 ? [] : [counted(number, noun)];
  if (isPlan(document.kind)) {
    const plan = planIn(document);
    return [
      ...count(plan.goals.length, 'goal'),
      ...count(plan.menus.flatMap(({ options }) => options).length, 'choice'),
      ...count(plan.checks.length, 'check'),
      ...count(sessionsOf(plan).length, 'class period'),
    ];
  }
  if (document.kind === 'rubric') {
    const { criteria, levels } = rubricIn(document);
    const names = levels.map(({ name }) => shortened(shown(plain(name), document), 40)).join(', ');
    return [...count(criteria.length, 'rubric row'), names];
  }
  return document.kind === 'standards' ? count(standardsIn(document).length, 'standard') : [];
}
