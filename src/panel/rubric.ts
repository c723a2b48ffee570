/** A rubric: its criteria, each with what it looks like at every level. In the side bar they are cards, in the whole editor a grid. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Board } from './board.ts';
import { addField } from './field.ts';
import { rubricBar } from './rubricBar.ts';
import { criteriaCards, levelItem } from './rubricCards.ts';
import { rubricGrid } from './rubricGrid.ts';
import { sectionFrame } from './section.ts';

export function criteriaSection(board: Board): TemplateResult {
  const { criteria, form } = board.plan;
  return sectionFrame(board, {
    section: 'criteria',
    count: criteria.length,
    // A holistic rubric describes the work as a whole.
    empty: criteria.length === 0 && form !== 'holistic',
    adds: 'criterion',
    body: html`${rubricBar(board)}${board.wide ? rubricGrid(board) : criteriaCards(board)}`,
  });
}

/** The levels one below the other; in the grid they are its columns. */
export function levelsSection(board: Board): TemplateResult | typeof nothing {
  if (board.wide) return nothing;
  const { levels } = board.plan;
  return sectionFrame(board, {
    section: 'levels',
    count: levels.length,
    empty: levels.length === 0,
    adds: 'level',
    body: html`<ul class="items">
      ${repeat(
        levels,
        ({ ref }) => ref,
        (level) => html`${levelItem(board, level)}${addField(board, { what: 'level', after: level.ref })}`,
      )}
      ${addField(board, { what: 'level' })}
    </ul>`,
  });
}
