/** A line that one of the two says, with what it is about and what is asked about it. */
import { html, nothing, type TemplateResult } from 'lit';
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
  readonly further?: TemplateResult;
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
