/** The two versions side by side, and a place that both of them have. */
import { resolve } from '../../yaml/navigate.ts';
import type { Span } from '../../text/ranges.ts';
import type { YamlMap, YamlNode } from '../../yaml/tree.ts';
import type { Version } from '../diff.ts';
import type { Shape, Shapes } from '../shape.ts';
import type { Way } from '../way.ts';
import type { Contents } from './contents.ts';
import type { Items } from './items.ts';
import type { Naming } from './naming.ts';
import type { Pairing } from './pairing.ts';
import type { Subject } from './sentences.ts';

/** One of the versions, with what is known of it. */
export interface Side {
  readonly version: Version;
  readonly items: Items;
  readonly contents: Contents;
  readonly naming: Naming;
}

/** Both versions, and which items are the same in both. */
export interface Sides {
  readonly was: Side;
  readonly is: Side;
  readonly shapes: Shapes;
  readonly pairing: Pairing;
}

/** A value of one version. */
export interface Seen {
  readonly node: YamlNode | undefined;
  /** Where it stands with its key or dash: for what has no text of its own. */
  readonly span: Span;
  readonly shape: Shape;
}

/** What is known of a place in both versions. */
export interface Place {
  readonly way: Way;
  readonly was: Way;
  readonly group: string;
  /** The item it belongs to; undefined for the document. */
  readonly item: Owner | undefined;
  /** The titles from the item down to it. */
  readonly fields: readonly string[];
  /** Of an item: the key that tells it apart, which is said by its being renamed. */
  readonly skip?: string;
  /** Whether the value is what its item is called. */
  readonly main?: boolean;
}

export interface Owner {
  readonly noun: string;
  readonly label: string;
  readonly subject: Subject;
}

/** The map a value is or, by an alias, stands for; undefined where it is none. */
export function mapOf(seen: Seen | undefined): YamlMap | undefined {
  const node = resolve(seen?.node);
  return node?.type === 'map' ? node : undefined;
}

/** What a place is called within its item: “Look back: What we saw”. */
export function fieldOf({ fields }: Place): string {
  return fields.join(': ');
}
