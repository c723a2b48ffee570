import type { PlanDocument } from '../document.ts';
import type { Finding, Fix, Severity } from '../finding.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Shelf } from '../library/shelf.ts';
import type { Span } from '../text/ranges.ts';
import type { Path } from '../yaml/tree.ts';

/** What a rule found open: a question about one item of the document. */
export interface OpenQuestion {
  /** The exact words or entry it is about; never more than the item. */
  readonly span: Span;
  /** The item it is about; the document as a whole: `[]`. */
  readonly item: Path;
  readonly message: string;
  /** Ways to settle it. “Fine as is” is added to them. */
  readonly fixes: readonly Fix[];
  /** What “Fine as is” is called here. */
  readonly fine?: string;
}

/** What the rules about one family of things are for. */
export type Family = 'align' | 'quality' | 'coach' | 'privacy';

export const families: readonly Family[] = ['align', 'quality', 'coach', 'privacy'];

/** One rule about what makes the work good; one small file each. */
export interface Rule {
  /** `FAMILY-words`; stable, because people write it into their documents and settings. */
  readonly code: `${Family}-${string}`;
  /** Its number in the catalogue of rules. */
  readonly number: string;
  /** Its level once a plan is ready; before and after, it is information. Teaching is never an error. */
  readonly level: Exclude<Severity, 'error'>;
  /** Asked only where a pair switches it on. */
  readonly offByDefault?: true;
  readonly kinds: readonly Kind[];
  /** What it is called on its page: a question or a short sentence. */
  readonly title: string;
  /** What it is about and why, in a teacher's words. */
  readonly about: string;
  /** What to do about it. */
  readonly todo: string;
  /** Where the idea comes from. */
  readonly source: string;
  /**
   * What is open in a document of its kinds. Reads only what its model, the document and the shelf give;
   * throws never, whatever the document holds.
   */
  readonly check: (document: PlanDocument, shelf: Shelf) => readonly OpenQuestion[];
}

/** What a code is about. */
export function familyOf(code: string): string {
  return code.slice(0, code.indexOf('-'));
}

/** A finding of a rule: it knows its item, so that the panel can ask there. */
export interface RuleFinding extends Finding {
  readonly item: Path;
}

/**
 * Whether a finding is an open question about the plan, to talk about; what concerns privacy is none, nor is what is
 * said about a suggestion: that is shown, and answered, where the suggestion belongs.
 */
export function isQuestion(finding: Finding): finding is RuleFinding {
  if (!('item' in finding) || familyOf(finding.code) === 'privacy') return false;
  return (finding as RuleFinding).item[0] !== 'suggestions';
}
