/** The levels of a rubric as its criteria see them: the same, in the same order, for each. */
import { pointOf } from './point.ts';
import type { RubricModel } from './rubric.ts';

export interface Column {
  /** The key its words stand under; undefined where they have none of their own. */
  readonly id: string | undefined;
  readonly name: string;
  /** What the whole work looks like at this level; empty where nothing is written. */
  readonly description: string;
  /** What it counts for, as written: whether the rubric gives points is not looked at. */
  readonly points: number | undefined;
  /** What there is room for beside words: a tick, or writing by hand. */
  readonly room: 'ticking' | 'writing' | undefined;
}

/** The columns of a rubric, in the order shown. */
export function columnsOf(rubric: RubricModel): readonly Column[] {
  const { form, levels, writtenLevels } = rubric;
  const point = form === 'single-point' ? pointOf(rubric)?.id : undefined;
  const seen = new Set<string>();
  const shown =
    writtenLevels.length > 0
      ? writtenLevels
      : levels.map(({ id, name }) => ({ id, text: name, description: undefined, points: undefined }));
  return shown.map((level) => {
    // Of two levels with one id the first has the words.
    const id = level.id === undefined || seen.has(level.id) ? undefined : level.id;
    if (id !== undefined) seen.add(id);
    return {
      id,
      name: level.text || (level.id ?? ''),
      description: level.description?.text ?? '',
      points: level.points?.value,
      room: form === 'checklist' ? 'ticking' : point !== undefined && id !== point ? 'writing' : undefined,
    };
  });
}
