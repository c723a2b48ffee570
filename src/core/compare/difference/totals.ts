/** How much of what there is, before and after. */
import { capital, plural } from '../../words.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { YamlDocument, YamlNode } from '../../yaml/tree.ts';
import type { DocumentDiff } from '../diff.ts';
import { nounOf } from './naming.ts';
import type { ItemAt, Items } from './items.ts';

/** What many of them are called, where it is not their noun with an s. */
const many: ReadonlyMap<string, string> = new Map([
  ['seen', 'Entries'],
  ['watchFor', 'Things to watch for'],
  ['tries', 'New things to try'],
  ['sessions', 'Class periods'],
]);

/** One version, as it is counted. */
export interface Counted {
  readonly sound: YamlDocument;
  readonly items: Items;
}

/** Only what is not the same. */
export function totalsOf(before: Counted, after: Counted): DocumentDiff['totals'] {
  const [was, is] = [totalsIn(before), totalsIn(after)];
  const labels = new Set([...is.keys(), ...was.keys()]);
  return [...labels].flatMap((label) => {
    const [from, to] = [was.get(label) ?? 0, is.get(label) ?? 0];
    return from === to ? [] : [{ label, before: String(from), after: String(to) }];
  });
}

function totalsIn({ sound, items }: Counted): ReadonlyMap<string, number> {
  const totals = new Map<string, number>();
  const add = (label: string, count: number): void =>
    void totals.set(label, (totals.get(label) ?? 0) + count);
  for (const item of items.all) {
    add(many.get(item.list) ?? capital(plural(nounOf(item))), 1);
    if (item.list === 'nextSteps' && textOf(item.map, 'done') === 'true') add('Next steps done', 1);
  }
  const minutes = minutesOfClass(sound, items.all);
  if (minutes > 0) totals.set('Minutes of class', minutes);
  return totals;
}

/** Of each class period its own minutes, else those of its activities; of a lesson, likewise. */
function minutesOfClass({ root }: YamlDocument, all: readonly ItemAt[]): number {
  const own = minutesAt(root);
  if (own > 0) return own;
  const within = new Map<ItemAt | undefined, number>();
  for (const { list, parent, map } of all)
    if (list === 'activities') within.set(parent, (within.get(parent) ?? 0) + minutesAt(map));
  const sessions = all.filter(({ list }) => list === 'sessions');
  if (sessions.length === 0) return within.get(undefined) ?? 0;
  return sessions.reduce((sum, session) => sum + (minutesAt(session.map) || (within.get(session) ?? 0)), 0);
}

function minutesAt(node: YamlNode | undefined): number {
  const minutes = Number(textOf(node, 'minutes') ?? '');
  return Number.isFinite(minutes) && minutes > 0 ? minutes : 0;
}
