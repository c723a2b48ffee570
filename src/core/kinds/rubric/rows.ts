/** What rules about descriptors look at: each criterion with its descriptors, or the whole work with its levels. */
import type { PlanDocument } from '../../document.ts';
import type { Span } from '../../text/ranges.ts';
import { shortened } from '../../words.ts';
import type { Path } from '../../yaml/tree.ts';
import type { Level } from './levels.ts';
import { rubricIn } from './rubric.ts';

/** What is said of one level. */
export interface Cell {
  readonly level: Level;
  readonly text: string;
  readonly span: Span;
}

/** A line of the rubric: what is looked at, level by level. */
export interface Row {
  /** The criterion's name; of a holistic rubric, which has one line for the whole work, its title. */
  readonly name: string;
  /** The item that a question about the line is about. */
  readonly item: Path;
  /** What is described, in the order of the levels. */
  readonly cells: readonly Cell[];
}

/** The lines of a rubric that describe anything. Criteria without a name are asked for it first. */
export function describedRows(document: PlanDocument): readonly Row[] {
  const rubric = rubricIn(document);
  const levelOf = new Map(rubric.levels.map((level) => [level.id, level]));
  const rows = rubric.criteria
    .filter(({ text, node }) => text !== '' && node?.type !== 'alias')
    .map(({ text: name, path, descriptors }): Row => ({
      name,
      item: path,
      cells: descriptors.flatMap(({ level: id, text, span }) => {
        const level = levelOf.get(id);
        return level ? { level, text, span } : [];
      }),
    }));
  const whole: Row = {
    name: document.title,
    item: ['levels'],
    cells: rubric.writtenLevels.flatMap(({ id, description, node }) => {
      const level = levelOf.get(id ?? '');
      return level && description && node?.type !== 'alias' ? { level, ...description } : [];
    }),
  };
  return [...(rubric.form === 'holistic' ? [whole] : []), ...rows].filter(({ cells }) => cells.length > 0);
}

/** How a level is spoken of: “Not yet”, but “level 4” where its name is a number. */
export function spoken({ name }: Level): string {
  return /^\d+$/.test(name.trim()) ? `level ${name.trim()}` : shortened(name, 40);
}
