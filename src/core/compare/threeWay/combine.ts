/** The merge itself: what of each place comes from which version, and what people have to settle. */
import { isBlockText } from '../../edit/entry.ts';
import { textOf } from '../../yaml/navigate.ts';
import type { Answer, ConflictKind } from '../merge.ts';
import { writtenWay } from '../way.ts';
import { clustersOf, type Cluster } from './clusters.ts';
import type { Homes, Moved } from './homes.ts';
import { equalLines, keptBoth, mergedLines } from './lines.ts';
import {
  asMerged,
  type Content,
  type Dispute,
  type Entries,
  type MergedValue,
  type Pieced,
  type Spot,
  type Whole,
} from './merged.ts';
import { mergedBlockText } from './blockText.ts';
import { blanksOf, inStyle, layoutOf, restyled, writing } from './layout.ts';
import { ordered } from './order.ts';
import type { Name, Part, Value } from './parts.ts';
import { meaning, sayTheSame } from './says.ts';

/** What a merge keeps in mind. */
export class Merging {
  readonly homes: Homes;
  readonly answers: ReadonlyMap<string, Answer>;
  /** Items both added that both stay: theirs gets another id, and everything begins anew. */
  readonly newIds: Part[] = [];
  /** Comments both changed, of which both stay. */
  readonly comments: Part[] = [];
  /** Lists and maps of theirs that both put in an order of their own, of which ours stays. */
  readonly contrary = new Set<Value>();
  /** What people have decided about. */
  readonly settled = new Set<Part>();
  readonly #keys = new Map<string, number>();
  readonly #disputes = new Map<Moved, Dispute>();

  constructor(homes: Homes, answers: ReadonlyMap<string, Answer>) {
    this.homes = homes;
    this.answers = answers;
  }

  /** The merged value of three documents. @param base undefined where there is none */
  document(base: Value | undefined, ours: Value, theirs: Value): Entries {
    return this.#entries(base, ours, theirs);
  }

