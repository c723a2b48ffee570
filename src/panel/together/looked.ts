/** How an item shows that the two look at it, and what its menu has for that. */
import { html, nothing, type TemplateResult } from 'lit';
import type { ItemRef } from '../../core/view/planView.ts';
import type { Board } from '../board.ts';
import { icon } from '../icons.ts';
import type { MenuEntry } from '../menu.ts';
import { togetherWords as words } from './togetherWords.ts';

/** The class of what is looked at together; empty for all else. */
export function looked(board: Pick<Board, 'isLookedAt'>, ref: ItemRef | undefined): string {
  return ref !== undefined && board.isLookedAt(ref) ? 'looked' : '';
}

/** Says that the two look at this. */
export function lookedBadge(
  board: Pick<Board, 'isLookedAt'>,
  ref: ItemRef | undefined,
): TemplateResult | typeof nothing {
  if (looked(board, ref) === '') return nothing;
  return html`<span class="looked-badge">${icon('eye')}<span>${words.looking}</span></span>`;
}

/** The same where there is no room for words. */
export function lookedSaid(
  board: Pick<Board, 'isLookedAt'>,
  ref: ItemRef | undefined,
): TemplateResult | typeof nothing {
  return looked(board, ref) === '' ? nothing : html`<span class="said">, ${words.looking}</span>`;
}

/** The menu’s entry that looks at an item, or away from it. */
export function lookEntry(board: Pick<Board, 'isLookedAt' | 'ask'>, ref: ItemRef): MenuEntry {
  return {
    label: board.isLookedAt(ref) ? words.away : words.look,
    keys: 'L',
    run: () => lookOrAway(board, ref),
  };
}

/** Looks at an item; away from it where it is looked at already. */
export function lookOrAway(board: Pick<Board, 'isLookedAt' | 'ask'>, ref: ItemRef): void {
  board.ask(board.isLookedAt(ref) ? { do: 'look-away' } : { do: 'look', ref });
}
