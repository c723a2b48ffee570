/** Brings two versions of a document together that both come from a third one. */
import { kindOfName, kindOfText } from '../kinds/kind.ts';
import type { Span } from '../text/ranges.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { YamlDocument } from '../yaml/tree.ts';
import { shapesOf } from './shape.ts';
import { asAWhole, textMerge } from './textMerge.ts';
import { assembled } from './threeWay/assemble.ts';
import { contributed } from './threeWay/contributed.ts';
import { ambiguous, unfit, unreadable } from './threeWay/guards.ts';
import type { Dispute } from './threeWay/merged.ts';
import { Version, type Part } from './threeWay/parts.ts';
import { mergeVersions, type Versions } from './threeWay/mergeVersions.ts';
import { formOf, mergedForm, plainText } from './threeWay/textForm.ts';
import { writtenWay } from './way.ts';

export type Side = 'ours' | 'theirs';

export interface MergeInput {
  /** The version both come from; empty where both made the document anew. */
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** The file's name or path, which says what kind of document it is; empty where it is not known. */
  readonly path: string;
  /** How many signs a conflict marker has; git says it with `%L`. */
  readonly markerSize?: number;
  /** What stands behind the markers; left out: ours, base, theirs. */
  readonly labels?: { readonly ours: string; readonly base: string; readonly theirs: string };
  /** What was decided for conflicts, by their `key`. */
  readonly answers?: ReadonlyMap<string, Answer>;
}

/**
 * `both`: keep both until we talk; ours stays in its place, theirs goes along as a suggestion (of an item both added,
 * both stay, and theirs gets an id of its own).
 */
export type Answer = 'ours' | 'theirs' | 'both' | { readonly text: string };

export type ConflictKind =
  | 'modify/modify'
  | 'delete/modify'
  | 'add/add'
  | 'move/move'
  | 'dangling-reference'
  | 'unresolved-alias'
  | 'duplicate-key';

/** Something the two versions disagree about, that only people can settle. */
export interface MergeConflict {
  /** Names it, for answers: the same as long as the three versions are. */
  readonly key: string;
  readonly kind: ConflictKind;
  /** `goals[g2].target` */
  readonly path: string;
  /** The text of the value in each version, as it is written there; null where it has none. */
  readonly base: string | null;
  readonly ours: string | null;
  readonly theirs: string | null;
  /** Where it stands in the merged text: UTF-16 offsets, the markers included. */
  readonly span: Span;
  /** Where else it stands: the other place of what was moved to two, what a link in dispute points to. */
  readonly elsewhere?: readonly Span[];
  /** Which answers can be given. */
  readonly answers: readonly ('ours' | 'theirs' | 'both' | 'text')[];
}

/** A change that one side made and that is in the merged text. */
export interface MergeChange {
  readonly side: Side | 'both';
  readonly change: 'added' | 'removed' | 'moved' | 'changed' | 'comment' | 'layout';
  readonly path: string;
}

export interface MergeOutcome {
  /** `text-merge`: the documents could not be merged by what they say, and were merged as lines. */
  readonly status: 'clean' | 'conflicts' | 'text-merge';
  /** Of a text merge: why, in a sentence. */
  readonly reason?: string;
  /** The merged text, with markers around what is not settled. */
  readonly text: string;
  readonly changes: readonly MergeChange[];
  readonly conflicts: readonly MergeConflict[];
}

/**
 * Merges by what the documents say. Never throws and never guesses: what is beyond it is merged as lines.
 * @returns the merged text; where `status` is `clean`, it was read again and says what both wanted, with every comment
 */
export function mergeDocuments(input: MergeInput): MergeOutcome {
  const { base, ours, theirs } = input;
  try {
    const reason = [base, ours, theirs].map(unreadable).find((why) => why !== undefined);
    const read = reason ?? readVersions(input);
    // What only one side changed is as it has it, to the last byte.
    const only = ours === theirs || theirs === base ? ours : ours === base ? theirs : undefined;
    if (typeof read === 'string') return only === undefined ? asLines(input, read) : clean(only);
    if (only !== undefined) return { ...clean(only), changes: changesIn(read) };
    return mergeRead(input, read);
  } catch {
    return asLines(input, 'Something in them is not understood.');
  }
}

