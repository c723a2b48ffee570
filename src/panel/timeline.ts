/**
 * The checks of a plan that has the whole editor, as a way from left to right: a stop for each class period, milestone
 * or day, the checks as cards at their stop, and at the end a tray for those that are not yet planned.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckItem, Link, Stop } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { checksAt, furtherOf, isAddingAt, stopHead, typeOf } from './checkParts.ts';
import { addField } from './field.ts';
import { icon } from './icons.ts';
import { itemFrame } from './item.ts';
import { goalLinks } from './parts.ts';
import { stopKey } from './places.ts';
import { looked } from './together/looked.ts';
import { words } from './words.ts';

/** More goals than this are chosen from a list. */
const mostButtons = 8;

/** Draws the way and the tray. */
export function timeline(board: Board): TemplateResult {
  const { stops } = board.plan;
  const only = chosenGoal(board);
  const later = stops.findIndex(({ when }) => when === '');
  const way = stops.filter((_, index) => index !== later);
  const end = way.findIndex((stop) => stop.end !== undefined);
  return html`${oneGoal(board, only)}
    <div
      class="timeline ${only === undefined ? '' : 'one-goal'}"
      @pointerdown=${(event: PointerEvent) => startOnCard(board, event)}
    >
      <ol class="way" data-scrolls aria-label=${words.timeline.way}>
        ${repeat(way, stopKey, (stop, index) =>
          column(board, stop, only, {
            key: stopKey(stop, index),
            behind: end >= 0 && index > end,
          }),
        )}
      </ol>
      ${tray(board, stops[later], only)}
    </div>`;
}

/** A card can be picked up anywhere with a mouse; a finger on it scrolls. */
function startOnCard(board: Board, event: PointerEvent): void {
  const { target } = event;
  if (!board.editable || event.pointerType !== 'mouse' || !(target instanceof Element)) return;
  if (target.closest('.margin, .tools, .question, fieldset, select, input, third-point-edit-text')) return;
  const ref = target.closest<HTMLElement>('[data-kind="check"]')?.dataset.ref;
  if (ref !== undefined) board.startDrag(event, ref);
}

interface Standing {
  readonly key: string;
  /** Whether it comes behind what the plan ends in. */
  readonly behind: boolean;
}

function column(
  board: Board,
  stop: Stop,
  only: string | undefined,
  { key, behind }: Standing,
): TemplateResult {
  const { ref, label, title, date, end, checks } = stop;
  const lit = ref !== undefined && board.isLit(ref);
  const isBare =
    checks.length === 0 && end === undefined && stop.also === undefined && !isAddingAt(board, stop);
  const state = [
    'stop',
    `at-${stop.kind ?? 'period'}`,
    checks.length > 0 ? 'has' : '',
    checks.length > 0 || isAddingAt(board, stop) ? '' : 'bare',
    end === undefined ? '' : 'end',
    behind ? 'behind' : '',
    lit ? 'lit' : '',
    looked(board, ref),
    isOver(board, stop, key) ? 'drop-into' : '',
  ];
  const inner = html`<span class="stop-label"
      ><b>${label}</b>${date ? html` <span class="stop-date">${date}</span>` : nothing}</span
    >
    ${title && title !== label ? html`<span class="stop-title" title=${title}>${title}</span>` : nothing}`;
  return html`<li
    class=${state.filter(Boolean).join(' ')}
    data-ref=${ref === undefined ? nothing : key}
    data-drop=${key}
    data-kind="stop"
    data-stop
  >
    ${stopHead(board, stop, key, inner)}
    ${end === undefined ? nothing : html`<p class="ends">${icon('flag')}<span>${words.timeline.endsIn(end)}</span></p>`}
    ${checksAt(board, stop, (check) => card(board, check, only))}
    ${stop.also === undefined ? nothing : alsoHere(board, stop.also, key)}
    ${isBare ? html`<p class="no-check">${words.timeline.noCheck}</p>` : nothing}
  </li>`;
}

/** The checks that a milestone names too, and that stand elsewhere. */
function alsoHere(board: Board, also: readonly Link[], key: string): TemplateResult {
  return html`<ul class="also" aria-label=${words.timeline.also}>
    ${also.map(
      ({ ref, label }) =>
        html`<li>
          <button
            type="button"
            class="link"
            data-key="also:${key}:${ref}"
            tabindex=${board.tab(key)}
            @click=${() => board.goTo(ref)}
          >
            ${icon('arrow')}<span>${label}</span>
          </button>
        </li>`,
    )}
  </ul>`;
}

/** Whether a check from elsewhere is dragged over the stop, or over one of its checks. */
function isOver(board: Board, { checks }: Stop, key: string): boolean {
  return board.dropAt(key) === 'into' || checks.some(({ ref }) => board.dropAt(ref) === 'into');
}

