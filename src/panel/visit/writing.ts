/** The field for the line being written, and everything that can be chosen for it. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CaptureChoice } from '../../core/view/planViewCapture.ts';
import type { SeenType } from '../../core/view/planViewVisit.ts';
import type { CaptureApp } from './captureApp.ts';
import { aboutKeys, keys, type Quick } from './captureKeys.ts';
import { captureWords as words } from './captureWords.ts';
import { typeOf } from './draft.ts';

export function writing(app: CaptureApp): TemplateResult {
  const { draft, view, mode } = app;
  const label = draft.key === undefined ? words.field : words.changing(draft.at);
  return html`<section class="writing ${mode}" @keydown=${(event: KeyboardEvent) => onKey(app, event)}>
    <div class="asked-for" role="group" aria-labelledby="asked-for">
      <h2 id="asked-for">${words.asksFor(view.teaching)}</h2>
      <div class="chips">
        ${view.watchFor.map(({ id, label: text }, index) =>
          chip(app, {
            ...{ key: String(index + 1), text, on: draft.watchFor === id, lang: app.textLang },
            quick: { do: 'watch-for', index },
          }),
        )}
      </div>
    </div>
    <div class="line-field">
      <label class="said" for="at">${words.at}</label>
      <input
        id="at"
        type="time"
        .value=${live(draft.at)}
        @change=${({ currentTarget }: Event) => app.set({ at: (currentTarget as HTMLInputElement).value })}
      />
      <div class="words-field">
        <label class="paper-label" for="field">${label}</label>
        <textarea
          id="field"
          rows="3"
          dir="auto"
          lang=${app.textLang}
          spellcheck="true"
          placeholder=${words.example}
          aria-describedby="keys-hint"
          .value=${live(draft.text)}
          @input=${({ currentTarget }: Event) => app.write((currentTarget as HTMLTextAreaElement).value)}
        ></textarea>
      </div>
      <div class="field-buttons">
        <button type="button" class="small primary" @click=${() => app.keep()}>${words.keep}</button>
        ${
          draft.key === undefined
            ? nothing
            : html`<button type="button" class="small" @click=${() => app.leave()}>${words.leave}</button>`
        }
      </div>
    </div>
    <p class="keys-hint" id="keys-hint" role="status">
      ${mode === 'write' ? words.keyHint : mode === 'tally' ? words.tallying : words.choosing}
    </p>
    ${mode === 'about' ? aboutChoices(app) : choicesOfLine(app)}
  </section>`;
}

function choicesOfLine(app: CaptureApp): TemplateResult {
  const { draft } = app;
  const type = typeOf(draft);
  const types = Object.keys(words.types) as SeenType[];
  const counts = app.lines.some((line) => line.type === 'count' && !line.leaving);
  return html`<div class="choices-of-line">
    <div class="chips" role="group" aria-label=${words.type}>
      ${types.map((each) =>
        chip(app, {
          ...{ key: keys.types[each], text: words.types[each], on: type === each },
          quick: { do: 'type', type: each },
        }),
      )}
    </div>
    <div class="chips" role="group" aria-label=${words.who}>
      ${(['students', 'teacher'] as const).map((who) =>
        chip(app, {
          ...{ key: keys.who[who], text: words.whoIs[who], on: draft.who === who },
          quick: { do: 'who', who },
        }),
      )}
      <span class="who-field"
        ><kbd aria-hidden="true">${keys.who.else}</kbd
        ><input
          id="who"
          type="text"
          aria-label=${words.whoElse}
          placeholder=${words.whoExample}
          .value=${live(draft.who === 'students' || draft.who === 'teacher' ? '' : (draft.who ?? ''))}
          @input=${({ currentTarget }: Event) => app.set({ who: (currentTarget as HTMLInputElement).value })}
      /></span>
    </div>
    <div class="chips" role="group" aria-label=${words.about}>
      ${
        app.abouts.length === 0
          ? nothing
          : chip(app, {
              key: keys.about,
              text: app.abouts.find(({ id }) => id === draft.aboutId)?.label ?? words.aboutNothing,
              on: draft.aboutId !== undefined,
              quick: { do: 'about' },
              ...{ lang: app.textLang, opens: true },
            })
      }
      ${
        counts
          ? html`${chip(app, { key: keys.more, text: words.oneMore, quick: { do: 'tally', by: 1 } })}
            ${chip(app, { key: keys.less, text: words.oneLess, quick: { do: 'tally', by: -1 } })}`
          : nothing
      }
      ${
        app.lines.length > 0 && draft.key === undefined
          ? chip(app, { key: keys.change, text: words.change, quick: { do: 'change-last' } })
          : nothing
      }
    </div>
  </div>`;
}

/** What a line can be about, each with its key. */
function aboutChoices(app: CaptureApp): TemplateResult {
  const { activities, goals } = app.view;
  const group = (title: string, some: readonly CaptureChoice[], from: number) =>
    some.length === 0
      ? nothing
      : html`<div role="group" aria-label=${title}>
          <h2>${title}</h2>
          <div class="chips">
            ${some.map(({ id, label }, index) =>
              aboutChip(app, aboutKeys.charAt(from + index), label, id === app.draft.aboutId, id),
            )}
          </div>
        </div>`;
  return html`<div class="choices-of-line">
    ${group(words.activities, activities, 0)} ${group(words.goals, goals, activities.length)}
    <div class="chips">${aboutChip(app, keys.none, words.none, app.draft.aboutId === undefined)}</div>
  </div>`;
}

function aboutChip(app: CaptureApp, key: string, text: string, on: boolean, id?: string): TemplateResult {
  const choose = () => {
    app.set({ aboutId: id });
    app.goOn();
  };
  return html`<button type="button" class="choice" aria-pressed=${on} @click=${choose}>
    ${key === '' ? nothing : html`<kbd aria-hidden="true">${key}</kbd>`}<span lang=${app.textLang}
      >${text}</span
    >
  </button>`;
}

interface Chip {
  readonly key: string;
  readonly text: string;
  /** Absent: it does something, and is not on or off. */
  readonly on?: boolean;
  /** Shows more to choose from. */
  readonly opens?: boolean;
  readonly lang?: string | typeof nothing;
  readonly quick: Quick;
}

function chip(
  app: CaptureApp,
  { key, text, on, opens = false, lang = nothing, quick }: Chip,
): TemplateResult {
  return html`<button
    type="button"
    class="choice ${on === true ? 'on' : ''}"
    aria-pressed=${on === undefined || opens ? nothing : on}
    aria-expanded=${opens ? 'false' : nothing}
    @click=${() => app.chip(quick)}
  >
    <kbd aria-hidden="true">${key}</kbd><span lang=${lang}>${text}</span>
  </button>`;
}

function onKey(app: CaptureApp, event: KeyboardEvent): void {
  const { target } = event;
  const id = target instanceof HTMLElement ? target.id : '';
  // In the other fields Enter and Esc lead back to the line.
  if ((id === 'who' || id === 'at') && (event.key === 'Enter' || event.key === 'Escape')) app.goOn();
  else if (id === 'field' || event.key === 'Escape') {
    if (!app.press(event)) return;
    if (id !== 'field') app.goOn(true);
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
