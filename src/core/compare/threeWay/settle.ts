/**
 * What the merge itself would break: links to what one side took away or renamed, and aliases whose anchor is gone.
 * Each becomes a conflict, at the link and at what it points to.
 */
import type { Answer } from '../merge.ts';
import { writtenWay } from '../way.ts';
import type { Merging } from './combine.ts';
import type { Cluster } from './clusters.ts';
import type { Renamed } from './homes.ts';
import { Links, linksOfPart, type Link } from './links.ts';
import {
  inPieces,
  type Content,
  type Dispute,
  type Entries,
  type Pieced,
  type Spot,
  type Whole,
} from './merged.ts';
import type { Part, Value, Version } from './parts.ts';
import type { YamlAlias, YamlNode } from '../../yaml/tree.ts';
import { sayTheSame } from './says.ts';
import { itemsOf, partOf, visit } from './throughMerged.ts';

type Side = 'ours' | 'theirs';

/** A renaming to be taken back, because that is how a conflict was answered. */
export interface TakenBack {
  readonly side: Side;
  readonly list: string;
  readonly from: string;
  readonly to: string;
}

export class Settling {
  readonly takenBack: TakenBack[] = [];
  readonly #merging: Merging;
  readonly #root: Entries;
  readonly #versions: Readonly<Record<Side, Version>>;
  #linksRead: Readonly<Record<Side, Links>> | undefined;
  #anchorsRead: ReadonlyMap<YamlNode, Part> | undefined;

  constructor(merging: Merging, root: Entries, versions: Readonly<Record<Side, Version>>) {
    this.#merging = merging;
    this.#root = root;
    this.#versions = versions;
  }

  // Nearly every merge breaks nothing, and asks for neither of these.
  get #links(): Readonly<Record<Side, Links>> {
    const { ours, theirs } = this.#versions;
    return (this.#linksRead ??= { ours: new Links(ours), theirs: new Links(theirs) });
  }

  /** The part each value stands in, of values with an anchor. */
  get #parts(): ReadonlyMap<YamlNode, Part> {
    const { ours, theirs } = this.#versions;
    return (this.#anchorsRead ??= new Map([...anchorsIn(ours.root), ...anchorsIn(theirs.root)]));
  }

