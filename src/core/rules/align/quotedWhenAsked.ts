import { quotedApart } from '../../words.ts';

/**
 * `quotedApart` for questions that are hardly ever asked: nothing is put in quotation marks until the first of the
 * words is needed.
 * @returns gives the words of the text at a place among them
 */
export function quotedWhenAsked(texts: () => readonly string[], most = 80): (index: number) => string {
  let words: readonly string[] | undefined;
  return (index) => (words ??= quotedApart(texts(), most))[index] ?? '';
}
