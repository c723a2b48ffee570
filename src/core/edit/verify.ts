/**
 * The promise of every change made from outside the text: what was not meant to change did not. Looks at
 * the text that results, and knows nothing of how the edits were found.
 */
import { acceptedCodes } from '../acceptance/note.ts';
import { grouped } from '../grouped.ts';
import type { YamlAlias, YamlComment, YamlDocument, YamlNode } from '../yaml/tree.ts';
import { entriesOf, type Entry } from './entry.ts';
import { extentOf } from './extent.ts';
import type { ListEntry, MapEntry, Value } from './onData.ts';
import { Source } from './source.ts';

/** The entries of a document by their first place, as the expected values name them. */
type Names = Map<Entry, string | undefined>;

/**
 * Whether a changed text says exactly what it should, and has every comment that should be there, with
 * the entry it belongs to.
 * @param before the document as given, and its values
 * @param after the changed text, parsed
 * @param expected the values it should have
 * @param accepted how many acceptances may have been added
 */
export function isAsExpected(
  before: { readonly document: YamlDocument; readonly values: Value },
  after: YamlDocument,
  expected: Value,
  accepted: readonly string[],
): boolean {
  if (after.problems.length > 0 || after.duplicateKeys.length > before.document.duplicateKeys.length)
    return false;
  const [first, second] = [new Source(before.document), new Source(after)];
  const was: Names = new Map();
  const is: Names = new Map();
  const [targets, targetsAfter] = [new Map<YamlNode, string>(), new Map<YamlNode, string>()];
  const aliases: Aliases = [];
  if (!matches(first, before.document.root, before.values, was, targets, [])) return false;
  if (!matches(second, after.root, expected, is, targetsAfter, aliases)) return false;
  return (
    aliases.every(([old, now]) => isAliasKept(old, now, before.document.root, targets, targetsAfter)) &&
    commentsMatch(commentsOf(first, was), commentsOf(second, is), places(expected, ''), accepted)
  );
}

/** Each alias of the document as given, with what stands for it now. */
type Aliases = (readonly [YamlAlias, YamlAlias])[];

/** Whether a tree says what the values say. Fills in the names of its entries, and the aliases. */
function matches(
  source: Source,
  node: YamlNode | undefined,
  value: Value,
  found: Names,
  targets: Map<YamlNode, string>,
  aliases: Aliases,
): boolean {
  if (node === undefined) return value.type === 'scalar' && value.value === null;
  switch (node.type) {
    case 'alias':
      if (value.type !== 'alias' || value.node.name !== node.name) return false;
      aliases.push([value.node, node]);
      return true;
    case 'scalar':
      return (
        value.type === 'scalar' &&
        Object.is(value.value, node.value) &&
        (value.text === undefined || value.value === null || value.text === node.text)
      );
    case 'list':
    case 'map': {
      if (value.type !== node.type) return false;
      const entries = entriesOf(source, node);
      if (entries.length !== value.entries.length) return false;
      const wanted = value.type === 'map' ? inTextOrder(entries, value.entries) : value.entries;
      return (
        wanted !== undefined &&
        entries.every((entry, index) => {
          const match = wanted[index];
          if (!match) return false;
          found.set(entry, match.origin);
          if (entry.value && match.origin !== undefined) targets.set(entry.value, match.origin);
          return matches(source, entry.value, match.value, found, targets, aliases);
        })
      );
    }
  }
}

/** The pairs as the text has them: those that were there keep their order, new ones may stand anywhere. */
function inTextOrder(
  entries: readonly Entry[],
  wanted: readonly MapEntry[],
): readonly MapEntry[] | undefined {
  if (entries.every(({ key }, index) => key?.text === wanted[index]?.key)) return wanted;
  const left = grouped(wanted.toReversed(), ({ key }) => key);
  const result: MapEntry[] = [];
  for (const { key } of entries) {
    const entry = left.get(key?.text ?? '')?.pop();
    if (!entry) return undefined;
    result.push(entry);
  }
  const kept = (list: readonly ListEntry[]): string =>
    JSON.stringify(list.flatMap(({ origin }) => origin ?? []));
  return kept(result) === kept(wanted) ? result : undefined;
}

/** Whether an alias still stands for the same place. */
function isAliasKept(
  { target: was }: YamlAlias,
  { target: is }: YamlAlias,
  rootBefore: YamlNode | undefined,
  targets: ReadonlyMap<YamlNode, string>,
  targetsAfter: ReadonlyMap<YamlNode, string>,
): boolean {
  if (!was || !is) return was === is;
  return was === rootBefore || targets.get(was) === targetsAfter.get(is);
}

