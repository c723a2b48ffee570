/** How a note that accepts something is written. */

const written = /^third-point:\s*ok\b\s*(.*)$/i;

/** The codes an acceptance comment names; undefined for any other comment. @param text without its `#` */
export function acceptedCodes(text: string): readonly string[] | undefined {
  const rest = written.exec(text)?.[1];
  if (rest === undefined) return undefined;
  const list = rest.split(/\s+[-–—]\s+/)[0] ?? '';
  return list.split(/[\s,]+/).filter(Boolean);
}
