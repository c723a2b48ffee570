/** Leaves an item as it is drawn while nothing that it shows has changed. */
import type { TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import type { ItemBase } from '../core/view/planView.ts';
import type { Board } from './board.ts';

/**
 * Draws items anew only where one of them says something else than before, where the panel knows something else about
 * it, or where the person did something in the panel.
 * @param items all that are drawn: an item, and those inside of it
 * @param more what else of the plan is shown
 */
export function unlessSame(
  board: Board,
  items: readonly ItemBase[],
  draw: () => TemplateResult,
  ...more: readonly unknown[]
): DirectiveResult {
  return guard([...items.flatMap((item) => [item, ...board.about(item.ref)]), ...more], draw);
}
