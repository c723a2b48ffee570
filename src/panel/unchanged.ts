/** Leaves an item as it is drawn while nothing that it shows has changed. */
import type { TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import type { ItemBase } from '../core/view/planView.ts';
import type { Board } from './board.ts';

/**
 * An item, drawn anew only where it says something else than before, where the panel knows something else about it, or
 * where the person did something in the panel. Items inside of it need this for themselves, and must not stand in it.
 * @param more what else of the plan it shows
 */
export function unlessSame(
  board: Board,
  item: ItemBase,
  draw: () => TemplateResult,
  ...more: readonly unknown[]
): DirectiveResult {
  return guard([item, ...board.about(item.ref), ...more], draw);
}
