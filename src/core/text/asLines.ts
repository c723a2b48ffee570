/** A text as VS Code has it, with one kind of line ending and no byte order mark: so that texts from elsewhere can be compared with it. */
export function asLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}
