/** Class periods with their activities: what happens when, and the time it takes. */
import type { TemplateResult } from 'lit';
import type { Board } from './board.ts';
import { sectionFrame } from './section.ts';
import { html } from 'lit';

export function sessionsSection(board: Board): TemplateResult {
  const { sessions } = board.plan;
  return sectionFrame(board, {
    section: 'sessions',
    count: sessions.length,
    empty: sessions.length === 0,
    adds: 'session',
    body: html``,
  });
}
