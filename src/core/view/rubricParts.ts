/** The levels and criteria of a rubric, as the panel shows them. */
import type { PlanDocument } from '../document.ts';
import { list, texts } from '../kinds/items.ts';
import type { Goal } from '../kinds/plan.ts';
import { levelsOf } from '../kinds/rubric/levels.ts';
import { rubricIn } from '../kinds/rubric/rubric.ts';
import { textOf, valueOf } from '../yaml/navigate.ts';
import type { YamlNode } from '../yaml/tree.ts';
import { goalLinks } from './goalLinks.ts';
import type { CriterionItem, LevelItem, Question } from './planView.ts';
import { refOf } from './refs.ts';

/** @param asked what is asked about an item */
export function levelItems(
  document: PlanDocument,
  asked: (ref: string) => readonly Question[],
): readonly LevelItem[] {
  const { writtenLevels, levels } = rubricIn(document);
  if (writtenLevels.length === 0)
    return levels.map(({ id, name }) => ({
      ref: `levels/${id}`,
      text: name,
      field: 'name',
      questions: [],
      description: '',
      written: false,
    }));
  return writtenLevels.map(({ path, text, description, points }) => {
    const ref = refOf(document, path);
    return {
      ref,
      text,
      field: 'name',
      questions: asked(ref),
      description: description?.text ?? '',
      ...(points === undefined ? {} : { points: points.value }),
      written: true,
    };
  });
}

/**
 * @param goals those of the plan the rubric is for
 * @param asked what is asked about an item
 */
export function criterionItems(
  document: PlanDocument,
  goals: readonly Goal[],
  asked: (ref: string) => readonly Question[],
): readonly CriterionItem[] {
  const levels = levelsOf(document);
  return list(document.sound.root, 'criteria', [], 'name').map((item) => {
    const ref = refOf(document, item.path);
    const descriptors = valueOf(item.node, 'descriptors');
    return {
      ref,
      text: item.text,
      field: 'name',
      questions: asked(ref),
      goals: goalLinks(goals, texts(item.node, 'goals')),
      ...numberOf(item.node, 'points'),
      ...numberOf(item.node, 'weight'),
      levels: levels.map(({ id, name }) => ({
        name,
        descriptor: textOf(descriptors, id) ?? '',
        field: `descriptors/${id}`,
        questions: [],
      })),
    };
  });
}

function numberOf<Field extends 'points' | 'weight'>(
  node: YamlNode | undefined,
  field: Field,
): { readonly [name in Field]?: number } {
  const number = Number(textOf(node, field) ?? NaN);
  return Number.isFinite(number) ? ({ [field]: number } as { readonly [name in Field]?: number }) : {};
}
