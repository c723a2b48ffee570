/** The questions a plan lives from: a project's driving question, a lesson's essential questions. */
import type { PlanDocument } from '../../document.ts';
import { notes, type Note } from '../../kinds/items.ts';
import { pairOf, scalarText } from '../../yaml/navigate.ts';

/** A question as it stands in the plan. */
export type Asked = Pick<Note, 'text' | 'path' | 'span'>;

/** Those that have words. */
export function askedQuestions(document: PlanDocument): readonly Asked[] {
  const { root } = document.sound;
  const value = pairOf(root, 'drivingQuestion')?.value;
  const text = scalarText(value)?.trim() ?? '';
  const driving = value ? [{ text, path: ['drivingQuestion'], span: value.span }] : [];
  return [...driving, ...notes(root, 'essentialQuestions', [])].filter((asked) => asked.text !== '');
}

/** Question marks, also of other scripts. */
export const questionMark = /[?？؟]/u;