/** Where the checks are that have no place yet; also where a new one is written that was not asked for at a stop. */
function tray(
  board: Board,
  stop: Stop | undefined,
  only: string | undefined,
): TemplateResult | typeof nothing {
  const { field } = board;
  const adding = field?.kind === 'add' && field.what === 'check' && field.when === undefined;
  if (!stop && !adding) return nothing;
  const empty = (stop?.checks.length ?? 0) === 0;
  const over = stop && isOver(board, stop, stopKey(stop, 0));
  return html`<div
    class="tray ${empty ? 'bare' : ''} ${over ? 'drop-into' : ''}"
    data-drop=${stop ? stopKey(stop, 0) : nothing}
    data-stop
  >
    ${stop ? html`<h3>${stop.label}</h3>` : nothing}
    ${stop && empty && !adding && !isAddingAt(board, stop) ? html`<p class="no-check">${words.timeline.nothingLater}</p>` : nothing}
    ${stop ? checksAt(board, stop, (check) => card(board, check, only)) : nothing}
    <ul class="items">
      ${addField(board, { what: 'check' })}
    </ul>
  </div>`;
}

/** A text longer than this, in characters, is shown by its beginning until its card is opened. */
const long = 80;

/** A check as a card: what it is, for which goals, and what comes of it. */
function card(board: Board, check: CheckItem, only: string | undefined): TemplateResult {
  const { ref, text, field, questions, prompt, lookFor, ifNotYet, ifAlreadyThere } = check;
  const part = `card:${ref}`;
  const open = board.isOpen(part);
  const hasMore = [prompt, lookFor].some(Boolean) || Math.max(ifNotYet.length, ifAlreadyThere.length) > long;
  const isEdited = (name: string) =>
    board.field?.kind === 'text' && board.field.ref === ref && board.field.field === name;
  const serves = only === undefined || board.isLinked(ref, only, check.linked.includes(only));
  const label = open ? words.less : words.more;
  return itemFrame(board, {
    ...{ kind: 'check', ref, text, field, questions: serves ? questions : [] },
    state: `${open ? 'open' : ''} ${only === undefined ? '' : serves ? 'serves' : 'aside'}`.trim(),
    details: html`<div class="line">${typeOf(board, check)}</div>
      <div class="line">
        ${goalLinks(board, ref, text, check.linked)}
        ${
          hasMore
            ? html`<button
                type="button"
                class="link task"
                data-key=${part}
                tabindex=${board.tab(ref)}
                aria-expanded=${open}
                aria-label="${label}: “${text}”"
                title=${words.timeline.open}
                @click=${() => board.toggle(part)}
              >
                ${label}
              </button>`
            : nothing
        }
      </div>
      ${(['prompt', 'lookFor'] as const).map((name) =>
        open || isEdited(name) ? furtherOf(board, check, name, words.notSaid) : nothing,
      )}
      ${(['ifNotYet', 'ifAlreadyThere'] as const).map((name) => furtherOf(board, check, name, words.notSaid))}`,
  });
}

// ---- One goal ------------------------------------------------------------------------------------------------------

/** The part that is open while the checks of one goal are looked at. */
const partFor = (board: Board, goal: string): string => `one-goal:${board.plan.uri}:${goal}`;

/** The goal whose checks are looked at. */
function chosenGoal(board: Board): string | undefined {
  return board.plan.goals.find(({ id }) => id !== undefined && board.isOpen(partFor(board, id)))?.id;
}

function choose(board: Board, goal: string | undefined): void {
  const now = chosenGoal(board);
  if (now === goal) return;
  if (now !== undefined) board.toggle(partFor(board, now));
  if (goal !== undefined) board.toggle(partFor(board, goal));
}

/** Chooses the goal to look at, and says where it is checked. */
function oneGoal(board: Board, only: string | undefined): TemplateResult | typeof nothing {
  const goals = board.plan.goals.flatMap(({ id, text }, index) =>
    id === undefined ? [] : [{ id, text, number: index + 1 }],
  );
  if (goals.length < 2 || board.plan.stops.every(({ checks }) => checks.length === 0)) return nothing;
  const chosen = goals.find(({ id }) => id === only);
  return html`<div class="goal-choice">
    ${
      goals.length > mostButtons
        ? html`<select
            class="choose"
            data-key="one-goal"
            aria-label=${words.timeline.oneGoal}
            @change=${(event: Event) => choose(board, (event.target as HTMLSelectElement).value || undefined)}
          >
            <option value="" ?selected=${only === undefined}>${words.timeline.everyGoal}</option>
            ${goals.map(
              ({ id, text, number }) =>
                html`<option value=${id} ?selected=${id === only}>${number} ${text}</option>`,
            )}
          </select>`
        : html`<div class="goal-buttons" role="group" aria-label=${words.timeline.oneGoal}>
            ${[undefined, ...goals].map(
              (goal) =>
                html`<button
                  type="button"
                  class="pick"
                  data-key="one-goal:${goal?.id ?? ''}"
                  title=${goal?.text ?? nothing}
                  aria-pressed=${goal?.id === only}
                  @click=${() => choose(board, goal?.id)}
                >
                  ${goal ? words.goalNumber(goal.number) : words.timeline.everyGoal}
                </button>`,
            )}
          </div>`
    }
    <p role="status">${chosen ? whereChecked(board, chosen.id, chosen.number) : nothing}</p>
  </div>`;
}

function whereChecked(board: Board, goal: string, number: number): string {
  const at = board.plan.stops.map(({ label, checks }) => ({
    label,
    count: checks.filter(({ ref, linked }) => board.isLinked(ref, goal, linked.includes(goal))).length,
  }));
  const count = at.reduce((sum, stop) => sum + stop.count, 0);
  return words.timeline.checkedAt(
    number,
    count,
    at.flatMap((stop) => (stop.count > 0 ? [stop.label] : [])),
  );
}
