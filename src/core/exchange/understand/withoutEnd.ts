/**
 * A text without signs of a kind at its end. It takes a time that grows with the length of the text alone; a regex that
 * ends in `+$` does not, where there are many such signs in the middle.
 * @param sign says of one sign whether it is of the kind
 */
export function withoutEnd(text: string, sign: RegExp): string {
  let end = text.length;
  while (end > 0 && sign.test(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
