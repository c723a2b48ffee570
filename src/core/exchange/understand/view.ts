/** What the page “Paste what I have” shows of what was understood. */
import { counted } from '../../words.ts';
import type { BringingPiece, BringingPlan } from '../../view/planViewBringing.ts';
import type { Piece, Understanding } from './piece.ts';
import { placesOf } from './places.ts';
import { treeOf } from './tree.ts';

/** How the page shows it. */
export function bringingView({ kind, title, pieces, leftOut }: Understanding): BringingPlan {
  const tree = treeOf(pieces);
  const shown = (piece: Piece): BringingPiece => ({
    ...{ id: piece.id, text: piece.text },
    ...(piece.table ? { table: piece.table } : {}),
    ...(piece.under === undefined ? {} : { under: piece.under }),
    below: tree.below(piece).map(shown),
  });
  const all = placesOf(kind);
  const places = [...all.values()].map(({ place, label, noun, below }) => {
    const own = tree.top.filter((piece) => (all.has(piece.place) ? piece.place : 'notes') === place);
    return {
      ...{ place, label },
      ...(noun !== undefined && own.length > 0 ? { counted: counted(own.length, noun) } : {}),
      ...(below ? { below } : {}),
      pieces: own.map(shown),
    };
  });
  return { show: 'plan', kind, title, places, leftOut };
}
