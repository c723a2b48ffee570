/** The folded parts below the notes: trust, students' names, how all of it is kept. */
import { html, nothing, type TemplateResult } from 'lit';
import type { MyNotesState, TrustView } from '../../extension/private/myNotesMessages.ts';
import type { NotesDesk } from './desk.ts';
import { growingField } from './growing.ts';
import { icon } from '../icons.ts';
import { noteList } from './noteItem.ts';
import { words } from './words.ts';

type NotesState = Extract<MyNotesState, { readonly show: 'notes' }>;

export function furtherParts(desk: NotesDesk, state: NotesState): TemplateResult {
  return html`${folded(desk, 'trust', words.trust.title, () => trustPart(desk, state.trust))}
  ${folded(desk, 'names', words.names.title, () => namesPart(desk, state.names))}
  ${folded(desk, 'kept', words.kept.title, () => keptPart(desk, state))}`;
}

function folded(
  desk: NotesDesk,
  part: string,
  title: string,
  body: () => TemplateResult,
  level: 2 | 3 = 2,
): TemplateResult {
  const open = desk.isOpen(part);
  const button = html`<button
    type="button"
    class="fold"
    data-key="fold:${part}"
    aria-expanded=${open}
    aria-controls="part-${part}"
    @click=${() => desk.setOpen(part, !open)}
  >
    ${icon(open ? 'unfolded' : 'folded')}<span>${title}</span>
  </button>`;
  return html`<section class="part level-${level}">
    ${level === 2 ? html`<h2>${button}</h2>` : html`<h3>${button}</h3>`}
    <div id="part-${part}" class="part-body" ?hidden=${!open}>${open ? body() : nothing}</div>
  </section>`;
}

function trustPart(desk: NotesDesk, { source, blocks }: NotesState['trust']): TemplateResult {
  return html`<p>${words.trust.lead}</p>
    ${blocks.map((block) => folded(desk, `trust:${block.id}`, block.title, () => trustBlock(desk, block), 3))}
    <p class="plain">${words.trust.source}: ${source}</p>`;
}

function trustBlock(desk: NotesDesk, { id, title, meaning, questions, notes }: TrustView): TemplateResult {
  const key = `reflect:${id}`;
  const keep = (): void => {
    const text = desk.written(key) ?? '';
    if (text.trim() !== '') desk.ask({ do: 'reflect', block: id, text }, key);
  };
  return html`<p>${meaning}</p>
    <ul class="questions">
      ${questions.map((question) => html`<li>${question}</li>`)}
    </ul>
    ${growingField({
      ...{ key, label: words.trust.answer(title), example: words.trust.answer(title) },
      text: desk.written(key) ?? '',
      onText: (text) => desk.write(key, text),
      onKeep: keep,
    })}
    ${keepRow(desk, key, keep)} ${notes.length === 0 ? nothing : noteList(desk, notes)}`;
}

/** Below a field with words in it: how they are kept. */
export function keepRow(desk: NotesDesk, key: string, keep: () => void): TemplateResult | typeof nothing {
  if ((desk.written(key) ?? '').trim() === '') return nothing;
  return html`<div class="field-row">
    <button type="button" class="small primary" data-key="keep-${key}" @click=${keep}>${words.keep}</button>
    <span class="field-keys">${words.keys}</span>
  </div>`;
}

function namesPart(desk: NotesDesk, names: string): TemplateResult {
  const { lead, label, example, hint, keep: act } = words.names;
  const key = 'names';
  const keep = (): void => {
    const text = desk.written(key);
    if (text !== undefined && text.trim() !== names) desk.ask({ do: 'names', text });
  };
  return html`<p>${lead}</p>
    ${growingField({
      ...{ key, label, example, lines: true, describedBy: 'names-hint' },
      text: desk.written(key) ?? names,
      onText: (text) => desk.write(key, text),
      onKeep: keep,
      onBlur: keep,
    })}
    <p class="plain" id="names-hint">${hint}</p>
    ${
      desk.written(key) === undefined || desk.written(key)?.trim() === names
        ? nothing
        : html`<button type="button" class="small primary" data-key="keep-names" @click=${keep}>
            ${act}
          </button>`
    }`;
}

function keptPart(desk: NotesDesk, { where, howLost, hasCode }: NotesState): TemplateResult {
  return html`<p>${words.kept.where(where)}</p>
    ${howLost === undefined ? nothing : html`<p>${howLost}</p>`}
    ${hasCode ? html`<p>${words.kept.code}</p>` : nothing}
    <button
      type="button"
      class="small"
      data-key="make-code"
      @click=${() => desk.ask({ do: 'make-code' }, 'code-done')}
    >
      ${words.makeCode}
    </button>`;
}