  /** Finds what is broken, and disputes it. */
  settle(): void {
    for (const link of this.#broken()) this.#settleLink(link);
    for (const alias of this.#brokenAliases()) this.#settleAlias(alias);
  }

  /** The links of the merged document that one version can follow and the merged one cannot. */
  #broken(): Link[] {
    const items = itemsOf(this.#root);
    const { ours, theirs } = this.#versions;
    const isMissed = (mine: Version, other: Version): boolean =>
      [...mine.itemsByName.keys()].some((name) => !items.has(name) && !other.itemsByName.has(name));
    // Where nothing is gone that only one of them has, no link was broken by bringing them together.
    if (!isMissed(ours, theirs) && !isMissed(theirs, ours)) return [];
    const links: Link[] = [];
    visit(this.#root, (part, value) => links.push(...linksOfPart(part, value)));
    const ids = new Set([...items].map((item) => item.slice(item.indexOf(' ') + 1)));
    const leads = ({ text, to }: Link): boolean =>
      to ? to.some((list) => items.has(`${list} ${text}`)) : ids.has(text);
    return links.filter((link) => !leads(link));
  }

  #settleLink(link: Link): void {
    const [mine, other] = [this.#links.ours.target(link), this.#links.theirs.target(link)];
    if (!mine === !other) return;
    const [side, against]: [Side, Side] = mine ? ['ours', 'theirs'] : ['theirs', 'ours'];
    const target = mine ?? other;
    // What led nowhere in a version already is left alone.
    if (!target || this.#links[against].has(link) || link.part.holder.version.name === against) return;
    const list = target.holder.shape.key;
    const renaming = this.#merging.homes.renamed.find(
      (one) => one.side === against && one.list === list && one.from === link.text,
    );
    const chain = this.#reach(link.part);
    const spot = chain?.at(-1);
    if (!chain || !spot) return;
    const dispute = this.#merging.dispute('dangling-reference', clusterOf(chain, link.part, side));
    const answer = this.#answerTo(dispute, target, link.part, side, against);
    const without = this.#without(chain, link, against, renaming?.to);
    if (renaming) {
      if (answer === side) this.takenBack.push({ side: against, list, from: renaming.to, to: renaming.from });
      else if (answer === against) without(undefined);
      else {
        without(dispute);
        this.#disputeName(renaming, side, dispute);
      }
      return;
    }
    if (answer === against) without(undefined);
    else {
      this.#bringBack(target, side, answer === side ? undefined : dispute);
      if (answer !== side) without(dispute);
    }
  }

  /** A renaming in dispute: the id, and each link that went along with it, stand in both versions. */
  #disputeName({ side: against, list, from, to }: Renamed, side: Side, dispute: Dispute): void {
    const links = this.#links[against];
    const item = links.items.get(`${list} ${to}`);
    const id = item?.value?.parts.find(({ key }) => key === item.holder.keyedBy);
    if (!id) return;
    const named: Link[] = links.all.filter((link) => link.text === to && links.target(link) === item);
    for (const link of [{ text: to, to: [list], part: id, isKey: false }, ...named]) {
      const chain = this.#reach(link.part);
      const content = chain?.at(-1)?.content;
      if (chain && content && partOf(content)?.key === link.part.key)
        this.#without(chain, link, side, from, true)(dispute);
    }
  }

  /** What was decided about a link; where its target was taken away, or it was kept, by an answer: what follows from that. */
  #answerTo(dispute: Dispute, target: Part, from: Part, side: Side, against: Side): Answer | undefined {
    const answer = this.#merging.answerTo(dispute);
    const followed = this.#merging.wasSettled(target)
      ? against
      : this.#merging.wasSettled(from)
        ? side
        : undefined;
    if (answer !== undefined || followed === undefined) return answer;
    this.#merging.settle(dispute);
    return followed;
  }

  /** Leaves a link out; with a dispute, in one version only. */
  #without(
    chain: readonly Spot[],
    link: Link,
    against: Side,
    instead: string | undefined,
    aside = false,
  ): (dispute: Dispute | undefined) => void {
    const spot = chain.at(-1) as Spot;
    return (dispute) => {
      const left = this.#leftOf(spot, link, against, instead);
      if (!dispute) {
        spot.content = left;
        return;
      }
      const at = chain.findLastIndex((_, index) => !isInFlow(chain, index));
      const around = chain[at];
      const { content } = around ?? {};
      if (!around || !content || content.is === 'disputed') return;
      const changed = around === spot ? left : changedAt(content, spot, left);
      around.content =
        against === 'ours'
          ? { is: 'disputed', dispute, ours: changed, theirs: content, aside }
          : { is: 'disputed', dispute, ours: content, theirs: changed, aside };
    };
  }

