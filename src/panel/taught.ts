/** After teaching: what went another way than planned, and the classes a lesson is taught to. */
import { html, type TemplateResult } from 'lit';
import type { Board } from './board.ts';
import { sectionFrame } from './section.ts';

export function differentlySection(board: Board): TemplateResult {
  const { differently } = board.plan;
  return sectionFrame(board, {
    section: 'differently',
    count: differently.length,
    empty: differently.length === 0,
    adds: 'difference',
    body: html``,
  });
}

export function taughtToSection(board: Board): TemplateResult {
  const { taughtTo } = board.plan;
  return sectionFrame(board, {
    section: 'taughtTo',
    count: taughtTo.length,
    empty: taughtTo.length === 0,
    adds: 'section',
    body: html``,
  });
}
