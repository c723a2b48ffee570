/** Lines that one of the two says, with what they are about and what is asked about them. */
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { NoteItem, VisitLineItem } from '../../core/view/planView.ts';
import type { MenuEntry } from '../menu.ts';
import { questionList } from '../parts.ts';
import { lineItem } from './lineItem.ts';
import { aboutChip, aboutEntries } from './notes/about.ts';
import type { PaperDesk } from './paperDesk.ts';

export interface SaidLine {
  readonly item: NoteItem | VisitLineItem;
  /** Whether it can change places with others. */
  readonly moves: boolean;
  /** Further entries of its menu. */
  readonly more?: readonly MenuEntry[];
  /** Stands before what is asked. */
  readonly further?: TemplateResult | typeof nothing;
}

export function saidLine(desk: PaperDesk, { item, moves, more = [], further }: SaidLine): TemplateResult {
  const { ref, field, text, by, about, questions } = item;
  const meantFor = 'meantFor' in item ? (item.meantFor ?? '') : '';
  const said = [by, meantFor].filter((part) => part !== '').join(' · ');
  return lineItem(desk, {
    ...{ ref, field, text, moves, more: [...aboutEntries(desk, about), ...more] },
    below: html`${
      said === '' && !about
        ? nothing
        : html`<div class="line-below">
            ${said === '' ? nothing : html`<span>${said}</span>`} ${aboutChip(desk, about, ref)}
          </div>`
    }${further ?? nothing}${questionList(desk, ref, questions)}`,
  });
}

/** A list of them; nothing of it where nothing is said. @param label of the list, for a screen reader */
export function saidLines<Item extends NoteItem | VisitLineItem>(
  desk: PaperDesk,
  label: string,
  items: readonly Item[],
  more?: (item: Item) => Pick<SaidLine, 'more' | 'further'>,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing;
  return html`<ul class="lines" aria-label=${label}>
    ${repeat(
      items,
      ({ ref }) => ref,
      (item) => saidLine(desk, { item, moves: items.length > 1, ...more?.(item) }),
    )}
  </ul>`;
}
