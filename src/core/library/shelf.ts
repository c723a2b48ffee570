import type { PlanDocument } from '../document.ts';
import type { Severity } from '../finding.ts';
import type { Kind } from '../kinds/kind.ts';
import type { StandardItem } from '../kinds/standards/standards.ts';
import type { Rule } from '../rules/rule.ts';

/** What a person or a pair can make of a rule. */
export type RuleLevel = 'off' | Severity;

/** A standard as a standards document of the workspace has it. */
export interface KnownStandard {
  readonly document: PlanDocument;
  readonly item: StandardItem;
}

/** What the rules may know of the other documents. */
export interface Shelf {
  /** The workspace's folders, as addresses. */
  readonly folders: readonly string[];
  /** Whether all documents of the workspace have been read; before that, nothing is called missing. */
  readonly complete: boolean;
  /** Grows with every change of what stands on the shelf: what was worked out from it holds as long as this stays. */
  readonly revision: number;
  /** Who works here, as an agreement names its partners; undefined where it is not known. */
  readonly me: string | undefined;
  /** Students' names that this person keeps for themselves, each with what to write instead. Never shown, never kept in a file of ours. */
  readonly roster: ReadonlyMap<string, string>;
  get(uri: string): PlanDocument | undefined;
  all(): Iterable<PlanDocument>;
  /**
   * What documents there are, for those who need no look inside: their answer stays while only texts change, and so does
   * the list itself.
   */
  present(): readonly Pick<PlanDocument, 'uri' | 'kind'>[];
  /** The documents of a kind, in the order of their addresses. */
  ofKind(kind: Kind): readonly PlanDocument[];
  /** The document that `file`, as written in `from`, names. */
  find(from: string, file: string): PlanDocument | undefined;
  /** The addresses of the documents that name this one anywhere. */
  pointingAt(uri: string): readonly string[];
  /** The standard with that code, as written, from the standards documents at hand. */
  standard(code: string): KnownStandard | undefined;
  /** Every standard at hand, by its code. */
  readonly standards: ReadonlyMap<string, KnownStandard>;
  /** The settings of the nearest folder above a file. */
  configOf(uri: string): PlanDocument | undefined;
  /** How weighty the findings of a rule are at an address, before its status is looked at. */
  levelOf(rule: Rule, uri: string): RuleLevel;
}
