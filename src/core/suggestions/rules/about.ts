/** What the rules about suggestions have in common. */
import type { Kind } from '../../kinds/kind.ts';
import type { Written } from '../reading.ts';

/** Documents in which changes can be suggested. */
export const suggestionKinds: readonly Kind[] = [
  'project-spec',
  'lesson-plan',
  'rubric',
  'coaching-agreement',
];

/** The words a suggestion is known by: what it would say, what would go, why; else its id. */
export function wordsOf({ to, add, was, why, id }: Written): string {
  return [to, add?.text, was, why, id].find((words) => words !== undefined && words.trim() !== '') ?? '';
}
