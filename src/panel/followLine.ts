/** Where a line of a list that is being changed stands in a newer version of the plan. */
import type { Place } from './places.ts';

/** The lines of the list that a field such as `supports/0` belongs to, by field; undefined for other fields. */
export function linesAround(
  place: Place | undefined,
  field: string,
): ReadonlyMap<string, string> | undefined {
  const list = field.slice(0, field.lastIndexOf('/') + 1);
  if (!place || !/^\d+$/.test(field.slice(list.length)) || list === '') return undefined;
  return new Map([...place.texts].filter(([name]) => name.startsWith(list)));
}

/**
 * Lines are named by their place, so another one may stand there by now.
 * @param was the words of the line
 * @param before the lines as they were, where that is known
 * @returns undefined where the line is gone
 */
export function followLine(
  field: string,
  was: string,
  before: ReadonlyMap<string, string> | undefined,
  now: ReadonlyMap<string, string>,
): string | undefined {
  const here = now.get(field);
  if (here === was) return field;
  const elsewhere = [...now].filter(([, text]) => text === was);
  if (elsewhere.length === 1) return elsewhere[0]?.[0];
  // What stands there now stood elsewhere before: it moved up into the place of one that was taken away.
  const known = here === undefined || [...(before?.values() ?? [])].includes(here);
  return known ? undefined : field;
}