function clean(text: string): MergeOutcome {
  return { status: 'clean', text, changes: [], conflicts: [] };
}

/** As git would merge them. */
function asLines(input: MergeInput, reason: string): MergeOutcome {
  const { text } = textMerge(input);
  return { status: 'text-merge', reason, text, changes: [], conflicts: [] };
}

/**
 * Of versions that were read, and whose merge would not hold what it promises: as lines where these are in conflict, so
 * that people look at it. A merge of lines without any would be a guess, so all that differs is left to them.
 */
function unproved(input: MergeInput): MergeOutcome {
  const lines = textMerge(input);
  if (lines.conflicts > 0) return asLines(input, 'Merged by what they say, something would be lost.');
  const key = 'modify/modify';
  const answer = input.answers?.get(key);
  if (answer === 'ours' || answer === 'theirs') return clean(input[answer]);
  const { text, base, ours, theirs, span } = asAWhole(input);
  const conflict: MergeConflict = {
    ...{ key, kind: 'modify/modify', path: '', base, ours, theirs, span },
    answers: ['ours', 'theirs'],
  };
  return { status: 'conflicts', text, changes: [], conflicts: [conflict] };
}

/** The three versions, or why they are not merged by what they say. */
function readVersions({ base, ours, theirs, path }: MergeInput): Versions | string {
  const kind = kindOfName(path) ?? kindOfText(plainText(ours)) ?? kindOfText(plainText(theirs));
  const documents = [base, ours, theirs].map((text) => parseYaml(plainText(text)));
  const reason = documents.map(unfit).find((why) => why !== undefined);
  if (reason !== undefined) return reason;
  const [first, second, third] = documents as [YamlDocument, YamlDocument, YamlDocument];
  if (!second.root || !third.root) return 'One of the versions says nothing.';
  const shapes = shapesOf(
    kind,
    documents.map(({ root }) => root),
  );
  const versions = {
    base: new Version('base', first, shapes),
    ours: new Version('ours', second, shapes),
    theirs: new Version('theirs', third, shapes),
  };
  return (
    Object.values(versions)
      .map(ambiguous)
      .find((why) => why !== undefined) ?? versions
  );
}

function mergeRead(input: MergeInput, versions: Versions): MergeOutcome {
  const merged = mergeVersions(versions, input.answers ?? new Map<string, Answer>());
  if (!merged) return unproved(input);
  const { lines, changes } = merged;
  const form = mergedForm(input.base, input.ours, input.theirs);
  const { ours = 'ours', theirs = 'theirs' } = input.labels ?? {};
  const { text, places } = assembled(lines, form, { size: input.markerSize ?? 7, ours, theirs });
  const conflicts = [...places].map(([dispute, [span = { start: 0, end: 0 }, ...elsewhere]]) => ({
    ...conflictOf(dispute, input),
    span,
    ...(elsewhere.length > 0 && { elsewhere }),
  }));
  return { status: conflicts.length > 0 ? 'conflicts' : 'clean', text, changes, conflicts };
}

function conflictOf(
  { key, kind, way, cluster, answers }: Dispute,
  input: MergeInput,
): Omit<MergeConflict, 'span'> {
  const { base, ours, theirs } = cluster;
  return {
    key,
    kind,
    path: writtenWay(way),
    base: writtenValue(base, input.base),
    ours: writtenValue(ours, input.ours),
    theirs: writtenValue(theirs, input.theirs),
    answers,
  };
}

/** The text of a value as it is written, from its own column on; null where there is none. */
function writtenValue(part: Part | undefined, text: string): string | null {
  return part ? part.valueText.replaceAll('\n', formOf(text).eol) : null;
}

/** What each side changed, where only one of them did. */
function changesIn({ base, ours, theirs }: Versions): readonly MergeChange[] {
  return contributed(base, ours, theirs, () => true);
}
