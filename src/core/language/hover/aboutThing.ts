/** What stands behind an id, a link or a code. */
import { isDate } from '../../dates.ts';
import type { PlanDocument } from '../../document.ts';
import { levelsOf } from '../../kinds/rubric/levels.ts';
import { standardsIn } from '../../kinds/standards/standards.ts';
import type { KnownStandard, Shelf } from '../../library/shelf.ts';
import { literal } from '../../markdown/literal.ts';
import type { Reference } from '../../references/index.ts';
import { aboutStandard, type Shown } from '../../standards/about.ts';
import { plansOf, standingOf, touchesOf } from '../../standards/coverage.ts';
import { targetOf, type Thing } from '../links.ts';
import { aboutDocument } from './aboutDocument.ts';
import { aboutItem } from './aboutItem.ts';

/**
 * As Markdown in which nothing of a document acts.
 * @returns undefined where a link leads nowhere, or nothing of it is known
 */
export function aboutThing(
  document: PlanDocument,
  shelf: Shelf,
  thing: Thing,
  shown: Shown,
): string | undefined {
  if (thing.what === 'item') {
    const { item } = thing;
    if (item.key === 'code') return aboutCode(document, shelf, ownStandard(document, item.id), true, shown);
    return aboutItem({ document, item }, shelf, shown, document);
  }
  const { reference } = thing;
  const { rule, text } = reference;
  if (rule.form === 'code') {
    const known = rule.to === undefined ? shelf.standard(text) : ownStandard(document, text);
    return aboutCode(document, shelf, known, false, shown);
  }
  // A date is told from its line.
  if (rule.orDate && isDate(text)) return undefined;
  const target = targetOf(document, shelf, reference);
  if (!target) return levelOfForm(document, reference);
  const { item } = target;
  if (!item) return aboutDocument(target.document, shown);
  if (item.key === 'code')
    return aboutCode(document, shelf, ownStandard(target.document, item.id), false, shown);
  return aboutItem({ document: target.document, item }, shelf, shown, document);
}

function ownStandard(document: PlanDocument, code: string): KnownStandard | undefined {
  const item = standardsIn(document).find((each) => each.code === code);
  return item && { document, item };
}

/** @param own whether the standard itself stands there: only then it is worth saying that nobody works on it */
function aboutCode(
  document: PlanDocument,
  shelf: Shelf,
  known: KnownStandard | undefined,
  own: boolean,
  shown: Shown,
): string | undefined {
  if (!known) return undefined;
  const others = plansOf(shelf).filter((plan) => plan !== document);
  const by = touchesOf(others).get(known.item.code) ?? [];
  return aboutStandard(known, by, shown, own ? standingOf(shelf, known) : undefined);
}

/** A level that a rubric has without writing any, as its form begins. */
function levelOfForm(document: PlanDocument, { text, isKey }: Reference): string | undefined {
  if (!isKey || document.kind !== 'rubric') return undefined;
  const levels = levelsOf(document);
  const index = levels.findIndex(({ id }) => id === text);
  const level = levels[index];
  return level && `**${literal(level.name)}**\n\nLevel ${index + 1} of ${levels.length}`;
}
