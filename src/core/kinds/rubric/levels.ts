import type { PlanDocument } from '../../document.ts';
import { defaultLevels } from './template.ts';
import { itemsOf, textOf } from '../../yaml/navigate.ts';

/** A level of a rubric: its id, and the name people see. */
export interface Level {
  readonly id: string;
  readonly name: string;
}

/** The levels a rubric has without writing any, as its form begins; empty where it writes its own. */
export function fallbackLevels(document: PlanDocument): readonly Level[] {
  const { root } = document.sound;
  if (document.kind !== 'rubric' || itemsOf(root, 'levels').length > 0) return [];
  return levelsOfForm(textOf(root, 'form') ?? 'analytic');
}

/** The levels a rubric of that form begins with; those of an analytic one where there is no such form. */
export function levelsOfForm(form: string): readonly Level[] {
  const levels = Object.hasOwn(defaultLevels, form)
    ? defaultLevels[form as keyof typeof defaultLevels]
    : defaultLevels.analytic;
  return Object.entries(levels).map(([id, name]) => ({ id, name }));
}

/** The levels of a rubric, written or not, in the order shown. */
export function levelsOf(document: PlanDocument): readonly Level[] {
  const written = itemsOf(document.sound.root, 'levels').flatMap(({ value }) => {
    const id = textOf(value, 'id');
    return id === undefined ? [] : [{ id, name: textOf(value, 'name') ?? id }];
  });
  return written.length > 0 ? written : fallbackLevels(document);
}
