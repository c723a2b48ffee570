/** The list of names a person keeps outside of the shared folder: one line a student. */
import { isPlainSafe } from '../../yaml/quote.ts';
import { plain } from './sentences.ts';

/** More lines are no list of students. */
const MOST_LINES = 5000;
const LONGEST = 100;

/**
 * Reads a list of names: `Maria Lopez`, `Lopez, Maria` or, with what to write instead, `table 2: Maria Lopez`, each on
 * a line of its own. Empty lines and lines that begin with `#` are passed over.
 * @returns what to write instead, by name as written. Where nothing fit to be read by everyone is given: S1, S2 …
 */
export function readRoster(text: string): ReadonlyMap<string, string> {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/, MOST_LINES)
    .map((line) => line.trim())
    .filter((line) => line.length <= LONGEST && !line.startsWith('#') && /\p{L}/u.test(line))
    .map((line) => {
      const colon = line.indexOf(':');
      const name = line
        .slice(colon + 1)
        .trim()
        .replace(/\s+/g, ' ');
      return { label: line.slice(0, Math.max(0, colon)).trim(), name };
    })
    .filter(({ name }) => /\p{L}/u.test(name));
  const names = new Set(lines.flatMap(({ name }) => wordsOf(name)));
  const taken = new Set(lines.map(({ label }) => label.toUpperCase()));
  const roster = new Map<string, string>();
  let number = 0;
  for (const { label, name } of lines) {
    if (roster.has(name)) continue;
    if (isLabel(label, names)) {
      roster.set(name, label);
      continue;
    }
    do number++;
    while (taken.has(`S${number}`));
    roster.set(name, `S${number}`);
  }
  return roster;
}

/** Two lists as one: a name of both has the first one's label, and a label of both stands for the first one's student. */
export function bothRosters(
  first: ReadonlyMap<string, string>,
  second: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  if (first.size === 0 || second.size === 0) return first.size === 0 ? second : first;
  const taken = new Set([...first.values(), ...second.values()]);
  const instead = new Map<string, string>();
  const both = new Map(first);
  let number = 0;
  const own = new Set(first.values());
  for (const [name, label] of second) {
    if (both.has(name)) continue;
    let free = instead.get(label) ?? label;
    if (free === label && own.has(label) && /^S\d+$/.test(label)) {
      do number++;
      while (taken.has(`S${number}`));
      free = `S${number}`;
      instead.set(label, free);
    }
    both.set(name, free);
  }
  return both;
}

/** Whether a label can stand anywhere in a document and gives nobody away. */
function isLabel(label: string, names: ReadonlySet<string>): boolean {
  return (
    /^\p{L}[\p{L}\p{N} -]*$/u.test(label) &&
    isPlainSafe(label, true) &&
    !wordsOf(label).some((word) => names.has(word))
  );
}

/** The words of a name; a single letter tells nothing. */
function wordsOf(name: string): readonly string[] {
  return (name.match(/[\p{L}\p{M}]{2,}/gu) ?? []).map(plain);
}
