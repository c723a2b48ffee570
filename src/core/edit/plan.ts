import { applyEdits, inOrder, type TextEdit } from '../text/edits.ts';
import type { Data } from '../yaml/data.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { Path, YamlDocument, YamlNode } from '../yaml/tree.ts';
import type { Change, Planned } from './change.ts';
import { Composition } from './compose.ts';
import { entryAt } from './entry.ts';
import { itemBlanks } from './insert.ts';
import { fitted, putItem, SPARE, takeItem } from './move.ts';
import * as onData from './onData.ts';
import { movesTo, reorderLines } from './order.ts';
import { perform, type Order } from './perform.ts';
import { Refused, words } from './refused.ts';
import { removeEntry } from './remove.ts';
import { isInherited, isShared } from './shared.ts';
import { Source } from './source.ts';
import { stepsTo, type Step } from './steps.ts';
import { isAsExpected } from './verify.ts';

export interface PlanOptions {
  /**
   * The known keys of the map at a path, in the order they are usually written in; a new key goes behind the
   * nearest of them that is there. Left out, or where the key is not among them: at the map's end.
   */
  readonly order?: Order;
}

/**
 * Turns changes into text edits, as small as they can be, and proves them before it gives them away: the
 * changed text is read again, must say exactly what it should, and must still have every comment, with the
 * entry it belongs to.
 * @param document the text as it is; all paths and indexes of the changes refer to it, also where an earlier
 *   change moves things: an index means the item that stands there in the given text
 * @param changes made one after the other, answered as one set of edits
 * @returns edits on the document's text, in its order, none overlapping (none at all where nothing has to
 *   change), or a refusal with a sentence for the person and the place to open
 */
export function planChanges(
  document: YamlDocument,
  changes: readonly Change[],
  options?: PlanOptions,
): Planned {
  let at = 0;
  try {
    const [only] = changes;
    if (changes.length === 1 && only?.do === 'text') return plannedText(document, only.edits);
    const second = document.problems.find(({ code }) => code === 'SECOND_DOCUMENT');
    const problem = second ?? document.problems[0];
    if (problem) return { refused: second ? words.several : words.broken, at: problem.span.start };
    const session = new Session(document, options?.order ?? (() => []));
    for (const change of changes) {
      if (change.do === 'text') throw new Refused(words.alone);
      at = placeIn(document, change.path);
      session.make(change);
    }
    return session.planned() ?? { refused: words.layout, at: placeIn(document, firstPath(changes)) };
  } catch (error) {
    if (error instanceof Refused) return { refused: error.message, at };
    throw error;
  }
}

function isSame(one: Path | undefined, other: Path): boolean {
  return one?.length === other.length && one.every((step, index) => step === other[index]);
}

function firstPath(changes: readonly Change[]): Path {
  const [first] = changes;
  return first && first.do !== 'text' ? first.path : [];
}

/** Edits of a text that is not sound yet are taken as they are; a sound text must stay sound. */
function plannedText(document: YamlDocument, given: readonly TextEdit[]): Planned {
  const edits = inOrder(given);
  const at = edits[0]?.start ?? 0;
  const apart = edits.every(
    (edit, index) => edit.start >= (edits[index - 1]?.end ?? 0) && edit.end >= edit.start,
  );
  if (!apart || (edits.at(-1)?.end ?? 0) > document.text.length) return { refused: words.gone, at };
  const breaks =
    document.problems.length === 0 && parseYaml(applyEdits(document.text, edits)).problems.length > 0;
  return breaks ? { refused: words.layout, at } : { edits };
}

/** The offset of the place a path leads to, or of the nearest one around it that is there. */
function placeIn(document: YamlDocument, path: Path): number {
  const source = new Source(document);
  for (let length = path.length; length > 0; length--) {
    const entry = entryAt(source, path.slice(0, length));
    if (entry) return entry.start;
  }
  return document.root?.span.start ?? 0;
}

/** Changes made one after the other: on the text, and side by side on plain values. */
class Session {
  readonly #given: YamlDocument;
  readonly #order: Order;
  #values: onData.Value;
  readonly #composition: Composition;
  readonly #accepted: string[] = [];
  #source: Source;

  constructor(document: YamlDocument, order: Order) {
    this.#given = document;
    this.#order = order;
    this.#values = onData.valueOf(document.root);
    this.#composition = new Composition(document.text);
    this.#source = new Source(document);
  }