/** The places that are there, and whether entries came, went or moved in them. */
function places(
  value: Value,
  name: string | undefined,
  into = new Map<string, boolean>(),
): Map<string, boolean> {
  const holds = value.type === 'map' || value.type === 'list';
  if (name !== undefined) into.set(name, holds && value.regrouped === true);
  // A new list may hold an item that was there before.
  if (holds) for (const { origin, value: inner } of value.entries) places(inner, origin, into);
  return into;
}

interface OwnedComment {
  readonly text: string;
  /** The innermost entry it belongs to, and those around it, innermost first; '' for the document. */
  readonly owners: readonly (string | undefined)[];
  /** Whether it stands on a line of its own among the entries of its owner: a heading, a footer. */
  readonly between: boolean;
  /** Whether it stands at the end of a line of an entry without entries of its own. */
  readonly onLine: boolean;
}

/** Every comment with the entry it belongs to. */
function commentsOf(source: Source, found: Names): OwnedComment[] {
  const owned: OwnedComment[] = [];
  const share = (
    node: YamlNode | undefined,
    comments: readonly YamlComment[],
    owners: readonly (string | undefined)[],
    start: number,
  ): void => {
    const left: YamlComment[] = [];
    const inner = node?.type === 'map' || node?.type === 'list' ? entriesOf(source, node) : [];
    // Comments and entries both come in the order of the text, and no two entries share any of it.
    let next = 0;
    for (const entry of comments.length === 0 ? [] : inner) {
      const { from, to } = extentOf(source, entry);
      const mine: YamlComment[] = [];
      for (let comment = comments[next]; comment && comment.span.start < to; comment = comments[++next]) {
        (comment.span.start >= from ? mine : left).push(comment);
      }
      if (mine.length > 0) share(entry.value, mine, [found.get(entry), ...owners], entry.start);
    }
    left.push(...comments.slice(next));
    const [first] = inner;
    for (const { span, ownLine } of left) {
      const between = first !== undefined && ownLine && span.start > start;
      const onLine = first === undefined && !ownLine;
      owned.push({ text: source.text.slice(span.start, span.end).trimEnd(), owners, between, onLine });
    }
  };
  share(source.document.root, source.document.comments, [''], -1);
  return owned;
}

function commentsMatch(
  before: readonly OwnedComment[],
  after: readonly OwnedComment[],
  stillThere: ReadonlyMap<string, boolean>,
  accepted: readonly string[],
): boolean {
  const left = grouped(after.flatMap(singly), ({ text }) => text);
  const take = (text: string, fits: (comment: OwnedComment) => boolean): boolean => {
    const those = left.get(text) ?? [];
    const index = those.findIndex(fits);
    if (index >= 0) those.splice(index, 1);
    return index >= 0;
  };
  /** A heading may come to stand further out when the entries around it go. */
  const takeFurtherOut = (comment: OwnedComment): boolean =>
    comment.between && take(comment.text, ({ owners }) => comment.owners.includes(owners[0]));
  const isHere = ({ owners: [owner] }: OwnedComment): boolean => owner !== undefined && stillThere.has(owner);
  const wanted = before.flatMap(singly);
  for (const comment of wanted.filter(isHere)) {
    const owner = comment.owners[0] ?? '';
    const found =
      take(comment.text, ({ owners }) => owners[0] === owner) ||
      // A text that becomes a list or map: the comment on its line stands on that of its first entry.
      (comment.onLine &&
        take(comment.text, ({ owners }) => owners.find((one) => one !== undefined) === owner)) ||
      (stillThere.get(owner) === true && takeFurtherOut(comment));
    if (!found) return false;
  }
  // What belonged to an entry that is gone is gone, but for headings that came to stand outside it before.
  for (const comment of wanted) if (!isHere(comment)) takeFurtherOut(comment);
  const codes = [...accepted];
  return [...left.values()].flat().every(({ text }) => {
    const index = codes.findIndex((code) => acceptedCodes(text.slice(1).trim())?.[0] === code);
    if (index >= 0) codes.splice(index, 1);
    return index >= 0;
  });
}

/** An acceptance of several codes as several of one each, with its reason. */
function singly(comment: OwnedComment): OwnedComment[] {
  const codes = acceptedCodes(comment.text.slice(1).trim());
  if (!codes) return [comment];
  const reason = /\s+[-–—]\s.*$/.exec(comment.text)?.[0] ?? '';
  return codes.map((code) => ({ ...comment, text: `# third-point: ok ${code}${reason}` }));
}
