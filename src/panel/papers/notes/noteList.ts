/** The lists of a meeting, and "talk about this next time": lines with who says them and what they are about. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { MeetingItem, NoteItem } from '../../../core/view/planView.ts';
import { questionList } from '../../parts.ts';
import { heading, type Level } from '../heading.ts';
import { lineItem } from '../lineItem.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { aboutChip, aboutEntries } from './about.ts';

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
      (item) => noteLine(desk, item, items.length > 1),
    )}
  </ul>`;
}

function noteLine(
  desk: PaperDesk,
  { ref, field, text, by, about, meantFor, questions }: NoteItem,
  moves: boolean,
) {
  const said = [by, meantFor ?? ''].filter((part) => part !== '').join(' · ');
  return lineItem(desk, {
    ...{ ref, field, text, moves, more: aboutEntries(desk, about) },
    below: html`${
      said === '' && !about
        ? nothing
        : html`<div class="line-below">
            ${said === '' ? nothing : html`<span>${said}</span>`} ${aboutChip(desk, about, ref)}
          </div>`
    }${questionList(desk, ref, questions)}`,
  });
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
