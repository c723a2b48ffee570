/** The notes: a field to write one, those about what is open, and all others. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AboutWords, MyNotesState, NoteGroup } from '../../extension/private/myNotesMessages.ts';
import { icon } from '../icons.ts';
import { plain } from '../../core/markdown/markdown.ts';
import { inline } from '../markdown.ts';
import type { NotesDesk } from './desk.ts';
import { furtherParts, keepRow } from './furtherParts.ts';
import { growingField } from './growing.ts';
import { noteList } from './noteItem.ts';
import { words } from './words.ts';

type NotesState = Extract<MyNotesState, { readonly show: 'notes' }>;

/** What the new note is about. */
export interface NewNote {
  /** What it is about now; undefined: nothing in particular. */
  readonly about: AboutWords | undefined;
  readonly choices: readonly AboutWords[];
  readonly choose: (about: AboutWords | undefined) => void;
  readonly keep: () => void;
}

/** The key of the field for a new note. */
export const NEW = 'new';

export function notesPage(desk: NotesDesk, state: NotesState, note: NewNote): TemplateResult {
  const uris = new Set(state.here.map(({ uri }) => uri));
  const [item] = state.here;
  const found = matching(state.groups, desk.query);
  const near = found.filter(({ about }) => about !== undefined && uris.has(about.uri));
  // Those about the very item that is in front come first.
  const here = [...near].sort((a, b) => Number(isAbout(b, item)) - Number(isAbout(a, item)));
  const others = found.filter((group) => !near.includes(group));
  const count = found.reduce((sum, { notes }) => sum + notes.length, 0);
  return html`<h1 class="said">${words.title}</h1>
    ${state.unreadable > 0 ? noticeLine(words.unreadable(state.unreadable)) : nothing} ${newNote(desk, note)}
    ${state.groups.length > 3 || desk.query !== '' ? searchField(desk, count) : nothing}
    ${
      desk.query === '' && state.groups.length === 0
        ? html`<p class="none">${words.noneYet}</p>`
        : html`${
            uris.size > 0 && (desk.query === '' || here.length > 0)
              ? groupsPart(desk, words.here, here, words.noneHere)
              : nothing
          }
          ${others.length > 0 ? groupsPart(desk, uris.size > 0 ? words.others : words.title, others) : nothing}`
    }
    ${state.hasCode ? nothing : codeReminder(desk)} ${furtherParts(desk, state)}`;
}

function newNote(desk: NotesDesk, { about, choices, choose, keep }: NewNote): TemplateResult {
  const index = choices.findIndex((choice) => isSame(choice, about));
  return html`<div class="new-note">
    ${growingField({
      ...{ key: NEW, label: words.newNote, example: words.example },
      text: desk.written(NEW) ?? '',
      onText: (text) => desk.write(NEW, text),
      onKeep: keep,
    })}
    <label class="about">
      <span>${words.about}</span>
      <select
        class="choose"
        data-key="about"
        @change=${({ currentTarget }: Event) =>
          choose(choices[Number((currentTarget as HTMLSelectElement).value)])}
      >
        ${choices.map(
          (choice, at) =>
            html`<option value=${at} ?selected=${at === index} .selected=${at === index}>
              ${plain(choice.ref === undefined ? words.asAWhole(choice.words) : choice.words)}
            </option>`,
        )}
        <option value="-1" .selected=${index < 0}>${words.nothing}</option>
      </select>
    </label>
    ${keepRow(desk, NEW, keep)}
  </div>`;
}

function searchField(desk: NotesDesk, count: number): TemplateResult {
  return html`<div class="search">
    <input
      type="search"
      data-key="search"
      aria-label=${words.search}
      placeholder=${words.search}
      .value=${desk.query}
      @input=${(event: Event) => desk.search((event.currentTarget as HTMLInputElement).value)}
    />
    <p class="plain" role="status">${desk.query.trim() === '' ? nothing : words.found(count)}</p>
  </div>`;
}

function groupsPart(
  desk: NotesDesk,
  title: string,
  groups: readonly NoteGroup[],
  none?: string,
): TemplateResult {
  return html`<section class="groups" aria-label=${title}>
    <h2>${title}</h2>
    ${
      groups.length === 0
        ? html`<p class="none">${none ?? nothing}</p>`
        : repeat(
            groups,
            ({ key }) => key,
            (group) => html`<div class="group">${groupHead(desk, group)}${noteList(desk, group.notes)}</div>`,
          )
    }
  </section>`;
}

function groupHead(desk: NotesDesk, { about, key }: NoteGroup): TemplateResult {
  if (!about) return html`<h3 class="group-head">${words.nothing}</h3>`;
  const { words: said, within, there } = about;
  const name = inline(said);
  return html`<h3 class="group-head" dir="auto">
    ${
      there
        ? html`<button
            type="button"
            class="link"
            data-key="go:${key}"
            aria-label=${words.goTo(plain(said))}
            @click=${() => desk.ask({ do: 'go', about: { uri: about.uri, ...(about.ref === undefined ? {} : { ref: about.ref }) } })}
          >
            ${name}
          </button>`
        : html`<span>${name}</span> <span class="plain">${within === '' ? words.notOpen : words.gone}</span>`
    }
    ${within === '' ? nothing : html`<span class="within">${within}</span>`}
  </h3>`;
}

function codeReminder(desk: NotesDesk): TemplateResult {
  return html`<div class="reminder">
    ${icon('info')}
    <p>${words.noCode}</p>
    <button
      type="button"
      class="small"
      data-key="remind-code"
      @click=${() => desk.ask({ do: 'make-code' }, 'code-done')}
    >
      ${words.makeCode}
    </button>
  </div>`;
}

function noticeLine(text: string): TemplateResult {
  return html`<p class="trouble-line">${icon('warning')}<span>${text}</span></p>`;
}

/** What is looked for stands in the note, or in the words of what it is about. */
function matching(groups: readonly NoteGroup[], query: string): readonly NoteGroup[] {
  const wanted = folded(query.trim());
  if (wanted === '') return groups;
  return groups.flatMap((group) => {
    const about = folded(`${group.about?.words ?? ''} ${group.about?.within ?? ''}`);
    const notes = about.includes(wanted)
      ? group.notes
      : group.notes.filter(({ text }) => folded(text).includes(wanted));
    return notes.length > 0 ? [{ ...group, notes }] : [];
  });
}

/** Large and small letters, and accents, make no difference. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLocaleLowerCase();
}

function isAbout({ about }: NoteGroup, item: AboutWords | undefined): boolean {
  return about !== undefined && isSame(about, item);
}

export function isSame(one: AboutWords, other: AboutWords | undefined): boolean {
  return one.uri === other?.uri && one.ref === other.ref;
}
