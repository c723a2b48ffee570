/** Notes each change with where it stands in both versions. */
import type { DiffChange } from '../diff.ts';
import { writtenWay } from '../way.ts';
import type { Span } from '../../text/ranges.ts';
import { fieldOf, type Place, type Seen, type Side, type Sides } from './sides.ts';

/** What is said of a change. */
export type Said = Pick<DiffChange, 'sentence' | 'before' | 'after' | 'words'>;

export class Notes {
  readonly #sides: Sides;
  /** In the order in which they were noted. */
  readonly all: DiffChange[] = [];

  constructor(sides: Sides) {
    this.#sides = sides;
  }

  /** @param before undefined for what is new; `after` undefined for what is gone */
  add(
    change: DiffChange['change'],
    before: Seen | undefined,
    after: Seen | undefined,
    place: Place,
    more: Said,
  ): void {
    const { was: older, is: newer } = this.#sides;
    const way = writtenWay(change === 'removed' ? place.was : place.way);
    const was = writtenWay(place.was);
    const at = after ? spanIn(newer, after) : before ? spanIn(older, before) : { start: 0, end: 0 };
    this.all.push({
      change,
      path: way,
      ...(change !== 'added' && change !== 'removed' && was !== way ? { wasPath: was } : {}),
      group: place.group,
      noun: place.item?.noun ?? '',
      label: place.item?.label ?? '',
      field: fieldOf(place),
      ...more,
      at,
      ...(before ? { was: spanIn(older, before) } : {}),
    });
  }
}

/** Where a value stands; of a text that had to be mended to be read, nobody knows. */
function spanIn({ version }: Side, { node, span }: Seen): Span {
  return version.sound.text === version.text ? (node?.span ?? span) : { start: 0, end: 0 };
}

/** What stood there and what stands there now, where something does. */
export function said(
  before: string | undefined,
  after: string | undefined,
): { before?: string; after?: string } {
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}
