/** What two people agreed on about how they work together. */
import { itemsOf, textOf } from '../../yaml/navigate.ts';
import { once } from '../items.ts';

/** Who can read something: the pair, their team, the school, everyone. From the fewest to the most. */
const visibilities = ['pair', 'team', 'school', 'everyone'] as const;
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

export interface Agreement {
  readonly partners: readonly Partner[];
  /** How far notes and visits may be read, where nothing else is said. */
  readonly visibility: Visibility;
}

/** The agreement of a document, read once. Of a broken text: its sound parts. */
export const agreementIn = once((document): Agreement => {
  const { root } = document.sound;
  return {
    partners: itemsOf(root, 'partners').flatMap(({ value }) => {
      const name = textOf(value, 'name')?.trim();
      return name === undefined || name === '' ? [] : { name, role: textOf(value, 'role') };
    }),
    visibility: visibilityOf(textOf(root, 'visibility')) ?? 'pair',
  };
});
