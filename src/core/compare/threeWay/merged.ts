/** A merged document before it is written: which part comes from where, and what is in dispute. */
import type { YamlNode } from '../../yaml/tree.ts';
import type { ConflictKind } from '../merge.ts';
import type { Way } from '../way.ts';
import type { Cluster } from './clusters.ts';
import type { Part, Value } from './parts.ts';
import { dataLike, marks, marksOf, sameByKey, says, sayTheSame, textSays } from './says.ts';

/** A place among the parts of a merged value. */
export interface Spot {
  readonly cluster: Cluster;
  readonly blanks: number;
  /** Undefined where it was taken away. */
  content: Content | undefined;
}

export type Content = Whole | Pieced | Disputed;

/** As one version has it. */
export interface Whole {
  readonly is: 'whole';
  readonly part: Part;
}

/** Put together from several versions. */
export interface Pieced {
  readonly is: 'pieced';
  /** Whose key it has and, where nothing else is said, everything. */
  readonly part: Part;
  /** Another key than that. */
  readonly key?: string;
  readonly lead: readonly string[];
  readonly tail: string;
  readonly trail: readonly string[];
  value: MergedValue;
}

/** Something only people can settle. */
export interface Dispute {
  readonly key: string;
  readonly kind: ConflictKind;
  readonly way: Way;
  readonly cluster: Cluster;
  readonly answers: readonly ('ours' | 'theirs' | 'both' | 'text')[];
}

export interface Disputed {
  readonly is: 'disputed';
  readonly dispute: Dispute;
  readonly ours: Whole | Pieced | undefined;
  readonly theirs: Whole | Pieced | undefined;
  /** Whether it only follows from what is in dispute elsewhere: what a link points to. */
  readonly aside?: boolean;
}

export type MergedValue = AsWritten | MergedText | Replaced | Entries;

/** A scalar, an alias, or what is in braces or brackets, as one version has it. */
export interface AsWritten {
  readonly is: 'written';
  readonly value: Value;
}

/** A text below a `|` or `>` of which both changed other lines. */
export interface MergedText {
  readonly is: 'text';
  readonly value: Value;
  /** Its lines, from their own column on. */
  readonly lines: readonly string[];
  readonly text: string;
}

/** A scalar that says something new. */
export interface Replaced {
  readonly is: 'replaced';
  readonly value: Value;
  readonly text: string;
}

export interface Entries {
  readonly is: 'entries';
  /** Whose layout it has. */
  readonly layout: Value;
  spots: Spot[];
}

/** Which version of what is in dispute is meant. */
export type Choice = 'ours' | 'theirs';

/** The content that a choice leaves. */
export function chosen(content: Content | undefined, choice: Choice): Whole | Pieced | undefined {
  return content?.is === 'disputed' ? content[choice] : content;
}

/** The same content in pieces, so that one of them can be changed. */
export function inPieces(content: Whole | Pieced): Pieced {
  if (content.is === 'pieced') return content;
  const { part } = content;
  const { lead, tail, trail } = part.pieces;
  return {
    is: 'pieced',
    part,
    lead,
    tail,
    trail,
    value: part.value ? asMerged(part.value) : asMerged(part.holder),
  };
}

/** A value as one version has it. */
export function asMerged(value: Value): MergedValue {
  if (!value.holder) return { is: 'written', value };
  const spots = value.parts.map((part): Spot => ({
    cluster: { [part.holder.version.name]: part },
    blanks: part.blanks,
    content: { is: 'whole', part },
  }));
  return { is: 'entries', layout: value, spots };
}

/** Whether a place says what a merged value says, as `sayTheSame` compares. */
export function saysMerged(node: YamlNode | undefined, value: MergedValue, choice: Choice): boolean {
  switch (value.is) {
    case 'written':
      return sayTheSame(node, value.value.node);
    case 'text':
      return says(node) === marksOf(value.value) + textSays(value.text);
    case 'replaced': {
      const data = dataLike(value.value, value.text);
      const said = typeof data === 'number' ? `number ${String(data)}` : textSays(data);
      return says(node) === marksOf(value.value) + said;
    }
    case 'entries': {
      const { layout, spots } = value;
      if ((node?.type !== 'map' && node?.type !== 'list') || node.type !== layout.node?.type) return false;
      if (marks(node) !== marksOf(layout)) return false;
      const contents = spots.flatMap(({ content }) => {
        const one = chosen(content, choice);
        return one?.part.entry ? [one] : [];
      });
      const same = (inner: YamlNode | undefined, one: Whole | Pieced): boolean =>
        one.is === 'pieced' ? saysMerged(inner, one.value, choice) : sayTheSame(inner, one.part.value?.node);
      if (node.type === 'map') return sameByKey(node, contents, keyOf, same);
      return (
        node.items.length === contents.length &&
        contents.every((one, index) => same(node.items[index]?.value, one))
      );
    }
  }
}

/** The key of a content. */
export function keyOf(content: Whole | Pieced): string | undefined {
  return (content.is === 'pieced' ? content.key : undefined) ?? content.part.key;
}

/** Every dispute in a merged value, in the order of the document. */
export function disputesIn(value: MergedValue, into = new Set<Dispute>()): Set<Dispute> {
  if (value.is !== 'entries') return into;
  for (const { content } of value.spots) {
    if (content) disputesOf(content, into);
  }
  return into;
}

/** Every dispute in a content. */
export function disputesOf(content: Content, into = new Set<Dispute>()): Set<Dispute> {
  if (content.is === 'disputed') into.add(content.dispute);
  else if (content.is === 'pieced') disputesIn(content.value, into);
  return into;
}

/** Where what is in dispute stands, in each of the versions: what a link in dispute points to, too. */
export function disputedWays(value: MergedValue, into: Way[] = []): readonly Way[] {
  if (value.is !== 'entries') return into;
  for (const { cluster, content } of value.spots) {
    if (content?.is === 'disputed') {
      const { base, ours, theirs } = cluster;
      into.push(content.dispute.way, ...[base, ours, theirs].flatMap((part) => (part ? [part.way] : [])));
    } else if (content?.is === 'pieced') disputedWays(content.value, into);
  }
  return into;
}
