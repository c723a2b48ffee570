/** A plan as it was understood: its pieces by place on the left, what has no place yet on the right. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { BringingPlace, BringingPlan, PlanKind } from '../../core/view/planViewBringing.ts';
import { heldKey, holdValue, saveHeld, type HeldInput } from '../heldInput.ts';
import { icon } from '../icons.ts';
import type { BringingDesk } from './desk.ts';
import { markOf } from './moving.ts';
import { pieceList } from './piece.ts';
import { words } from './words.ts';

/** Where what nobody understood stands. */
export const NOTES = 'notes';

export function planPage(desk: BringingDesk, plan: BringingPlan): TemplateResult {
  const notes = plan.places.find(({ place }) => place === NOTES);
  const places = plan.places.filter((place) => place !== notes);
  const full = places.filter(({ pieces }) => pieces.length > 0);
  const empty = places.filter(({ pieces }) => pieces.length === 0);
  return html`${headOf(desk, plan)}${barOf(desk, plan, full, notes)}
    <p class="said" id="bring-keys">${words.keys()}</p>
    <div class="bring-columns" aria-describedby="bring-keys">
      <div class="bring-places">
        ${repeat(
          full,
          ({ place }) => place,
          (place) => placeOf(desk, place),
        )}
        ${empty.length === 0 ? nothing : emptyPlaces(desk, empty)}
      </div>
      ${notes ? notesOf(desk, notes, plan.leftOut) : nothing}
    </div>`;
}

function headOf(desk: BringingDesk, { title, kind }: BringingPlan): TemplateResult {
  const held: HeldInput = { value: title, save: (text) => desk.setTitle(text) };
  const choice = (each: PlanKind): TemplateResult =>
    html`<label class="kind-choice">
      <input
        type="radio"
        name="kind"
        value=${each}
        data-key="kind:${each}"
        .checked=${each === kind}
        @change=${() => desk.setKind(each)}
      /><span>${words.kinds[each]}</span>
    </label>`;
  return html`<header class="bring-head">
    <h1 class="said">${words.title}</h1>
    <input
      class="bring-title"
      data-key="title"
      aria-label=${words.titleField}
      placeholder=${words.untitled}
      dir="auto"
      maxlength="300"
      spellcheck="true"
      ${holdValue(title)}
      @keydown=${(event: KeyboardEvent) => heldKey(event, held)}
      @blur=${(event: Event) => saveHeld(event.currentTarget, held)}
    />
    <fieldset class="bring-kind">
      <legend class="said">${words.kind}</legend>
      ${choice('lesson-plan')}${choice('project-spec')}
    </fieldset>
  </header>`;
}

/** What was understood, in one sentence, and what can be done with all of it. */
function barOf(
  desk: BringingDesk,
  { undo, trouble }: BringingPlan,
  full: readonly BringingPlace[],
  notes: BringingPlace | undefined,
): TemplateResult {
  const counted = full.map((place) => place.counted ?? `${place.label} (${place.pieces.length})`);
  return html`<div class="bring-bar">
    <p class="bring-sum" tabindex="-1" data-key="sum">
      ${words.understood(counted)} ${words.open(notes?.pieces.length ?? 0)}
    </p>
    <div class="bring-buttons">
      ${
        undo
          ? html`<button type="button" class="small" data-key="undo-step" @click=${() => desk.undo()}>
              ${words.undo}
            </button>`
          : nothing
      }
      <button type="button" class="small" data-key="again" @click=${() => desk.send({ type: 'again' })}>
        ${words.again}
      </button>
      <button type="button" class="small primary" data-key="make" @click=${() => desk.send({ type: 'make' })}>
        ${words.make}
      </button>
    </div>
    ${trouble === undefined ? nothing : html`<p class="bring-trouble on" role="status">${icon('info')}<span>${trouble}</span></p>`}
  </div>`;
}

function placeOf(desk: BringingDesk, place: BringingPlace): TemplateResult {
  const mark = markOf(place);
  return html`<section
    class="bring-place ${desk.dropAt(mark) ? 'drop-here' : ''}"
    data-drop=${mark}
    aria-label=${place.label}
  >
    <h2>${place.label}</h2>
    ${pieceList(desk, place.pieces, place.label)}
  </section>`;
}

function emptyPlaces(desk: BringingDesk, places: readonly BringingPlace[]): TemplateResult {
  return html`<section class="bring-empties" aria-labelledby="empties">
    <h2 id="empties">${words.empties}</h2>
    <ul>
      ${places.map((place) => {
        const mark = markOf(place);
        return html`<li class="empty-place ${desk.dropAt(mark) ? 'drop-here' : ''}" data-drop=${mark}>
          ${place.label}
        </li>`;
      })}
    </ul>
    <p class="plain">${words.emptiesHint}</p>
  </section>`;
}

function notesOf(desk: BringingDesk, place: BringingPlace, leftOut: readonly string[]): TemplateResult {
  const mark = markOf(place);
  const count = place.pieces.length;
  return html`<aside class="bring-notes" aria-labelledby="notes">
    <div class="notes-box ${desk.dropAt(mark) ? 'drop-here' : ''}" data-drop=${mark}>
      <h2 id="notes">${place.label}</h2>
      <p class="plain">${count === 0 ? words.noNotes : words.notesHint}</p>
      ${count === 0 ? nothing : pieceList(desk, place.pieces, place.label)}
      ${leftOut.length === 0 ? nothing : html`<p class="plain left-out">${words.leftOut(leftOut)}</p>`}
    </div>
  </aside>`;
}