  /** What is left where a link goes: for an item of a list, nothing; else what the other version has there. */
  #leftOf(spot: Spot, link: Link, against: Side, instead: string | undefined): Whole | Pieced | undefined {
    const { content } = spot;
    if (instead !== undefined && link.isKey && content && content.is !== 'disputed')
      return { ...inPieces(content), key: instead };
    if (instead !== undefined && content && content.is !== 'disputed' && link.part.value) {
      return { ...inPieces(content), value: { is: 'replaced', value: link.part.value, text: instead } };
    }
    const other = link.part.key === undefined ? undefined : spot.cluster[against];
    return other && { is: 'whole', part: other };
  }

  /** What was taken away stands there again; with a dispute, in one version only. */
  #bringBack(target: Part, side: Side, dispute: Dispute | undefined): void {
    const spot = this.#reach(target)?.at(-1);
    const gone = spot?.cluster[side];
    if (!spot || !gone || spot.content?.is === 'disputed') return;
    const whole: Whole = { is: 'whole', part: gone };
    const there = spot.content;
    if (!dispute) spot.content = whole;
    else if (side === 'ours')
      spot.content = { is: 'disputed', dispute, ours: whole, theirs: there, aside: true };
    else spot.content = { is: 'disputed', dispute, ours: there, theirs: whole, aside: true };
  }

  /**
   * The places that lead to a part, outermost first, each put together from its versions so that it can be changed; ends
   * where something was taken away. Undefined where something around it is in dispute already.
   */
  #reach(part: Part): Spot[] | undefined {
    const around: Part[] = [];
    // What moved stands where the version that moved it has it.
    for (let at: Part | undefined = part; at;) {
      around.unshift(at);
      const moved = this.#merging.homes.movedOf(at);
      const home: Part | undefined = moved?.homes[0] && moved[moved.homes[0]];
      at = (home ?? at).holder.part;
    }
    const chain: Spot[] = [];
    let entries: Entries | undefined = this.#root;
    for (const [index, one] of around.entries()) {
      const spot: Spot | undefined = entries?.spots.find(({ cluster: { ours, theirs, base }, content }) =>
        [ours, theirs, base, partOf(content)].includes(one),
      );
      if (!spot) return undefined;
      chain.push(spot);
      if (!spot.content) return chain;
      if (spot.content.is === 'disputed') return undefined;
      if (index === around.length - 1) return chain;
      const pieced: Pieced =
        spot.content.is === 'whole'
          ? inPieces(this.#merging.put(spot.cluster) ?? spot.content)
          : spot.content;
      spot.content = pieced;
      entries = pieced.value.is === 'entries' ? pieced.value : undefined;
    }
    return chain;
  }

  /** The aliases that no longer stand for what they stood for. */
  #brokenAliases(): readonly { readonly part: Part; readonly alias: YamlAlias }[] {
    const { ours, theirs } = this.#versions;
    if (![ours, theirs].some(({ source }) => source.text.includes('*'))) return [];
    const anchors = new Map<string, YamlNode>();
    const broken: { part: Part; alias: YamlAlias }[] = [];
    const read = (node: YamlNode | undefined, part: Part): void => {
      if (!node) return;
      if (node.type === 'alias') {
        const now = anchors.get(node.name);
        if (now === undefined || (node.target && now !== node.target && !this.#isSame(now, node.target)))
          broken.push({ part, alias: node });
        return;
      }
      if (node.type === 'map') for (const { value } of node.pairs) read(value, part);
      if (node.type === 'list') for (const { value } of node.items) read(value, part);
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    };
    visit(
      this.#root,
      (part, value) => {
        if (!value?.holder) read(value?.node, part);
      },
      (layout) => {
        if (layout.node?.anchor !== undefined) anchors.set(layout.node.anchor, layout.node);
      },
    );
    return broken;
  }

  /** Whether two anchors of one name are the same one in two versions. */
  #isSame(one: YamlNode, other: YamlNode): boolean {
    if (sayTheSame(one, other)) return true;
    return this.#wayOf(one) === this.#wayOf(other);
  }

  #wayOf(node: YamlNode): string {
    const part = this.#parts.get(node);
    return part ? writtenWay(part.way) : '';
  }

  #settleAlias({ part, alias }: { readonly part: Part; readonly alias: YamlAlias }): void {
    const side = part.holder.version.name;
    if (side === 'base' || !alias.target) return;
    const chain = this.#reach(part);
    const spot = chain?.at(-1);
    if (!chain || !spot) return;
    const against = side === 'ours' ? 'theirs' : 'ours';
    const dispute = this.#merging.dispute('unresolved-alias', clusterOf(chain, part, side));
    const target = this.#parts.get(alias.target);
    const answer = this.#merging.answerTo(dispute);
    const link: Link = { text: alias.name, to: undefined, part, isKey: false };
    const without = this.#without(chain, link, against, undefined);
    if (answer === against) without(undefined);
    else {
      if (target) this.#bringBack(target, side, answer === side ? undefined : dispute);
      if (answer !== side) without(dispute);
    }
  }
}

/** The values with an anchor, each with the part it stands in. */
function* anchorsIn(value: Value): Iterable<readonly [YamlNode, Part]> {
  for (const part of value.parts) {
    const node = part.value?.node;
    if (node?.anchor !== undefined) yield [node, part];
    if (part.value?.holder) yield* anchorsIn(part.value);
  }
}

/** What a dispute about a link is about: the link’s pair or, of one of several in a list, the list’s. */
function clusterOf(chain: readonly Spot[], part: Part, side: Side): Cluster {
  const isItem = part.key === undefined && part.holder.part?.key !== undefined;
  const cluster = chain.at(isItem ? -2 : -1)?.cluster ?? {};
  return { ...cluster, [side]: isItem ? part.holder.part : part };
}

/** Whether a place of a chain shares its lines with others, in braces or brackets. */
function isInFlow(chain: readonly Spot[], index: number): boolean {
  const above = chain[index - 1]?.content;
  return above?.is === 'pieced' && above.value.is === 'entries' && above.value.layout.flow;
}

/** A content in which the content of one spot is another one. */
function changedAt(content: Whole | Pieced, spot: Spot, instead: Content | undefined): Whole | Pieced {
  if (content.is === 'whole' || content.value.is !== 'entries') return content;
  const spots = content.value.spots.map((one): Spot => {
    if (one === spot) return { ...one, content: instead };
    const inner = one.content;
    return !inner || inner.is === 'disputed' ? one : { ...one, content: changedAt(inner, spot, instead) };
  });
  return { ...content, value: { ...content.value, spots } };
}
