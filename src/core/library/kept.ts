/**
 * What was found before, kept so that what has not changed need not be read again: each document by its hash, with what
 * was asked of the others (see `keptQuestions`). All of it is of one moment; what changed since then decides what still holds.
 * Nothing found with a list of names at hand is ever kept.
 */
import { OtherAnswers, type Difference, type Moment, type Questions } from './keptQuestions.ts';
import type { Library } from './library.ts';

/** What was found about a document, and what was asked for it. */
export interface Found<What> {
  readonly what: What;
  readonly questions: Questions;
}

/** A document as it was. */
export interface KeptDocument<What> extends Moment {
  /** The codes of standards it names, as written. */
  readonly codes: readonly string[];
  /** How its file could be told to be the same without reading it; undefined where it could not. */
  readonly stamp: string | undefined;
  /** Absent where nobody has looked at it. */
  readonly found?: Found<What> | undefined;
}

/** Documents of one moment, by their addresses. */
export type Kept<What> = ReadonlyMap<string, KeptDocument<What>>;

/**
 * What everything depends on and no document says. Where it differs, nothing that was kept holds.
 * @param program which Third Point, on what: another one may find something else
 */
export function circumstancesOf({ folders, own }: Pick<Library, 'folders' | 'own'>, program: string): string {
  const { me, rules, files, ignore } = own;
  return JSON.stringify([program, folders, me ?? null, [...rules], files, ignore]);
}

/** Whether anything may be kept of what is found now. */
export function mayKeep(library: Library): boolean {
  return library.complete && library.roster.size === 0;
}

/** Every document that is not what it was. Takes time in proportion to all of them. */
export function differencesOf(
  before: ReadonlyMap<string, Moment>,
  now: ReadonlyMap<string, Moment>,
): readonly Difference[] {
  const differences: Difference[] = [];
  for (const [uri, moment] of now) {
    const was = before.get(uri);
    if (was?.hash !== moment.hash || was.kind !== moment.kind)
      differences.push({ uri, before: was, now: moment });
  }
  for (const [uri, was] of before) if (!now.has(uri)) differences.push({ uri, before: was, now: undefined });
  return differences;
}

/**
 * What was found before and still holds.
 * @param now the documents that there are
 * @param folders addresses of the workspace's folders
 * @param differences between the two, where they were looked for already
 */
export function stillHolding<What>(
  kept: Kept<What>,
  now: ReadonlyMap<string, Moment>,
  folders: readonly string[],
  differences: readonly Difference[] = differencesOf(kept, now),
): ReadonlyMap<string, Found<What>> {
  const answers = new OtherAnswers(differences, now, folders);
  const holding = new Map<string, Found<What>>();
  for (const [uri, { found }] of kept)
    if (found && now.has(uri) && !answers.concern(uri, found.questions)) holding.set(uri, found);
  return holding;
}
