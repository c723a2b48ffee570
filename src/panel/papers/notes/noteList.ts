/** The lists of a meeting, and "talk about this next time": lines with who says them and what they are about. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MeetingItem, NoteItem } from '../../../core/view/planView.ts';
import { heading, type Level } from '../heading.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { saidLine } from '../saidLine.ts';

/** The lines. @param label of the list, for a screen reader */
export function noteLines(
  desk: PaperDesk,
  label: string,
  items: readonly NoteItem[],
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul class="lines" aria-label=${label}>
    ${repeat(
      items,
      ({ ref }) => ref,
      (item) => saidLine(desk, { item, moves: items.length > 1 }),
    )}
  </ul>`;
}

/** A list of a meeting under its heading; nothing of it where nothing is in it. */
export function meetingList(
  desk: PaperDesk,
  meeting: MeetingItem,
  { list, title, items }: MeetingItem['lists'][number],
  level: Level,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  const key = `${meeting.ref}/${list}`;
  return html`<div class="note-list" data-section=${key}>
    ${heading(level, title)} ${noteLines(desk, title, items)}
  </div>`;
}
