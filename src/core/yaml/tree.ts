/**
 * Our own picture of a YAML text: what is where, with exact spans. Everything else in the project
 * reads this tree and never the parser behind it, so that the parser can be changed.
 */
import type { Span } from '../text/ranges.ts';

export type YamlNode = YamlMap | YamlList | YamlScalar | YamlAlias;

interface NodeBase {
  /** From the node's first character to behind its last; no comment or blank line around it. Anchor and tag lie before it. */
  readonly span: Span;
  readonly anchor?: string;
  readonly tag?: string;
}

/** `key: value` pairs, in the order of the text. A key may stand twice (see the duplicate-key problem). */
export interface YamlMap extends NodeBase {
  readonly type: 'map';
  /** Written with braces. */
  readonly flow: boolean;
  readonly pairs: readonly YamlPair[];
}

export interface YamlPair {
  /** From the key's first character to the value's last (the colon's, where there is no value). */
  readonly span: Span;
  readonly key: YamlScalar;
  /** Where nothing is written after the colon: undefined. */
  readonly value: YamlNode | undefined;
}

export interface YamlList extends NodeBase {
  readonly type: 'list';
  /** Written with brackets. */
  readonly flow: boolean;
  readonly items: readonly YamlItem[];
}

export interface YamlItem {
  /** From the dash (in a flow list: the value's first character) to the value's last. */
  readonly span: Span;
  readonly value: YamlNode | undefined;
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface YamlScalar extends NodeBase {
  readonly type: 'scalar';
  readonly style: ScalarStyle;
  /** What the scalar says as text: `5.10` stays `5.10`. For quoted and block text, the text itself. */
  readonly text: string;
  /** What YAML 1.2 makes of it: `5.10` is the number 5.1. */
  readonly value: string | number | boolean | null;
}

export interface YamlAlias extends NodeBase {
  readonly type: 'alias';
  readonly name: string;
  /** The node it stands for; undefined where there is none, or where it would contain itself. */
  readonly target: YamlNode | undefined;
}

/** A comment from its `#` to the end of its line. */
export interface YamlComment {
  readonly span: Span;
  /** What is written behind the `#`, trimmed. */
  readonly text: string;
  /** Whether nothing but blanks stands before it on its line. */
  readonly ownLine: boolean;
}

/** A place where the text is not YAML, in the parser's terms; `core/yaml/slips` says it in a teacher's words. */
export interface YamlProblem {
  readonly code: string;
  readonly span: Span;
  readonly detail: string;
}

export interface YamlDocument {
  readonly text: string;
  /** Undefined where the text holds nothing but comments. */
  readonly root: YamlNode | undefined;
  readonly comments: readonly YamlComment[];
  /** Empty when the text is sound. Duplicate keys are not among them: see `duplicateKeys`. */
  readonly problems: readonly YamlProblem[];
  readonly duplicateKeys: readonly YamlPair[];
}

/** Deeper than this, nothing is read: no plan needs it, and a hostile file might. */
export const MOST_DEPTH = 64;

/** A way through the tree: keys of maps, zero-based places in lists. */
export type Path = readonly (string | number)[];
