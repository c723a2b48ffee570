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
  /** The place on the page. */
  readonly place: BringingPlace;
  /** What it is there: the place itself, or what stands below a piece of it. */
  readonly where: string;
  /** What can stand below it. */
  readonly below?: Below;
  /** The piece it belongs to. */
  readonly of?: Stand;
  readonly siblings: readonly BringingPiece[];
  readonly at: number;
}

type Below = NonNullable<BringingPlace['below']>;

export type Stands = ReadonlyMap<string, Stand>;

/** Where something was dropped, as it is marked there. */
export interface Drop {
  readonly move: PieceMove;
  readonly how: 'before' | 'after' | 'into';
}

/** A place to choose in the menu. */
export interface Destination {
  readonly place: BringingPlace;
  /** The piece below which it goes, and as what. */
  readonly of?: { readonly piece: BringingPiece; readonly label: string };
  readonly move: PieceMove;
}

/** What marks a place in the page, apart from pieces. */
export function markOf(place: BringingPlace): string {
  return `place:${place.place}`;
}

/** Where every piece stands, by its id, in the order of the page. */
export function standsIn(plan: BringingPlan): Stands {
  const stands = new Map<string, Stand>();
  const belowOf = new Map(plan.places.map(({ place, below }) => [place, below]));
  const walk = (place: BringingPlace, where: string, siblings: readonly BringingPiece[], of?: Stand): void =>
    siblings.forEach((piece, at) => {
      const below = belowOf.get(where);
      const stand = { piece, place, where, siblings, at, ...(below ? { below } : {}), ...(of ? { of } : {}) };
      stands.set(piece.id, stand);
      // What stands below a heading of the notes is among the notes too.
      walk(place, below?.place ?? where, piece.below, stand);
    });
  for (const place of plan.places) walk(place, place.place, place.pieces);
  return stands;
}

/** One step up or down among its neighbours; from the edge into the next place. @returns undefined where there is nowhere to go */
export function stepMove(plan: BringingPlan, stand: Stand, by: -1 | 1): PieceMove | undefined {
  const { piece, place, of, siblings, at } = stand;
  const neighbour = siblings[at + by];
  if (neighbour) return beside(piece, stand, by < 0 ? neighbour : siblings[at + 2]);
  if (of) return beside(piece, of, by < 0 ? of.piece : of.siblings[of.at + 1]);
  const next = plan.places[plan.places.indexOf(place) + by];
  if (!next) return undefined;
  const first = by > 0 ? next.pieces[0] : undefined;
  return { piece: piece.id, place: next.place, ...(first ? { before: first.id } : {}) };
}

/** Below the piece that stands above it, where something of the kind can. */
export function moveIn(stands: Stands, { piece, siblings, at }: Stand): PieceMove | undefined {
  const above = stands.get(siblings[at - 1]?.id ?? '');
  return above?.below && piece.below.length === 0 ? below(piece, above, above.below) : undefined;
}

/** Out from below another piece, to stand behind it. */
export function moveOut({ piece, of }: Stand): PieceMove | undefined {
  return of && beside(piece, of, of.siblings[of.at + 1]);
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
  if (place)
    return place === dragged.place && !dragged.of
      ? undefined
      : { move: { piece: piece.id, place: place.place }, how: 'into' };
  const onto = stands.get(mark);
  if (!onto || isIn(onto, piece)) return undefined;
  // On the lower half of what can hold something, it goes below that.
  if (!upper && onto.below && piece.below.length === 0)
    return onto === dragged.of ? undefined : { move: below(piece, onto, onto.below), how: 'into' };
  if (onto.of && piece.below.length > 0) return undefined;
  const beginning = upper ? onto.piece : onto.siblings[onto.at + 1];
  if (
    beginning === piece ||
    (onto.siblings === dragged.siblings && onto.at === dragged.at + (upper ? 1 : -1))
  )
    return undefined;
  return { move: beside(piece, onto, beginning), how: upper ? 'before' : 'after' };
}

/** All places a piece can go to from where it is, with the pieces it could stand below: those with something in them first. */
export function destinations(plan: BringingPlan, stands: Stands, stand: Stand): readonly Destination[] {
  const { piece } = stand;
  const of = (place: BringingPlace): readonly Destination[] => [
    ...(place === stand.place && !stand.of ? [] : [{ place, move: { piece: piece.id, place: place.place } }]),
    ...(piece.below.length > 0 ? [] : [...stands.values()]).flatMap((owner): readonly Destination[] =>
      owner.place === place && owner.below && owner !== stand && owner !== stand.of
        ? [
            {
              place,
              of: { piece: owner.piece, label: owner.below.label },
              move: below(piece, owner, owner.below),
            },
          ]
        : [],
    ),
  ];
  const [full, empty] = [true, false].map((isFull) =>
    plan.places.filter(({ pieces }) => pieces.length > 0 === isFull).flatMap(of),
  );
  return [...(full ?? []), ...(empty ?? [])];
}

/** Before another piece, or last, where the one of that stand is. */
function beside(piece: BringingPiece, { where, of }: Stand, before: BringingPiece | undefined): PieceMove {
  return {
    ...{ piece: piece.id, place: where },
    ...(of ? { of: of.piece.id } : {}),
    ...(before ? { before: before.id } : {}),
  };
}

function below(piece: BringingPiece, of: Stand, { place }: Below): PieceMove {
  return { piece: piece.id, place, of: of.piece.id };
}

/** Whether it is the piece, or belongs to it. */
function isIn(stand: Stand | undefined, piece: BringingPiece): boolean {
  return stand !== undefined && (stand.piece === piece || isIn(stand.of, piece));
}
