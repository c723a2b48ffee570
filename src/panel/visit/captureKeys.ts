/**
 * The keys that choose while one writes: Esc, then one key. All of them lie under the left hand, so that the other one
 * can hold a clipboard.
 */
import type { SeenType } from '../../core/view/planViewVisit.ts';

/** What a key after Esc does. */
export type Quick =
  | { readonly do: 'type'; readonly type: SeenType }
  | { readonly do: 'who'; readonly who: 'students' | 'teacher' }
  /** To the field for who it is, in own words. */
  | { readonly do: 'who-else' }
  /** Shows what a line can be about, each with a key. */
  | { readonly do: 'about' }
  | { readonly do: 'tally'; readonly by: 1 | -1 }
  /** Opens the last line to change it. */
  | { readonly do: 'change-last' }
  /** What to watch for, counted from 0. */
  | { readonly do: 'watch-for'; readonly index: number };

/** The letters, in the order in which the page shows them. */
export const keys = {
  types: { words: 'q', action: 'w', count: 'e', place: 'r' },
  who: { students: 'a', teacher: 's', else: 'd' },
  about: 'f',
  more: 't',
  less: 'g',
  change: 'c',
  none: 'x',
} as const;

/** The keys for what a line can be about, the nearest first. */
export const aboutKeys = '12345qwertasdfg';

const quick: ReadonlyMap<string, Quick> = new Map<string, Quick>([
  ...Object.entries(keys.types).map(([type, key]): [string, Quick] => [
    key,
    { do: 'type', type: type as SeenType },
  ]),
  [keys.who.students, { do: 'who', who: 'students' }],
  [keys.who.teacher, { do: 'who', who: 'teacher' }],
  [keys.who.else, { do: 'who-else' }],
  [keys.about, { do: 'about' }],
  [keys.more, { do: 'tally', by: 1 }],
  [keys.less, { do: 'tally', by: -1 }],
  [keys.change, { do: 'change-last' }],
]);

/** The sign a key stands for, whatever the keyboard: of digits by place, since some need Shift; of letters by what is on them. */
export function signOf({ key, code }: Pick<KeyboardEvent, 'key' | 'code'>): string {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return digit;
  const letter = key.toLowerCase();
  // Another script: the key in that place.
  return /^[a-z]$/.test(letter) ? letter : (/^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase() ?? key);
}

/** What a key after Esc does; undefined for one that does nothing. */
export function quickOf(sign: string): Quick | undefined {
  return /^[1-9]$/.test(sign) ? { do: 'watch-for', index: Number(sign) - 1 } : quick.get(sign);
}
