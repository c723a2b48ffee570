/** How a text is stored: its line endings, its mark at the beginning, its last line ending. */

export interface TextForm {
  readonly eol: '\n' | '\r\n';
  /** Whether it begins with a byte order mark. */
  readonly mark: boolean;
  /** The line endings at its end. */
  readonly end: string;
}

/** The form of a text. */
export function formOf(text: string): TextForm {
  const plain = plainText(text);
  let end = plain.length;
  while (plain.charAt(end - 1) === '\n') end--;
  const at = text.indexOf('\n');
  return {
    eol: at > 0 && text.charAt(at - 1) === '\r' ? '\r\n' : '\n',
    mark: text.startsWith('\uFEFF'),
    end: plain.slice(end),
  };
}

/** A text with bare line endings and without a byte order mark. */
export function plainText(text: string): string {
  return (text.startsWith('\uFEFF') ? text.slice(1) : text).replaceAll('\r\n', '\n');
}

/** The form of a merged text: of each feature that of the side that changed it. */
export function mergedForm(base: string, ours: string, theirs: string): TextForm {
  const [was, mine, other] = [formOf(base), formOf(ours), formOf(theirs)];
  const pick = <K extends keyof TextForm>(key: K): TextForm[K] =>
    base !== '' && mine[key] === was[key] ? other[key] : mine[key];
  return { eol: pick('eol'), mark: pick('mark'), end: pick('end') };
}
