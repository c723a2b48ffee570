/** Leaves an item as it is drawn while nothing that it shows has changed. */
import type { TemplateResult } from 'lit';
import type { DirectiveResult } from 'lit/directive.js';
import { guard } from 'lit/directives/guard.js';
import type { ItemBase } from '../core/view/planView.ts';
import type { Board } from './board.ts';
import { linkedGoals } from './linkedGoals.ts';
import { goalsPart } from './parts.ts';

/** An item, and the goals it is linked to where it can be. */
type Item = ItemBase & { readonly linked?: readonly string[] };

/**
 * Draws items anew only where one of them says something else than before, where the panel knows something else about
 * it, or where the person did something in the panel. Of its goals an item says their numbers; their words it says
 * only while their list is open, so that not all items change with each letter that is typed in a goal.
 * @param items all that are drawn: an item, and those inside of it
 * @param more what else of the plan is shown
 */
export function unlessSame(
  board: Board,
  items: readonly Item[],
  draw: () => TemplateResult,
  ...more: readonly unknown[]
): DirectiveResult {
  const shown = items.flatMap((item) => [...partsOf(board, item, items), ...board.about(item.ref)]);
  return guard([...shown, ...more], draw);
}

/** What an item says. A list of items inside of it is looked at one by one. */
function partsOf(board: Board, item: Item, all: readonly Item[]): unknown[] {
  const { linked, ...others } = item;
  const inside: ReadonlySet<unknown> = new Set(all);
  const parts = Object.values(others as Readonly<Record<string, unknown>>).filter(
    (part) => !(Array.isArray(part) && inside.has(part[0])),
  );
  if (linked === undefined) return parts;
  const numbers = linkedGoals(board, item.ref, linked).map(({ number }) => number);
  return [...parts, numbers.join(), board.isOpen(goalsPart(item.ref)) && board.plan.linkable];
}
