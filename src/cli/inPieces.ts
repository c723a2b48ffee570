/** So much is written in one go. In characters. */
const A_PIECE = 1 << 16;

/** The same text in larger pieces: each write takes a moment, however short it is. */
export function* inPieces(texts: Iterable<string>): Iterable<string> {
  let piece = '';
  for (const text of texts) {
    piece += text;
    if (piece.length < A_PIECE) continue;
    yield piece;
    piece = '';
  }
  yield piece;
}
