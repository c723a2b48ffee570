/** Writes what has no place as the plan’s notes, in the order it came in, under its headings. */
import type { Piece } from './piece.ts';
import { indented, type PieceTree } from './tree.ts';

/** @param more words that stand at the end */
export function notesText(pieces: readonly Piece[], tree: PieceTree, more: readonly string[]): string {
  const blocks: string[] = [];
  let under: string | undefined;
  let lines: string[] = [];
  const endLines = (): void => {
    if (lines.length > 0) blocks.push(lines.join('\n'));
    lines = [];
  };
  const write = (piece: Piece, depth: number): void => {
    const below = tree.below(piece);
    if (piece.as === 'heading') {
      endLines();
      blocks.push(`${'#'.repeat(Math.min(3 + depth, 6))} ${oneLine(piece.text)}`);
      under = undefined;
    } else {
      if (piece.under !== under && piece.under !== undefined) {
        endLines();
        blocks.push(`### ${oneLine(piece.under)}`);
      }
      under = piece.under;
      if (piece.as === 'line' || below.length > 0) lines.push(indented(piece.text));
      else {
        endLines();
        blocks.push(piece.text);
      }
    }
    for (const each of below) {
      if (piece.as === 'heading' || each.table) write(each, depth + 1);
      else lines.push(deeper(each, tree, 1));
    }
  };
  for (const piece of pieces) write(piece, 0);
  endLines();
  return [...blocks, ...more].join('\n\n');
}

function deeper(piece: Piece, tree: PieceTree, depth: number): string {
  const pad = '  '.repeat(Math.min(depth, 8));
  const own = indented(piece.text)
    .split('\n')
    .map((line) => pad + line)
    .join('\n');
  return [own, ...tree.below(piece).map((each) => deeper(each, tree, depth + 1))].join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}
