/**
 * Formative checks along the way: in the side bar a rail of class periods, milestones and dates with the checks at
 * each; with the whole editor a timeline of them.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { CheckItem, Stop } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { checkFields, checksAt, furtherOf, isAddingAt, stopHead, typeOf } from './checkParts.ts';
import { addField } from './field.ts';
import { icon } from './icons.ts';
import { itemFrame } from './item.ts';
import { goalLinks } from './parts.ts';
import { stopKey } from './places.ts';
import { sectionFrame } from './section.ts';
import { timeline } from './timeline.ts';
import { looked } from './together/looked.ts';
import { words } from './words.ts';

export function checksSection(board: Board): TemplateResult {
  const { stops } = board.plan;
  const count = stops.reduce((sum, { checks }) => sum + checks.length, 0);
  return sectionFrame(board, {
    section: 'checks',
    count,
    empty: count === 0,
    adds: 'check',
    body: board.wide ? timeline(board) : rail(board),
  });
}

function rail(board: Board): TemplateResult {
  return html`<ol class="rail">
      ${repeat(board.plan.stops, stopKey, (stop, index) => {
        // The stop for what is not yet planned is there to be dropped on; with nothing at it, it says nothing.
        const idle = stop.when === '' && stop.checks.length === 0 && !isAddingAt(board, stop);
        return idle ? nothing : stopItem(board, stop, stopKey(stop, index));
      })}
    </ol>
    <ul class="items">
      ${addField(board, { what: 'check' })}
    </ul>`;
}

function stopItem(board: Board, stop: Stop, key: string): TemplateResult {
  const { ref, label, title, checks } = stop;
  const drop = board.dropAt(key);
  const name =
    title && title !== label
      ? html`<b>${label}</b> <span class="stop-title">${title}</span>`
      : html`<b>${label}</b>`;
  const lit = ref !== undefined && board.isLit(ref);
  return html`<li
    class="stop ${checks.length > 0 ? 'has' : ''} ${lit ? 'lit' : ''} ${looked(board, ref)} ${drop ? `drop-${drop}` : ''}"
    data-ref=${ref === undefined ? nothing : key}
    data-drop=${key}
    data-kind="stop"
  >
    ${stopHead(board, stop, key, name)}
    ${stop.end === undefined ? nothing : html`<p class="ends">${icon('flag')}${words.timeline.endsIn(stop.end)}</p>`}
    ${checksAt(board, stop, (check) => checkItem(board, check))}
  </li>`;
}

function checkItem(board: Board, check: CheckItem): TemplateResult {
  const { ref, text, field, questions } = check;
  return itemFrame(board, {
    ...{ kind: 'check', ref, text, field, questions },
    details: html`<div class="line">${typeOf(board, check)} ${goalLinks(board, ref, text, check.linked)}</div>
      ${checkFields.map((name) => furtherOf(board, check, name))}`,
  });
}
