/** Texts of documents as parts of Markdown that we write. */

/** A text on one line in which no sign means anything to Markdown: no link, no picture, no heading. */
export function literal(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|<>~&$:@^="'/]/g, (sign) =>
      sign === '<' || sign === '>' || sign === '&' ? `&#${sign.charCodeAt(0)};` : `\\${sign}`,
    );
}
