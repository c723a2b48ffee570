/**
 * What can be done to a document, in terms of its contents. The panel's buttons, the quick fixes and
 * the command line all speak this one language; `planChanges` turns it into small text edits.
 */
import type { TextEdit } from '../text/edits.ts';
import type { Data } from '../yaml/data.ts';
import type { Path } from '../yaml/tree.ts';

export type Change =
  /** Writes a value at `path`: replaces the one there, or adds the key to its map (in `before`'s place order, see planChanges). */
  | { readonly do: 'set'; readonly path: Path; readonly value: Data }
  /** Adds `value` to the list at `path`, before the item now at `index` (default: at the end). The list is made where it is missing. */
  | { readonly do: 'insert'; readonly path: Path; readonly index?: number; readonly value: Data }
  /** Takes away a key or a list item, with the comments that belong to it. */
  | { readonly do: 'remove'; readonly path: Path }
  /**
   * Moves a list item to another place in its list, with its comments; `to` is its index afterwards. `into`: the list
   * it goes to instead, with items of the same kind; made where it is missing. `to` then is an index in that list.
   */
  | { readonly do: 'move'; readonly path: Path; readonly to: number; readonly into?: Path }
  /**
   * Brings the items of a list into an order, with their comments; as few of them move as can be. `order`: their
   * indexes, in the order they are to have; what is not among them comes last.
   */
  | { readonly do: 'order'; readonly path: Path; readonly order: readonly number[] }
  /** Gives the key at the end of `path` another name; its value stays. */
  | { readonly do: 'rename-key'; readonly path: Path; readonly key: string }
  /** Writes `# third-point: ok CODE` above the item or key at `path`. */
  | { readonly do: 'accept'; readonly path: Path; readonly code: string }
  /** Replaces text as it stands, for slips that are not YAML yet; must be the only change. */
  | { readonly do: 'text'; readonly edits: readonly TextEdit[] };

/** Why a change is not made, in words for the person, and where to look. */
export interface Refusal {
  readonly refused: string;
  /** UTF-16 offset of the place to open. */
  readonly at: number;
}

export type Planned = { readonly edits: readonly TextEdit[] } | Refusal;
