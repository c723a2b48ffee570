/** The lines of a visit: what one of the two says, with what it is about. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef, VisitLineItem, VisitList } from '../../../core/view/planView.ts';
import { icon } from '../../icons.ts';
import { plain } from '../../../core/markdown/markdown.ts';
import type { MenuEntry } from '../../menu.ts';
import { heading } from '../heading.ts';
import type { PaperDesk } from '../paperDesk.ts';
import { addLine } from '../paperField.ts';
import { saidLines } from '../saidLine.ts';
import { visitWords as words } from './visitWords.ts';

/** A list under its heading, with the empty field at its end. */
export function visitList(desk: PaperDesk, list: VisitList): TemplateResult {
  const { field, title, invites, items } = list;
  return html`<div class="visit-list" data-section=${field}>
    ${heading(3, title)} ${visitLines(desk, title, items)}
    ${addLine(desk, {
      ...{ key: field, label: invites, placeholder: invites },
      add: (text) => ({ do: 'add-text', ref: 'document', field, text }),
    })}
  </div>`;
}

/** The lines alone. @param label of the list, for a screen reader */
export function visitLines(
  desk: PaperDesk,
  label: string,
  items: readonly VisitLineItem[],
): TemplateResult | typeof nothing {
  return saidLines(desk, label, items, ({ ref, text }) => ({
    more: nextTimeEntry(desk, ref, text),
    further: nextTime(desk, ref, text),
  }));
}

/** Brings a line up for the next meeting: there as soon as the pointer or the focus is on the line. */
export function nextTime(desk: PaperDesk, ref: ItemRef, text: string): TemplateResult | typeof nothing {
  if (desk.together.keepsNothing) return nothing;
  const key = `next-time-of:${ref}`;
  return html`<button
    type="button"
    class="tool next-time"
    data-key=${key}
    aria-haspopup="dialog"
    aria-label="${words.nextTime}: ${plain(text)}"
    title=${words.nextTime}
    @click=${() => desk.bringUp({ ref, about: text, key })}
  >
    ${icon('arrow')}
  </button>`;
}

/** The same as an entry of the line’s menu. */
export function nextTimeEntry(desk: PaperDesk, ref: ItemRef, text: string): MenuEntry[] {
  if (desk.together.keepsNothing) return [];
  const key = `item:${ref}`;
  return [{ label: words.nextTime, apart: true, run: () => desk.bringUp({ ref, about: text, key }) }];
}
