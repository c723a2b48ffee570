/** What a word means where it stands, and which day a date is. */
import { isDate, longDate } from '../../dates.ts';
import type { PlanDocument } from '../../document.ts';
import { literal } from '../../markdown/literal.ts';
import { isPlan } from '../../kinds/kind.ts';
import { planIn } from '../../kinds/plan.ts';
import type { Shelf } from '../../library/shelf.ts';
import { schemaOf } from '../../schema/walk.ts';
import { aboutStandard, type Shown } from '../../standards/about.ts';
import { stopName } from '../../view/stops.ts';
import { quoted } from '../../words.ts';
import { nodeAt, scalarText } from '../../yaml/navigate.ts';
import type { Field } from '../field.ts';

/**
 * As Markdown in which nothing of a document acts.
 * @param field whose value, or an entry of whose list, is meant
 * @returns undefined where the value speaks for itself
 */
export function aboutValue(
  document: PlanDocument,
  shelf: Shelf,
  field: Field,
  shown: Shown,
): string | undefined {
  const { path, schema: form } = field;
  const text = scalarText(nodeAt(document.sound, path));
  if (text === undefined || !form) return undefined;
  const meanings = form['x-meanings'];
  if (meanings && Object.hasOwn(meanings, text))
    return `**${literal(text)}** · ${literal(form.title ?? '')}\n\n${literal(meanings[text] ?? '')}`;
  if (form.const !== undefined && text === document.kind) {
    const { title = '', description = '' } = schemaOf(document.kind);
    return `**${literal(title)}**\n\n${literal(description)}`;
  }
  if ((form.format === 'date' || form['x-reference']?.orDate) && isDate(text))
    return dayWords(document, text, shown);
  // A standard that is written out in a plan may also stand in a standards document.
  const known = path.at(-1) === 'code' && path.at(-3) === 'standards' ? shelf.standard(text) : undefined;
  return known && aboutStandard(known, [], shown);
}

/** A date with its weekday, and the class periods of the plan on it. */
function dayWords(document: PlanDocument, date: string, shown: Shown): string {
  const day = `**${literal(longDate(date))}**`;
  if (!isPlan(document.kind)) return day;
  const plan = planIn(document);
  const there = plan.places
    .filter((place) => place.list === 'sessions' && place.date === date)
    .map(
      (place) =>
        `${stopName(plan, place.id ?? '') ?? 'Class period'} · ${quoted(shown(place.text, document), 80)}`,
    );
  return [day, ...there.map(literal)].join('\n\n');
}
