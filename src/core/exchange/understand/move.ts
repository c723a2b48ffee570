/** Moves a piece to another place. */
import { readTable } from '../../kinds/rubric/fromTable.ts';
import { plain } from '../../markdown/markdown.ts';
import type { PieceMove } from '../../view/planViewBringing.ts';
import { dateIn, gradesIn, onlyMinutes } from './amounts.ts';
import type { Piece, Understanding } from './piece.ts';
import { belowPlace, placesOf } from './places.ts';
import { standardData } from './planData.ts';
import { treeOf, withBelow } from './tree.ts';

/** The same with a piece in another place, and what belongs to it. Moves that mean nothing leave it as it is. */
export function moved(understanding: Understanding, move: PieceMove): Understanding {
  const { pieces } = understanding;
  const piece = pieces.find(({ id }) => id === move.piece);
  if (!piece) return understanding;
  const tree = treeOf(pieces);
  const along = new Set(withBelow(piece, tree));
  const owner = move.of === undefined ? undefined : pieces.find(({ id }) => id === move.of);
  if (move.of !== undefined && (!owner || along.has(owner))) return understanding;
  const place = owner ? placeBelow(owner, piece, move.place) : move.place;
  if (place === undefined || !takes(understanding, place, piece, owner !== undefined)) return understanding;
  const now: Piece = { ...withoutOwner(piece), place, ...(owner ? { of: owner.id } : {}) };
  const rest = pieces.filter((each) => !along.has(each));
  const at = move.before === undefined ? -1 : rest.findIndex(({ id }) => id === move.before);
  const own = [now, ...pieces.filter((each) => along.has(each) && each !== piece)];
  return {
    ...understanding,
    pieces: at < 0 ? [...rest, ...own] : [...rest.slice(0, at), ...own, ...rest.slice(at)],
  };
}

function withoutOwner({ id, text, table, place, under, as }: Piece): Piece {
  return {
    ...{ id, text, place },
    ...(table ? { table } : {}),
    ...(under === undefined ? {} : { under }),
    ...(as ? { as } : {}),
  };
}

/** Where a piece stands below another; undefined where nothing can. A standard below a goal is one of its standards. */
function placeBelow(owner: Piece, piece: Piece, asked: string): string | undefined {
  if (owner.place === 'notes') return owner.as === 'heading' ? 'notes' : undefined;
  const below = belowPlace(owner.place)?.place;
  if (below === undefined) return undefined;
  if (owner.place === 'goals')
    return asked === 'standards' || (piece.place === 'standards' && standardData(piece.text) !== undefined)
      ? 'standards'
      : below;
  if (owner.place === 'sessions' && (asked === 'materials' || asked === 'homework')) return asked;
  return below;
}

function takes({ kind }: Understanding, place: string, piece: Piece, below: boolean): boolean {
  if (below) return true;
  const known = placesOf(kind).get(place);
  const words = plain(piece.text);
  switch (known?.shape) {
    case undefined:
      return false;
    case 'date':
      return dateIn(words) !== undefined;
    case 'minutes':
      return onlyMinutes(words) !== undefined;
    case 'grades':
      return gradesIn(words) !== undefined;
    case 'rubric':
      return piece.table !== undefined && readTable(piece.table).refused === undefined;
    default:
      return place !== 'standards' || standardData(piece.text) !== undefined;
  }
}
