// Small documents with the expected place marked, for tables of findings.
import type { Finding } from '../../../src/core/finding.ts';
import { Library } from '../../../src/core/library/library.ts';

/** A folder in memory; `at` names a file of it. */
export const at = (name: string): string => `file:///class/${name}`;

/** A library of these files, all of the workspace read. @param files text by name */
export function libraryOf(files: { readonly [name: string]: string }): Library {
  const library = new Library();
  library.folders = ['file:///class'];
  for (const [name, text] of Object.entries(files)) library.put(at(name), text, true);
  library.setComplete(true);
  return library;
}

/** What is said of one text. */
export function findingsIn(
  text: string,
  name = 'a.project.yaml',
  others: { readonly [name: string]: string } = {},
): readonly Finding[] {
  return libraryOf({ ...others, [name]: text }).findings(at(name));
}

/** Takes the marks `«…»` off a text. @returns the text and the marked spans, in order */
export function unmarked(marked: string): {
  readonly text: string;
  readonly spans: readonly { start: number; end: number }[];
} {
  const spans: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/([«»])/)) {
    if (part === '«') spans.push({ start: text.length, end: -1 });
    else if (part === '»') (spans.findLast(({ end }) => end < 0) as { end: number }).end = text.length;
    else text += part;
  }
  return { text, spans };
}

/** A draft project plan with these lines behind its first ones. */
export function project(...lines: readonly string[]): string {
  return ['kind: project-spec', 'schemaVersion: 1', 'title: The creek', ...lines, ''].join('\n');
}
