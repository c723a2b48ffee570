// What an example is, and pieces that many of them share.

/** A text that brings out a message. */
export interface Example {
  /** The lines to show. */
  readonly text: string;
  /** The file's name; its ending says what the document is. */
  readonly file?: string;
  /** Whether the text is the whole document; else lines that the page does not show come before it. */
  readonly whole?: boolean;
  /** What must be read along, by name: shown too. */
  readonly beside?: { readonly [file: string]: string };
  /** The list of students' names that somebody keeps elsewhere: said too. */
  readonly roster?: string;
}

/** Where the examples are read. */
export const exampleFile = 'creek.project.yaml';

/** The lines before an example that is not a whole document. */
const header = 'kind: project-spec\nschemaVersion: 1\ntitle: How healthy is our creek?\n';

/** @returns the whole document of an example, and the number of its lines that are not shown */
export function wholeText({ text, whole }: Example): { readonly text: string; readonly hidden: number } {
  return whole ? { text, hidden: 0 } : { text: header + text, hidden: 3 };
}

export const goal = 'goals:\n  - id: g1\n    target: I can explain how land use changes water\n';
export const ticket = 'checks:\n  - id: k1\n    name: Claim exit ticket\n';
