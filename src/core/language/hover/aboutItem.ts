/** What an item says, what it belongs to, and what serves it or leads to it. */
import { isDate, longDate, shortDate } from '../../dates.ts';
import type { PlanDocument } from '../../document.ts';
import { isPlan } from '../../kinds/kind.ts';
import { activitiesBySession, minutesTogether, planIn, type Place } from '../../kinds/plan.ts';
import type { Shelf } from '../../library/shelf.ts';
import { literal } from '../../markdown/literal.ts';
import { plain } from '../../markdown/markdown.ts';
import { schemaAt } from '../../schema/walk.ts';
import type { Shown } from '../../standards/about.ts';
import { stopName } from '../../view/stops.ts';
import { labelOf } from '../../view/values.ts';
import { capital, counted, shortened } from '../../words.ts';
import { resolve, scalarText } from '../../yaml/navigate.ts';
import type { Target } from '../links.ts';
import { titleOf } from './aboutDocument.ts';
import {
  goalsWorkedOn,
  isAt,
  leadingOut,
  leadingTo,
  ownerOf,
  servingGoal,
  within,
  type Group,
} from './around.ts';

/** So many are named of a sort; the others are counted. */
const MOST_NAMED = 5;

/**
 * As Markdown in which nothing of a document acts.
 * @param from the document that is read: another one is named
 */
export function aboutItem(target: Required<Target>, shelf: Shelf, shown: Shown, from: PlanDocument): string {
  const { document, item } = target;
  const words = isDate(item.label)
    ? longDate(item.label)
    : shortened(shown(plain(item.label), document), 300);
  const subtitle = [
    capital(item.noun),
    ...factsOf(target, shown),
    ...(document === from ? [] : [titleOf(document, shown)]),
  ];
  const groups = [
    ...leadingOut(target, shelf),
    ...goalsWorkedOn(target, shelf),
    ...within(target),
    ...(isGoal(target) ? servingGoal(target, shelf, from) : leadingTo(target, shelf, from)),
  ];
  return [
    words === '' ? '*No words yet*' : `**${literal(words)}**`,
    literal(subtitle.join(' · ')),
    groups.map((group) => `- ${lineOf(group, shown)}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function isGoal({ document, item }: Required<Target>): boolean {
  return isPlan(document.kind) && item.list === 'goals';
}

function lineOf({ label, named }: Group, shown: Shown): string {
  if (named.length === 0) return literal(label);
  const words = named.slice(0, MOST_NAMED).map(({ words: own, of, isCode }) => {
    const text = shortened(shown(plain(own), of), 80);
    if (isCode) return text;
    return text === '' ? 'one without words' : `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
  });
  const rest = named.length - MOST_NAMED;
  return literal(`${label}: ${words.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}`);
}

/** What is worth knowing of it at a glance: which period, when, how long, of what kind. */
function factsOf({ document, item }: Required<Target>, shown: Shown): readonly string[] {
  const { root } = document.sound;
  const plan = isPlan(document.kind) ? planIn(document) : undefined;
  const place = plan?.places.find(({ path }) => isAt(path, item.path));
  const stop = plan && place && place.list !== 'milestones' ? stopName(plan, item.id) : undefined;
  const around = ownerOf(document, item.path);
  // An option goes by its menu, an activity by its class period; the day of a meeting would be taken for its own.
  const home = around.path.length > 0 && !isDate(around.words) ? around.words : '';
  const facts = [stop ?? home].filter((fact) => fact !== '');
  for (const { key, value } of item.map.pairs) {
    const schema = schemaAt(document.kind, root, [...item.path, key.text]);
    const text = scalarText(resolve(value));
    if (!schema || text === undefined || text.trim() === '') continue;
    if (schema.enum) facts.push(schema.type === 'integer' ? `${schema.title ?? ''} ${text}` : labelOf(text));
    else if (text === item.label) continue;
    else if (schema.format === 'date') facts.push(isDate(text) ? shortDate(text) : text);
    else if (key.text === 'who' || key.text === 'by') facts.push(text);
    else if (key.text === 'minutes') facts.push(place ? minutesWords(document, place, text) : text);
    else if (key.text === 'when') facts.push((plan && stopName(plan, text)) ?? text);
  }
  return facts.map((fact) => shortened(shown(plain(fact), document), 80));
}

/** “45 of 50 minutes planned” of a class period whose activities say how long they take; else “50 minutes”. */
function minutesWords(document: PlanDocument, place: Place, text: string): string {
  const activities = place.list === 'sessions' ? activitiesBySession(planIn(document)).get(place) : undefined;
  const planned = minutesTogether(activities ?? []);
  if (planned > 0) return `${planned} of ${text} minutes planned`;
  return text === '1' ? counted(1, 'minute') : `${text} minutes`;
}
