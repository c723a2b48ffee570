/** The lists of a meeting: lines with who says them and what they are about. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MeetingItem } from '../../../core/view/planView.ts';
import { heading, type Level } from '../heading.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { saidLines } from '../saidLine.ts';

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
    ${heading(level, title)} ${saidLines(desk, title, items)}
  </div>`;
}
