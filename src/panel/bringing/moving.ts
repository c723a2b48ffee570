/** Where the pieces of what was brought stand, and where they can go: by keys, by the menu, by dragging. */
import type {
  BringingPiece,
  BringingPlace,
  BringingPlan,
  PieceMove,
} from '../../core/view/planViewBringing.ts';

/** Where a piece stands. */
export interface Stand {
  readonly piece: BringingPiece;
  readonly place: BringingPlace;
  /** The piece it belongs to. */
  readonly of?: BringingPiece;
  readonly siblings: readonly BringingPiece[];
  readonly at: number;
}

export type Stands = ReadonlyMap<string, Stand>;

/** Where something was dropped, as it is marked there. */
export interface Drop {
  readonly move: PieceMove;
  readonly how: 'before' | 'after' | 'into';
}

/** A place to choose in the menu. */
export interface Destination {
  readonly place: BringingPlace;
  /** The piece below which it goes. */
  readonly of?: BringingPiece;
  readonly move: PieceMove;
}

/** What marks a place in the page, apart from pieces. */
export function markOf(place: BringingPlace): string {
  return `place:${place.place}`;
}

/** Where every piece stands, by its id. */
export function standsIn(plan: BringingPlan): Stands {
  const stands = new Map<string, Stand>();
  for (const place of plan.places)
    place.pieces.forEach((piece, at, siblings) => {
      stands.set(piece.id, { piece, place, siblings, at });
      piece.below.forEach((below, index) =>
        stands.set(below.id, { piece: below, place, of: piece, siblings: piece.below, at: index }),
      );
    });
  return stands;
}

/** One step up or down among its neighbours; from the edge into the next place. @returns undefined where there is nowhere to go */
export function stepMove(plan: BringingPlan, stand: Stand, by: -1 | 1): PieceMove | undefined {
  const { piece, place, of, siblings, at } = stand;
  const neighbour = siblings[at + by];
  if (neighbour) {
    const before = by < 0 ? neighbour : siblings[at + 2];
    return { ...within(stand), ...(before ? { before: before.id } : {}) };
  }
  if (of) return stepOut(stand, by);
  const next = plan.places[plan.places.indexOf(place) + by];
  if (!next) return undefined;
  const first = by > 0 ? next.pieces[0] : undefined;
  return { piece: piece.id, place: next.place, ...(first ? { before: first.id } : {}) };
}

/** Below the piece that stands above it, where something of the kind can. */
export function moveIn({ piece, place, of, siblings, at }: Stand): PieceMove | undefined {
  const above = siblings[at - 1];
  if (of || !above || !place.below || piece.below.length > 0) return undefined;
  return { piece: piece.id, place: place.below.place, of: above.id };
}

/** Out from below another piece, to stand behind it. */
export function moveOut(stand: Stand): PieceMove | undefined {
  return stand.of ? stepOut(stand, 1) : undefined;
}

/** Beside the piece it belonged to. */
function stepOut({ piece, place, of }: Stand, by: -1 | 1): PieceMove {
  const at = place.pieces.findIndex(({ id }) => id === of?.id);
  const before = by < 0 ? of : place.pieces[at + 1];
  return { piece: piece.id, place: place.place, ...(before ? { before: before.id } : {}) };
}

/** Where it would go, dropped on a place or on a piece. @param mark of a place or the id of a piece @param upper half of it */
export function dropMove(
  plan: BringingPlan,
  stands: Stands,
  dragged: Stand,
  mark: string,
  upper: boolean,
): Drop | undefined {
  const { piece } = dragged;
  const place = plan.places.find((each) => markOf(each) === mark);
  if (place) {
    if (place === dragged.place && !dragged.of) return undefined;
    return { move: { piece: piece.id, place: place.place }, how: 'into' };
  }
  const onto = stands.get(mark);
  if (!onto || onto.piece === piece || onto.of === piece) return undefined;
  const { below } = onto.place;
  // On the lower half of what can hold something, it goes below that.
  if (!upper && !onto.of && below && piece.below.length === 0)
    return onto.piece === dragged.of
      ? undefined
      : { move: { piece: piece.id, place: below.place, of: onto.piece.id }, how: 'into' };
  if (onto.of && piece.below.length > 0) return undefined;
  const before = upper ? onto.piece : onto.siblings[onto.at + 1];
  if (before === piece || (onto.siblings === dragged.siblings && onto.at === dragged.at + (upper ? 1 : -1)))
    return undefined;
  const move = { ...within(onto), piece: piece.id, ...(before ? { before: before.id } : {}) };
  return { move, how: upper ? 'before' : 'after' };
}

/** All places a piece can go to from where it is, in the order of a plan, with the pieces it could stand below. */
export function destinations(plan: BringingPlan, stand: Stand): readonly Destination[] {
  const { piece } = stand;
  return plan.places.flatMap((place): readonly Destination[] => {
    const { below } = place;
    const owners = below && piece.below.length === 0 ? place.pieces.filter((each) => each !== piece) : [];
    return [
      ...(place === stand.place && !stand.of
        ? []
        : [{ place, move: { piece: piece.id, place: place.place } }]),
      ...owners
        .filter((of) => of !== stand.of)
        .map((of) => ({
          ...{ place, of },
          move: { piece: piece.id, place: below?.place ?? place.place, of: of.id },
        })),
    ];
  });
}

/** The place it is in, and what it belongs to there. */
function within({ piece, place, of }: Stand): PieceMove {
  return of
    ? { piece: piece.id, place: place.below?.place ?? place.place, of: of.id }
    : { piece: piece.id, place: place.place };
}
