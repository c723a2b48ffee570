/** The one level that a single-point rubric describes. */
import type { Level } from './levels.ts';
import type { RubricModel } from './rubric.ts';

/** The level that is described: `meets`, or where there is none, the one that most criteria describe. */
export function pointOf(rubric: RubricModel): Level | undefined {
  const meets = rubric.levels.find(({ id }) => id === 'meets');
  if (meets) return meets;
  const used = (id: string): number =>
    rubric.criteria.filter(({ descriptors }) => descriptors.some(({ level }) => level === id)).length;
  return [...rubric.levels].sort((a, b) => used(b.id) - used(a.id))[0];
}
