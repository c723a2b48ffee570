/** Whether what a change made of a text is in a later text, whatever others wrote there meanwhile. */
import type { PlanDocument } from '../document.ts';
import { asList, asMap, countOf, idOf, matchItems, nameOf, sameData } from './match.ts';
import type { Data } from '../yaml/data.ts';

/**
 * Compares by meaning: changed values are where they were put, added items are in their list once and in their order,
 * what was taken away is gone, notes stand at the same lines. What the change left alone may say anything by now.
 * @param before the text that was changed
 * @param after what the change made of it
 * @param now the text as it is; of one that cannot be read as a whole, its sound parts count
 */
export function isThere(before: PlanDocument, after: PlanDocument, now: PlanDocument): boolean {
  return now.text === after.text || (says(before.data, after.data, now.data) && hasNotes(before, after, now));
}

/** Whether a place says by now what a change made of it. */
function says(was: Data | undefined, made: Data | undefined, is: Data | undefined): boolean {
  if (same(was, made) || same(made, is)) return true;
  const [madeMap, isMap] = [asMap(made), asMap(is)];
  if (madeMap && isMap) {
    const wasMap = asMap(was);
    const keys = new Set([...(wasMap?.keys() ?? []), ...madeMap.keys()]);
    return [...keys].every((key) => says(wasMap?.get(key), madeMap.get(key), isMap.get(key)));
  }
  const [madeList, isList] = [asList(made), asList(is)];
  return madeList !== undefined && isList !== undefined && listSays(asList(was) ?? [], madeList, isList);
}

function listSays(was: readonly Data[], made: readonly Data[], is: readonly Data[]): boolean {
  const matches = matchItems(was, made);
  const kept = new Set(matches);
  const isChanged = (item: Data, index: number): boolean => !same(was[matches[index] ?? -1], item);
  return (
    made.every(
      (item, index) => !isChanged(item, index) || hasItem(was[matches[index] ?? -1], item, made, is),
    ) &&
    was.every((item, index) => kept.has(index) || isGone(item, made, is)) &&
    isInOrder(matches, made, is)
  );
}

/** Whether an item that was added or changed is in a list as the change made it. */
function hasItem(was: Data | undefined, item: Data, made: readonly Data[], is: readonly Data[]): boolean {
  const id = idOf(item);
  if (id === undefined)
    return countOf(is, (each) => says(was, item, each)) >= countOf(made, (each) => sameData(each, item));
  const found = is.filter((each) => idOf(each) === id);
  return found.length === 1 && says(was, item, found[0]);
}

/** Whether an item that was taken away is not there any more, or not more often than it should be. */
function isGone(item: Data, made: readonly Data[], is: readonly Data[]): boolean {
  const name = nameOf(item);
  return countOf(is, (each) => nameOf(each) === name) <= countOf(made, (each) => nameOf(each) === name);
}

/** Whether neighbours that the change brought into their order stand in it. */
function isInOrder(matches: readonly number[], made: readonly Data[], is: readonly Data[]): boolean {
  const places = new Map<string, number>();
  is.forEach((item, index) => {
    const name = nameOf(item);
    // What is there twice stands nowhere in particular.
    places.set(name, places.has(name) ? -1 : index);
  });
  const placeOf = (item: Data | undefined): number =>
    (item === undefined ? -1 : places.get(nameOf(item))) ?? -1;
  return made.every((item, index) => {
    const [one, other] = [matches[index] ?? -1, matches[index + 1] ?? -1];
    if (one >= 0 && one < other) return true;
    const [here, next] = [placeOf(item), placeOf(made[index + 1])];
    return here < 0 || next < 0 || here < next;
  });
}

/** Whether the notes that a change wrote stand at the lines they are about. */
function hasNotes(before: PlanDocument, after: PlanDocument, now: PlanDocument): boolean {
  const [was, is] = [notesIn(before), notesIn(now)];
  return [...notesIn(after)].every(
    ([note, count]) => count <= (was.get(note) ?? 0) || (is.get(note) ?? 0) >= count,
  );
}

/** How often each note stands at the same line. */
function notesIn({ text, yaml }: PlanDocument): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { span, text: words, ownLine } of yaml.comments) {
    const line = ownLine
      ? /^\s*(?:#.*\s*)*(.*)/.exec(text.slice(span.end, span.end + LINE))?.[1]
      : text.slice(text.lastIndexOf('\n', span.start) + 1, span.start);
    const note = JSON.stringify([words, line?.trim()]);
    found.set(note, (found.get(note) ?? 0) + 1);
  }
  return found;
}

/** So much of what follows a note is enough to know the line it is about. */
const LINE = 500;

function same(one: Data | undefined, other: Data | undefined): boolean {
  return one === other || (one !== undefined && other !== undefined && sameData(one, other));
}
