/** The levels and criteria of a rubric, as the panel shows them: the same levels, in the same order, for every criterion. */
import type { PlanDocument } from '../document.ts';
import { ID } from '../ids.ts';
import { texts } from '../kinds/items.ts';
import { columnsOf } from '../kinds/rubric/columns.ts';
import { rubricIn } from '../kinds/rubric/rubric.ts';
import { textOf, valueOf } from '../yaml/navigate.ts';
import type { LinkedGoals } from './goalLinks.ts';
import type { CriterionItem, LevelItem, Question, RubricLevel } from './planView.ts';
import { refOf } from './refs.ts';

/** What is asked about an item or a part of it, by how it is named. */
type Questions = (ref: string) => readonly Question[];

export function levelItems(document: PlanDocument, asked: Questions): readonly LevelItem[] {
  const { writtenLevels, levels } = rubricIn(document);
  if (writtenLevels.length === 0)
    return levels.map(({ id, name }) => ({
      ref: `levels/${id}`,
      text: name,
      field: 'name',
      questions: [],
      description: '',
      descriptionQuestions: [],
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
      descriptionQuestions: asked(`${ref}/description`),
      ...(points === undefined ? {} : { points: points.value }),
      written: true,
    };
  });
}

/** @param linked tells which goals an item is linked to, of the plan the rubric is for */
export function criterionItems(
  document: PlanDocument,
  asked: Questions,
  linked: LinkedGoals,
): readonly CriterionItem[] {
  const rubric = rubricIn(document);
  const columns = columnsOf(rubric);
  return rubric.criteria.map((item) => {
    const ref = refOf(document, item.path);
    const descriptors = valueOf(item.node, 'descriptors');
    const weight = Number(textOf(item.node, 'weight') ?? NaN);
    return {
      ref,
      text: item.text,
      field: 'name',
      questions: asked(ref),
      linked: linked(texts(item.node, 'goals')),
      ...(item.points === undefined ? {} : { points: item.points.value }),
      ...(Number.isFinite(weight) ? { weight } : {}),
      levels: columns.map(({ id, name, room }): RubricLevel => ({
        name,
        descriptor: (id === undefined ? undefined : textOf(descriptors, id)) ?? '',
        questions: id === undefined ? [] : asked(`${ref}/descriptors/${encodeURIComponent(id)}`),
        ...(id !== undefined && ID.test(id) && !reserved.has(id) ? { field: `descriptors/${id}` } : {}),
        ...(room === undefined ? {} : { room }),
      })),
    };
  });
}

/** Keys that no document may have. */
const reserved = new Set(['private', 'x-private']);
