/** What two people agreed on about how they work together. */
import { itemsOf, resolve, scalarText, textOf } from '../../yaml/navigate.ts';
import type { Path } from '../../yaml/tree.ts';
import { gist, texts } from '../items.ts';

/** Who can read something: the pair, their team, the school, everyone. From the fewest to the most. */
export const visibilities = ['pair', 'team', 'school', 'everyone'] as const;
export type Visibility = (typeof visibilities)[number];

/** How far a text says it may be read; undefined for any other word. */
export function visibilityOf(text: string | undefined): Visibility | undefined {
  return visibilities.find((each) => each === text);
}

/** Whether more people can read the one than the other. */
export function isWider(a: Visibility, b: Visibility): boolean {
  return visibilities.indexOf(a) > visibilities.indexOf(b);
}

export interface Partner {
  readonly name: string;
  /** teacher, coach or peer; undefined where not said. */
  readonly role: string | undefined;
}

/** Who agreed, and when. */
export interface Signature {
  readonly name: string;
  /** The day, as written; empty where not said. */
  readonly on: string;
  readonly path: Path;
}

/** Something others may see. */
export interface Share {
  readonly what: string;
  /** Who they are; none where not said. */
  readonly with: readonly string[];
  /** Whether the two ask each other first, each time. */
  readonly askFirst: boolean;
  readonly path: Path;
  /** Whether it is written as a text alone. */
  readonly alone: boolean;
}

export interface Agreement {
  readonly partners: readonly Partner[];
  /** How far notes and visits may be read, where nothing else is said. */
  readonly visibility: Visibility;
  readonly mayBeShared: readonly Share[];
  /** The days on which they look at it again, as written. */
  readonly reviewOn: readonly string[];
  readonly agreed: readonly Signature[];
}

/** The agreement of a document, read once. Of a broken text: its sound parts. */
export const agreementIn = gist((document): Agreement => {
  const { root } = document.sound;
  return {
    partners: itemsOf(root, 'partners').flatMap(({ value }) => {
      const name = textOf(value, 'name')?.trim();
      return name === undefined || name === '' ? [] : { name, role: textOf(value, 'role') };
    }),
    visibility: visibilityOf(textOf(root, 'visibility')) ?? 'pair',
    mayBeShared: itemsOf(root, 'mayBeShared').flatMap(({ index, value }) => {
      const entry = resolve(value);
      const alone = entry?.type !== 'map';
      const what = (alone ? scalarText(entry) : textOf(entry, 'what'))?.trim() ?? '';
      if (what === '') return [];
      const askFirst = textOf(entry, 'askFirst') === 'true';
      return { what, with: texts(entry, 'with'), askFirst, path: ['mayBeShared', index], alone };
    }),
    reviewOn: texts(root, 'reviewOn').map((day) => day.trim()),
    agreed: itemsOf(root, 'agreed').flatMap(({ index, value }) => {
      const name = textOf(value, 'name')?.trim() ?? '';
      return name === '' ? [] : { name, on: textOf(value, 'on')?.trim() ?? '', path: ['agreed', index] };
    }),
  };
});