  /** The edits of all changes on the given text; undefined where they do not keep the promise. */
  planned(): Planned | undefined {
    const edits = this.#composition.edits();
    // The edits as they are given away must lead to the very text that is looked at.
    if (applyEdits(this.#given.text, edits) !== this.#source.text) return undefined;
    const after = this.#source.document;
    const before = { document: this.#given, values: onData.valueOf(this.#given.root) };
    return isAsExpected(before, after, this.#values, this.#accepted) ? { edits } : undefined;
  }

  make(change: Exclude<Change, { do: 'text' }>): void {
    const path = onData.pathNow(this.#values, change.path);
    if (!path) throw new Refused(words.gone);
    if (isInherited(this.#source.document, path)) throw new Refused(words.inherited);
    switch (change.do) {
      case 'set':
        return this.#set(path, change.value);
      case 'insert':
        return this.#insert(path, change.path, change.index, change.value);
      case 'remove':
        this.#mustBeThere(path);
        this.#step({ do: 'remove', path });
        return onData.removeValue(this.#values, path);
      case 'move':
        return this.#move(path, change.path, change.to, change.into);
      case 'order':
        return this.#reorder(path, change.path, change.order);
      case 'rename-key':
        return this.#rename(path, change.key);
      case 'accept':
        this.#mustBeThere(path);
        this.#step({ do: 'accept', path, code: change.code });
        this.#accepted.push(change.code);
    }
  }

  #set(path: Path, value: Data): void {
    const depth = this.#depthThere(path);
    if (path.length === 0) throw new Refused(words.other);
    if (depth === path.length) {
      const steps = stepsTo(this.#nodeAt(path), value, path);
      for (const step of steps) this.#step(step);
      this.#values = onData.setValue(this.#values, path, value);
      return;
    }
    // What is missing on the way is made: maps within maps.
    const holder = path.slice(0, depth);
    const key = path[depth];
    const missing = path.slice(depth + 1);
    if (typeof key !== 'string' || missing.some((step) => typeof step !== 'string'))
      throw new Refused(words.gone);
    const data = missing.reduceRight<Data>((inner, step) => Object.fromEntries([[step, inner]]), value);
    this.#mustHold(holder, 'map');
    this.#step({ do: 'add', path: holder, key, data });
    const values = onData.valueAt(this.#values, holder);
    this.#values =
      values?.type === 'map'
        ? onData.setValue(this.#values, [...holder, key], data)
        : onData.setValue(this.#values, holder, Object.fromEntries([[key, data]]));
  }

  #insert(path: Path, given: Path, index: number | undefined, value: Data): void {
    if (this.#depthThere(path) < path.length) return this.#set(path, [value]);
    this.#mustHold(path, 'list');
    const list = onData.valueAt(this.#values, path);
    if (list?.type !== 'list') {
      this.#step({ do: 'insert', path, index: 0, data: value });
      this.#values = onData.setValue(this.#values, path, [value]);
      return;
    }
    const at = index === undefined ? list.entries.length : onData.indexNow(list, given, index);
    this.#step({ do: 'insert', path, index: at, data: value });
    onData.insertValue(this.#values, path, at, value);
  }

  #move(path: Path, given: Path, to: number, into: Path | undefined): void {
    this.#mustBeThere(path);
    const from = Number(path.at(-1));
    const list = onData.valueAt(this.#values, path.slice(0, -1));
    const was = given.at(-1);
    if (list?.type !== 'list' || typeof was !== 'number') throw new Refused(words.other);
    if (into && !isSame(onData.pathNow(this.#values, into), path.slice(0, -1)))
      return this.#moveInto(path, into, to);
    // `to` is the place after the item is taken out; the item that stands there then is the one to go before.
    const before = to >= was ? to + 1 : to;
    const target = onData.indexNow(list, given.slice(0, -1), before, from);
    if (target === from) return;
    this.#step({ do: 'move', path, to: target });
    onData.moveValue(this.#values, path, target);
  }

  /** @param path where the list is now @param given where it was */
  #reorder(path: Path, given: Path, order: readonly number[]): void {
    const node = this.#depthThere(path) < path.length ? undefined : this.#nodeAt(path);
    const list = onData.valueAt(this.#values, path);
    if (node?.type !== 'list' || list?.type !== 'list') throw new Refused(node ? words.other : words.gone);
    const now = onData.orderNow(list, given, order);
    if (now.every((item, index) => item === index)) return;
    this.#mustNotBeShared({ do: 'move', path: [...path, 0], to: 0 });
    const edits = reorderLines(this.#source, node, now);
    if (edits) this.#apply(edits);
    else for (const { from, to } of movesTo(now)) this.#step({ do: 'move', path: [...path, from], to });
    onData.orderValues(list, now);
  }

  /** Takes an item out of its list and puts it into another. @param path where it is now @param given the other list */
  #moveInto(path: Path, given: Path, to: number): void {
    this.#mustNotBeShared({ do: 'move', path, to });
    const entry = entryAt(this.#source, path);
    const item = onData.takeValue(this.#values, path);
    if (!entry || !item) throw new Refused(words.gone);
    const taken = takeItem(this.#source, entry);
    this.#apply(removeEntry(this.#source, path, entry));
    const into = onData.pathNow(this.#values, given);
    // Nothing goes into itself.
    if (!into) throw new Refused(words.other);
    if (isInherited(this.#source.document, into)) throw new Refused(words.inherited);
    const there = onData.valueAt(this.#values, into);
    const fresh = there?.type !== 'list' || there.entries.length === 0;
    if (fresh) this.#open(into);
    else this.#mustNotBeShared({ do: 'insert', path: into, index: 0, data: null });
    const index = fresh ? 0 : onData.indexNow(there, given, to);
    const list = this.#nodeAt(into);
    if (list?.type !== 'list') throw new Refused(list?.type === 'alias' ? words.shared : words.other);
    const fitting = fitted(this.#source, list, taken);
    if (!fitting) throw new Refused(words.oneLine);
    this.#apply(putItem(this.#source, list, index, fitting));
    this.#values = onData.putValue(this.#values, into, index, item);
    if (fresh) this.#step({ do: 'remove', path: [...into, 1] });
  }

  /** Makes a list where none is, or nothing in it: with a spare item, beside which others find their place. */
  #open(path: Path): void {
    const depth = this.#depthThere(path);
    if (depth === path.length) {
      this.#mustHold(path, 'list');
      return this.#step({ do: 'insert', path, index: 0, data: SPARE });
    }
    const key = path.at(-1);
    const holder = path.slice(0, -1);
    if (depth < holder.length || typeof key !== 'string') throw new Refused(words.gone);
    this.#mustHold(holder, 'map');
    this.#step({ do: 'add', path: holder, key, data: [SPARE] });
  }

  #rename(path: Path, key: string): void {
    this.#mustBeThere(path);
    const last = path.at(-1);
    if (typeof last !== 'string') throw new Refused(words.other);
    if (last === key) return;
    const target = [...path.slice(0, -1), key];
    if (onData.valueAt(this.#values, target) || isInherited(this.#source.document, target)) {
      throw new Refused(words.taken);
    }
    this.#step({ do: 'rename', path, key });
    onData.renameValue(this.#values, path, key);
  }

  /** Does one thing to the text, and reads it again. */
  #step(step: Step): void {
    this.#mustNotBeShared(step);
    if (step.do !== 'move') {
      const edits = perform(this.#source, step, this.#order);
      if (!edits) throw new Refused(step.do === 'accept' ? words.crowded : words.layout);
      return this.#apply(edits);
    }
    const entry = entryAt(this.#source, step.path);
    if (!entry) throw new Refused(words.gone);
    const taken = takeItem(this.#source, entry);
    const { holder } = entry;
    const usual = holder.type === 'list' ? itemBlanks(this.#source, holder, step.to) : undefined;
    this.#apply(removeEntry(this.#source, step.path, entry));
    const list = this.#nodeAt(step.path.slice(0, -1));
    if (list?.type !== 'list') throw new Refused(words.layout);
    this.#apply(putItem(this.#source, list, step.to, taken, usual));
  }

  #apply(edits: readonly TextEdit[]): void {
    if (edits.length === 0) return;
    const document = parseYaml(applyEdits(this.#source.text, edits));
    this.#composition.add(edits);
    this.#source = new Source(document);
  }

  #mustNotBeShared(step: Step): void {
    const { document } = this.#source;
    if (step.do === 'accept') return;
    const whole = step.do === 'replace' || step.do === 'remove';
    const path = step.do === 'rename' || step.do === 'move' ? step.path.slice(0, -1) : step.path;
    if (isShared(document, path, whole)) throw new Refused(words.shared);
  }

  #nodeAt(path: Path): YamlNode | undefined {
    return path.length === 0 ? this.#source.document.root : entryAt(this.#source, path)?.value;
  }

  /** How many steps of a path are there. */
  #depthThere(path: Path): number {
    let depth = 0;
    while (depth < path.length && entryAt(this.#source, path.slice(0, depth + 1))) depth++;
    const stop = depth < path.length ? this.#nodeAt(path.slice(0, depth)) : undefined;
    if (stop?.type === 'alias') throw new Refused(words.shared);
    return depth;
  }

  #mustBeThere(path: Path): void {
    if (path.length === 0 || this.#depthThere(path) < path.length) throw new Refused(words.gone);
  }

  /** A place that is to hold entries must hold such ones, or nothing at all. */
  #mustHold(path: Path, type: 'map' | 'list'): void {
    const node = this.#nodeAt(path);
    if (node?.type === 'alias') throw new Refused(words.shared);
    const nothing = node === undefined || (node.type === 'scalar' && node.value === null);
    const empty =
      node?.type === 'map' ? node.pairs.length === 0 : node?.type === 'list' && node.items.length === 0;
    if (node?.type !== type && !nothing && !empty) throw new Refused(words.other);
  }
}