  #entries(base: Value | undefined, ours: Value | undefined, theirs: Value | undefined): Entries {
    const clusters = clustersOf(base, ours, theirs, this.homes);
    const lists = { base, ours, theirs };
    const { clusters: inOrder, contrary } = ordered(clusters, (part, side) => part.holder === lists[side]);
    if (contrary && theirs) this.contrary.add(theirs);
    const layout = ours && theirs ? this.#layout(base, ours, theirs) : ((ours ?? theirs) as Value);
    const spots = inOrder.map((cluster): Spot => ({
      cluster,
      blanks: blanksOf(cluster, lists),
      content: this.#spot(cluster, lists),
    }));
    return { is: 'entries', layout, spots };
  }

  /** Whose braces, indentation and dashes count: those of the side that changed them, else ours. */
  #layout(base: Value | undefined, ours: Value, theirs: Value): Value {
    if (ours.parts.length === 0) return theirs;
    if (theirs.parts.length === 0 || !base) return ours;
    return layoutOf(ours) === layoutOf(base) && layoutOf(theirs) !== layoutOf(base) ? theirs : ours;
  }

  #spot(cluster: Cluster, lists: Lists): Content | undefined {
    const any = cluster.ours ?? cluster.theirs ?? cluster.base;
    const moved = any && this.homes.movedOf(any);
    if (moved?.conflict) return this.#movedApart(moved, cluster, lists);
    return any?.entry ? this.#entry(cluster, lists) : this.#comment(cluster);
  }

  #movedApart(moved: Moved, cluster: Cluster, lists: Lists): Content | undefined {
    const { conflict, ours, theirs } = moved;
    if (!conflict) return undefined;
    let dispute = this.#disputes.get(moved);
    if (!dispute) this.#disputes.set(moved, (dispute = this.dispute(conflict, cluster)));
    // In each list that it may stand in, it stands in one version only.
    const side = moved.homes.includes('ours') && ours?.holder === lists.ours ? 'ours' : 'theirs';
    return this.#settled(
      dispute,
      side === 'ours' && ours ? { is: 'whole', part: ours } : undefined,
      side === 'theirs' && theirs ? { is: 'whole', part: theirs } : undefined,
    );
  }

  #comment({ base, ours, theirs }: Cluster): Content | undefined {
    const kept = ours ?? theirs;
    if (!kept) return undefined;
    if (!base) return { is: 'whole', part: kept };
    if (!ours || !theirs) return kept.text === base.text ? undefined : { is: 'whole', part: kept };
    const lines = this.#commentLines(ours, base.lines, ours.lines, theirs.lines);
    if (equalLines(lines, ours.lines)) return { is: 'whole', part: ours };
    if (equalLines(lines, theirs.lines)) return { is: 'whole', part: theirs };
    return { is: 'pieced', part: ours, lead: lines, tail: '', trail: [], value: asMerged(ours.holder) };
  }

  #commentLines(
    part: Part,
    base: readonly string[],
    ours: readonly string[],
    theirs: readonly string[],
  ): readonly string[] {
    const lines = mergedLines(base, ours, theirs, (one, other) => {
      if (one.length > 0 && other.length > 0) this.comments.push(part);
      return keptBoth(one, other);
    });
    return lines ?? keptBoth(ours, theirs);
  }

  #entry(cluster: Cluster, lists: Lists): Content | undefined {
    const { base, ours, theirs } = cluster;
    if (!ours || !theirs) {
      const kept = ours ?? theirs;
      if (!kept) return undefined;
      if (!base) return this.#added(kept, kept === ours);
      return this.#oneLeft(cluster, base, kept, lists);
    }
    const whole = (part: Part): Whole => ({ is: 'whole', part });
    const touched = [base, ours, theirs].some((part) => part && this.homes.holdsMoved(part));
    if (!touched) {
      if (ours.readsAs(theirs)) return whole(ours);
      if (ours.readsAs(base)) return whole(theirs);
      if (theirs.readsAs(base)) return whole(ours);
    }
    const value = this.#value(base?.value, ours.value, theirs.value);
    if (typeof value === 'string') {
      if (ours.key === 'lookingAt') return whole(ours);
      return this.#settled(this.dispute(value, cluster), whole(ours), whole(theirs));
    }
    return this.#pieced(cluster, ours, theirs, value);
  }

  /** What is new; where something in it stood elsewhere before, or is new elsewhere too, put together anew. */
  #added(part: Part, isOurs: boolean): Whole | Pieced {
    if (!part.value || !this.homes.holdsMoved(part)) return { is: 'whole', part };
    const value = isOurs
      ? this.#entries(undefined, part.value, undefined)
      : this.#entries(undefined, undefined, part.value);
    return { is: 'pieced', part, ...part.pieces, value };
  }

  /** One side took it away. */
  #oneLeft(cluster: Cluster, base: Part, kept: Part, lists: Lists): Content | undefined {
    const { isAway } = this.homes;
    const isOurs = kept === cluster.ours;
    const whole: Content = { is: 'whole', part: kept };
    if (!this.#cameHere(kept) && meaning(kept, isAway) === meaning(base, isAway)) return undefined;
    // What a meeting looks at is never worth a question; a meeting that is over looks at nothing.
    if (base.key === 'lookingAt') return isOpen(isOurs ? lists.theirs : lists.ours) ? whole : undefined;
    return this.#settled(
      this.dispute('delete/modify', cluster),
      isOurs ? whole : undefined,
      isOurs ? undefined : whole,
    );
  }

  /** Whether something that stood elsewhere stands in it now. */
  #cameHere(part: Part): boolean {
    return (
      this.homes.holdsMoved(part) &&
      (part.value?.parts ?? []).some((inner) => {
        const moved = this.homes.movedOf(inner);
        return moved ? !this.homes.isAway(inner) && moved.base !== undefined : this.#cameHere(inner);
      })
    );
  }

  #pieced({ base }: Cluster, ours: Part, theirs: Part, value: MergedValue): Pieced {
    const [was, mine, other] = [base?.pieces, ours.pieces, theirs.pieces];
    const head = mine.head === was?.head ? theirs : ours;
    const tails = [was?.tail ?? '', mine.tail, other.tail] as const;
    let lead = this.#commentLines(ours, was?.lead ?? [], mine.lead, other.lead);
    let tail = tails[1] === tails[0] ? tails[2] : tails[1];
    if (tails[1] !== tails[0] && tails[2] !== tails[0] && tails[1].trim() !== tails[2].trim()) {
      // One of them was taken away, or both say something else by now: the other line stands above.
      if (tails[1].trim() === '' || tails[2].trim() === '')
        tail = tails[1].trim() === '' ? tails[2] : tails[1];
      else {
        lead = [...lead, tails[2].trim()];
        this.comments.push(ours);
      }
    }
    const trail = this.#commentLines(ours, was?.trail ?? [], mine.trail, other.trail);
    return { is: 'pieced', part: head, lead, tail, trail, value };
  }

  /** What stands there by now, or what they disagree about. */
  #value(
    base: Value | undefined,
    ours: Value | undefined,
    theirs: Value | undefined,
  ): MergedValue | ConflictKind {
    if (!ours || !theirs) return 'modify/modify';
    const type = ours.holder?.type;
    if (type && type === theirs.holder?.type) {
      if (base?.holder?.type === type) return this.#entries(base, ours, theirs);
      if (sayTheSame(ours.node, theirs.node)) return this.#entries(undefined, ours, theirs);
      if (base && !base.isNothing) return this.#changedOnce(base, ours, theirs) ?? 'modify/modify';
      return type === 'list' ? this.#entries(undefined, ours, theirs) : 'add/add';
    }
    return this.#changedOnce(base, ours, theirs) ?? (base ? 'modify/modify' : 'add/add');
  }

  #changedOnce(base: Value | undefined, ours: Value, theirs: Value): MergedValue | undefined {
    const isAsBefore = (now: Value): boolean => base !== undefined && sayTheSame(now.node, base.node);
    if (sayTheSame(ours.node, theirs.node))
      return asMerged(base && writing(ours) === writing(base) ? theirs : ours);
    if (isAsBefore(ours))
      return base && restyled(base, ours, theirs) ? inStyle(ours, theirs) : asMerged(theirs);
    if (isAsBefore(theirs))
      return base && restyled(base, theirs, ours) ? inStyle(theirs, ours) : asMerged(ours);
    return base && mergedBlockText(base, ours, theirs);
  }

  /** A place put together from its versions, whichever of them could be taken as it is; undefined where it cannot be. */
  put(cluster: Cluster): Pieced | undefined {
    const { base, ours, theirs } = cluster;
    if (!ours?.entry || !theirs?.entry) return undefined;
    const value = this.#value(base?.value, ours.value, theirs.value);
    return typeof value === 'string' ? undefined : this.#pieced(cluster, ours, theirs, value);
  }

  /**
   * Puts everything in dispute that both changed, whatever of it could be merged.
   * @returns whether there was something
   */
  giveUp({ spots }: Entries): boolean {
    let found = false;
    for (const spot of spots) {
      const { ours, theirs } = spot.cluster;
      if (spot.content?.is !== 'pieced' || !ours?.entry || !theirs?.entry) continue;
      found = true;
      const whole = (part: Part): Whole => ({ is: 'whole', part });
      spot.content = this.#settled(this.dispute('modify/modify', spot.cluster), whole(ours), whole(theirs));
    }
    return found;
  }

  /** What was decided; what it is about may go then, with its comments. */
  answerTo(dispute: Dispute): Answer | undefined {
    const answer = this.answers.get(dispute.key);
    if (answer !== undefined) this.settle(dispute);
    return answer;
  }

  /** A dispute that people have settled. */
  settle({ cluster: { base, ours, theirs } }: Dispute): void {
    for (const part of [base, ours, theirs]) if (part) this.settled.add(part);
  }

  /** Whether a part was in dispute and an answer settled it. */
  wasSettled(part: Part): boolean {
    for (let at: Part | undefined = part; at; at = at.holder.part) if (this.settled.has(at)) return true;
    return false;
  }

  dispute(kind: ConflictKind, cluster: Cluster): Dispute {
    const part = cluster.ours ?? cluster.theirs ?? cluster.base;
    const way = part?.way ?? [];
    const named = `${kind} ${writtenWay(way)}`;
    const count = (this.#keys.get(named) ?? 0) + 1;
    this.#keys.set(named, count);
    return {
      key: count === 1 ? named : `${named} ${count}`,
      kind,
      way,
      cluster,
      answers: answersFor(kind, cluster),
    };
  }

  #settled(
    dispute: Dispute,
    ours: Whole | Pieced | undefined,
    theirs: Whole | Pieced | undefined,
  ): Content | undefined {
    const answer = this.answerTo(dispute);
    if (answer === 'ours') return ours;
    if (answer === 'theirs') return theirs;
    if (answer === 'both' && dispute.answers.includes('both')) {
      const added = dispute.cluster.theirs;
      if (dispute.kind === 'add/add' && added?.id !== undefined) this.newIds.push(added);
      return ours ?? theirs;
    }
    if (typeof answer === 'object' && dispute.answers.includes('text') && ours?.part.value) {
      const { part } = ours;
      const { lead, trail } = part.pieces;
      const tail = isBlockText(part.entry?.value) ? '' : part.pieces.tail;
      const value = part.value as Value;
      return { is: 'pieced', part, lead, tail, trail, value: { is: 'replaced', value, text: answer.text } };
    }
    return { is: 'disputed', dispute, ours, theirs };
  }
}

/** The values that the parts of a place are parts of. */
type Lists = Readonly<Record<Name, Value | undefined>>;

/** Whether a meeting is going on. */
function isOpen(meeting: Value | undefined): boolean {
  return meeting?.node?.type === 'map' && textOf(meeting.node, 'open') === 'true';
}

/** Which answers can be given. */
function answersFor(kind: ConflictKind, cluster: Cluster): Dispute['answers'] {
  const isText = (part: Part | undefined): boolean =>
    part?.value !== undefined && !part.value.holder && part.value.node?.type !== 'alias';
  switch (kind) {
    case 'modify/modify':
    case 'add/add':
      if (isText(cluster.ours) && isText(cluster.theirs)) return ['ours', 'theirs', 'both', 'text'];
      return kind === 'add/add' && cluster.theirs?.id !== undefined
        ? ['ours', 'theirs', 'both']
        : ['ours', 'theirs'];
    case 'delete/modify':
      return ['ours', 'theirs', 'both'];
    default:
      return ['ours', 'theirs'];
  }
}
