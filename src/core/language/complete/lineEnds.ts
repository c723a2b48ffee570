/** Where the line of a place begins and ends, without looking at other lines. */

/** The offset at which the line of a place begins; lines end in `\n`, `\r\n` or a lone `\r`. */
export function lineStartAt(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isEnd(text, at - 1)) at--;
  return at === 0 && text.startsWith('\uFEFF') ? Math.min(1, offset) : at;
}

/** The offset at which the line of a place ends, before its line ending. */
export function lineEndAt(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isEnd(text, at)) at++;
  return at;
}

function isEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 10 || unit === 13;
}
