/** Which pieces belong to which, and what they say together. */
import type { Piece } from './piece.ts';

export interface PieceTree {
  readonly top: readonly Piece[];
  readonly below: (piece: Piece) => readonly Piece[];
}

/** What belongs to nothing that is there stands by itself. */
export function treeOf(pieces: readonly Piece[]): PieceTree {
  const ids = new Set(pieces.map(({ id }) => id));
  const owned = new Map<string, Piece[]>();
  const top: Piece[] = [];
  for (const piece of pieces) {
    if (piece.of === undefined || !ids.has(piece.of)) top.push(piece);
    else {
      const list = owned.get(piece.of);
      if (list) list.push(piece);
      else owned.set(piece.of, [piece]);
    }
  }
  return { top, below: ({ id }) => owned.get(id) ?? [] };
}

/** A piece and everything below it, in their order. */
export function withBelow(piece: Piece, tree: PieceTree): readonly Piece[] {
  return [piece, ...tree.below(piece).flatMap((each) => withBelow(each, tree))];
}

/** What a piece says with everything below it, as Markdown. */
export function fullText(piece: Piece, tree: PieceTree): string {
  return [piece.text, ...tree.below(piece).map((each) => indented(fullText(each, tree)))].join('\n');
}

/** As a line of a list. */
export function indented(text: string): string {
  return text.startsWith('- ')
    ? text
    : text
        .split('\n')
        .map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`))
        .join('\n');
}
