import type { Finding, Fix } from '../../finding.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { Span } from '../../text/ranges.ts';
import type { SyntaxCode } from './codes.ts';
import type { Line } from './lines.ts';

/** A way to write it that can be read. */
export interface Repair {
  /** A verb first. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/**
 * What may be wrong at one place, with how to mend it. A guess until its repair, tried on the text,
 * makes it sound.
 */
export interface Slip {
  readonly code: SyntaxCode;
  readonly span: Span;
  readonly message: string;
  /** Undefined where nobody knows. */
  readonly repair: Repair | undefined;
  /** Other ways to mend it. */
  readonly others?: readonly Repair[];
  /** What cannot be trusted: blanked first when the rest of the plan is to be read. */
  readonly suspect: Span;
  /** Which guess to try first: the lower one. */
  readonly rank: number;
}

/** Where the guesses are made. */
export interface Stretch {
  readonly text: string;
  readonly lines: readonly Line[];
  /** The column at which the entries of this stretch begin. */
  readonly column: number;
  /** How often each key stands in the document. */
  readonly keys: ReadonlyMap<string, number>;
}

/** The finding of a slip whose repair was found good: always an error, for without the repair a text cannot be read. */
export function findingOf(slip: Slip): Finding {
  return {
    code: slip.code,
    severity: 'error',
    span: slip.span,
    message: slip.message,
    fixes: slip.repair
      ? [
          fixOf(slip.repair, slip.code !== 'yaml-unreadable' && !slip.others),
          ...(slip.others ?? []).map((other) => fixOf(other, false)),
        ]
      : [],
  };
}

/** A repair as a fix. @param preferred whether it is right nearly always */
export function fixOf(repair: Repair, preferred: boolean): Fix {
  return {
    title: repair.title,
    changes: [{ do: 'text', edits: repair.edits }],
    ...(preferred ? { preferred } : {}),
  };
}

/** An edit that writes something at an offset. */
export function insertion(at: number, text: string): TextEdit {
  return { start: at, end: at, text };
}

/** The text in quotation marks as it stands: the kind of mark that needs no change inside, where there is one. */
export function aroundText(raw: string): string {
  return /["\\]/.test(raw) ? `'${raw.replaceAll("'", "''")}'` : `"${raw}"`;
}

/** The first words of a text, in curved quotation marks, for a message. */
export function shown(raw: string, most = 30): string {
  const line = raw.replace(/\s+/g, ' ').trim();
  return `“${line.length > most ? `${line.slice(0, most - 1).trimEnd()}…` : line}”`;
}
