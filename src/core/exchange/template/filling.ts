/** What a place in a school’s own template is filled with. */
import type { Text } from '../sheet.ts';

export interface Filling {
  /** What the place is called, for people: “Learning goals”. */
  readonly label: string;
  /** Empty where the plan says nothing. */
  readonly text: Text;
  /** Why nothing stands there that could: one place more than the plan has items, or not meant for whoever reads it. */
  readonly without?: 'spare' | 'not-for-reader';
}

/** What a placeholder stands for, as it is written between its braces; undefined where it is none of ours. */
export type Fillings = (written: string) => Filling | undefined;

/** What became of the places of a template; as they are called or, where nobody knows them, as they are written. */
export interface Filled {
  /** Nothing is known for them: they stay as they are. */
  readonly unknown: readonly string[];
  /** The plan says nothing there yet. */
  readonly empty: readonly string[];
  /** Not meant for whoever reads it. */
  readonly withheld: readonly string[];
}

/** What is left where the plan says nothing: a place to write at, that says what for. */
export function emptyPlace({ label, without }: Filling): string {
  return without === undefined ? `[${label}]` : '';
}

/** A placeholder in a text: what stands between its braces is the first group. Never longer than a name. */
export const PLACEHOLDER = /\{\{([^{}]{1,80})\}\}/g;
