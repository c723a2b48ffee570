import type { PlanDocument } from '../document.ts';
import type { Finding, Fix, Severity } from '../finding.ts';
import type { Kind } from '../kinds/kind.ts';
import type { Plan } from '../kinds/plan.ts';
import type { Shelf } from '../library/library.ts';
import type { Span } from '../text/ranges.ts';
import type { Path } from '../yaml/tree.ts';

/** What a rule found open: a question about one item of the plan. */
export interface OpenQuestion {
  readonly span: Span;
  /** The item it is about. */
  readonly item: Path;
  readonly message: string;
  readonly fixes: readonly Fix[];
}

/** One rule about what makes a plan good; one small file each. */
export interface Rule {
  readonly code: string;
  /** Its number in the catalogue of rules. */
  readonly source: string;
  /** Its level once the plan is ready; before and after, it is information. Never an error. */
  readonly level: Exclude<Severity, 'error'>;
  readonly kinds: readonly Kind[];
  readonly check: (plan: Plan, document: PlanDocument, shelf: Shelf) => readonly OpenQuestion[];
}

/** A finding of a rule: it knows its item, so that the panel can ask there. */
export interface RuleFinding extends Finding {
  readonly item: Path;
}

/** Whether a finding is an open question about an item. */
export function isQuestion(finding: Finding): finding is RuleFinding {
  return 'item' in finding;
}
