/** One note, and the list of some. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { NoteView } from '../../extension/private/myNotesMessages.ts';
import { icon } from '../icons.ts';
import { plain } from '../../core/markdown/markdown.ts';
import { block } from '../markdown.ts';
import type { NotesDesk } from './desk.ts';
import { growingField } from './growing.ts';
import { words } from './words.ts';

export function noteList(desk: NotesDesk, notes: readonly NoteView[]): TemplateResult {
  return html`<ul class="notes">
    ${repeat(
      notes,
      ({ id }) => id,
      (note) =>
        html`<li class="note">${desk.changing === note.id ? changing(desk, note) : drawn(desk, note)}</li>`,
    )}
  </ul>`;
}

function drawn(desk: NotesDesk, { id, text, day }: NoteView): TemplateResult {
  const short = shortened(plain(text));
  return html`<div class="note-words" dir="auto" @dblclick=${() => desk.change(id)}>${block(text)}</div>
    <div class="note-foot">
      ${day === '' ? nothing : html`<span class="plain">${day}</span>`}
      <button
        type="button"
        class="tool"
        data-key="change:${id}"
        aria-label=${words.edit(short)}
        title=${words.change}
        @click=${() => desk.change(id)}
      >
        ${icon('edit')}
      </button>
      <button
        type="button"
        class="tool"
        data-key="remove:${id}"
        aria-label=${words.remove(short)}
        title=${words.takeAway}
        @click=${() => desk.ask({ do: 'remove', id }, 'undo')}
      >
        ${icon('close')}
      </button>
    </div>`;
}

function changing(desk: NotesDesk, { id, text }: NoteView): TemplateResult {
  const key = `field:${id}`;
  const keep = (): void => {
    const now = desk.written(key) ?? text;
    desk.ask({ do: 'change', id, text: now }, `change:${id}`);
  };
  return html`${growingField({
      ...{ key, label: words.changing, text: desk.written(key) ?? text },
      onText: (now) => desk.write(key, now),
      onKeep: keep,
      onLeave: () => {
        desk.write(key, undefined);
        desk.change(undefined);
      },
    })}
    <div class="field-row">
      <button type="button" class="small primary" data-key="keep:${id}" @click=${keep}>${words.save}</button>
      <button
        type="button"
        class="small"
        data-key="leave:${id}"
        @click=${() => {
          desk.write(key, undefined);
          desk.change(undefined);
        }}
      >
        ${words.leave}
      </button>
    </div>`;
}

function shortened(text: string): string {
  return text.length > 60 ? `“${text.slice(0, 59).trimEnd()}…”` : `“${text}”`;
}
