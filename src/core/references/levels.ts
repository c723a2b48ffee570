import type { PlanDocument } from '../document.ts';
import { itemsOf, textOf } from '../yaml/navigate.ts';

/** A level of a rubric: its id, and the name people see. */
export interface Level {
  readonly id: string;
  readonly name: string;
}

const four: readonly Level[] = [
  { id: 'not-yet', name: 'Not yet' },
  { id: 'approaching', name: 'Approaching' },
  { id: 'meets', name: 'Meets' },
  { id: 'exceeds', name: 'Exceeds' },
];

/** A single-point rubric describes one level and leaves room on both sides (Gonzalez, "Know Your Terms", 2014). */
const single: readonly Level[] = [
  { id: 'concerns', name: 'Concerns' },
  { id: 'meets', name: 'Meets' },
  { id: 'beyond', name: 'Beyond' },
];

/** The levels a rubric has without writing any: empty where it writes its own. */
export function fallbackLevels(document: PlanDocument): readonly Level[] {
  const { root } = document.sound;
  if (document.kind !== 'rubric' || itemsOf(root, 'levels').length > 0) return [];
  return textOf(root, 'form') === 'single-point' ? single : four;
}

/** The levels of a rubric, written or not, in the order shown. */
export function levelsOf(document: PlanDocument): readonly Level[] {
  const written = itemsOf(document.sound.root, 'levels').flatMap(({ value }) => {
    const id = textOf(value, 'id');
    return id === undefined ? [] : [{ id, name: textOf(value, 'name') ?? id }];
  });
  return written.length > 0 ? written : fallbackLevels(document);
}
