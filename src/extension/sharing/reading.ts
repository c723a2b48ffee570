/** How a shared folder stands, in changes of its plans. Nothing is fetched. */
import { workspace } from 'vscode';
import { diffDocuments, type DocumentDiff } from '../../core/compare/diff.ts';
import type { PlanDocument } from '../../core/document.ts';
import type { GitAtWork } from '../../core/sharing/computer.ts';
import { authorsBetween, readFolder, type SharedFolder } from '../../core/sharing/folder.ts';
import { changeCount } from '../../core/sharing/message.ts';
import { partnersAmong } from '../../core/sharing/partner.ts';
import type { SharingFacts } from '../../core/sharing/sharingView.ts';
import { unsettledIn } from '../../core/sharing/unsettled.ts';
import { changedBetween, changedSince, contentsOf } from '../../core/sharing/versions.ts';
import { asLines } from '../../core/text/asLines.ts';
import { conflictsIn } from '../../core/yaml/conflicts.ts';
import type { Documents } from '../documents.ts';
import { openDocument } from '../openDocument.ts';
import { readText } from '../files.ts';
import { isIn, isOurs, uriIn, type SharedPlace } from './places.ts';

/** Where a document of the folder differs between two versions, and how. */
export interface Difference {
  readonly path: string;
  readonly uri: string;
  readonly before: PlanDocument | undefined;
  readonly after: PlanDocument | undefined;
  readonly diff: DocumentDiff;
  readonly whole?: 'new' | 'gone';
}

export interface Reading {
  readonly folder: SharedFolder;
  readonly mine: readonly Difference[];
  readonly theirs: readonly Difference[];
  readonly facts: SharingFacts;
}

/** Reads shared folders, and works nothing out twice. */
export class Readings {
  readonly #git: GitAtWork;
  readonly #documents: Documents;
  /** Which version somebody began to bring in from here. */
  readonly #begun: (top: string) => string | undefined;
  readonly #diffs = new Map<
    string,
    { readonly before: string | undefined; readonly after: string | undefined; readonly diff: DocumentDiff }
  >();

  constructor(git: GitAtWork, documents: Documents, begun: (top: string) => string | undefined) {
    this.#git = git;
    this.#documents = documents;
    this.#begun = begun;
  }

  /** @returns undefined where git did not answer */
  async read(place: SharedPlace): Promise<Reading | undefined> {
    const folder = await readFolder(this.#git, place.top);
    if (!folder) return undefined;
    const { elsewhere, base } = folder;
    const mine = elsewhere?.id === undefined ? [] : await this.#mine(place, folder, base);
    // What was shared and is not here yet.
    const newer = elsewhere?.id === base ? undefined : elsewhere?.id;
    const theirs = newer === undefined ? [] : await this.#theirs(place, base, newer);
    const authors = newer === undefined ? [] : await authorsBetween(this.#git, place.top, base, newer);
    const both = await this.bothIn(place, folder);
    const none = both.plans.length + both.others.length === 0;
    return {
      ...{ folder, mine, theirs },
      facts: {
        mine: countOf(mine),
        waiting: elsewhere?.id !== undefined && folder.head !== undefined && folder.head !== base,
        theirs: {
          count: countOf(theirs),
          any: newer !== undefined,
          who: partnersAmong(authors, this.#documents.library),
        },
        place:
          folder.remotes.length === 0 ? 'none' : elsewhere && elsewhere.id === undefined ? 'empty' : 'there',
        underWay: this.#underWay(folder, both.plans.length > 0 || none),
        toSettle: both.plans.filter(({ settled }) => !settled).length,
        ready: both.others.length === 0 && both.plans.every(({ settled }) => settled),
      },
    };
  }

  /** @param ours whether what is open is about plans, or nothing is open any more: then it can be finished from here */
  #underWay({ top, underWay, branch }: SharedFolder, ours: boolean): SharingFacts['underWay'] {
    if (underWay?.what === 'merge')
      return ours || this.#begun(top) === underWay.theirs ? 'to-settle' : 'somebody-elses';
    if (underWay) return 'somebody-elses';
    return branch === undefined ? 'no-branch' : 'nothing';
  }

  /** The files of which there are two versions: plans, whether each is settled by now, and others. */
  async bothIn(
    place: SharedPlace,
    { files }: SharedFolder,
  ): Promise<{
    readonly plans: readonly { readonly path: string; readonly sides: string; readonly settled: boolean }[];
    readonly others: readonly string[];
  }> {
    const both = files.filter(({ is }) => is === 'both');
    const others: string[] = [];
    const plans: { path: string; sides: string; settled: boolean }[] = [];
    for (const { path, sides = '' } of both) {
      const uri = uriIn(place, path);
      if (!isOurs(this.#documents, uri)) {
        others.push(path);
        continue;
      }
      const document = openDocument(uri.toString());
      const text = document?.getText() ?? (await readText(uri)) ?? '';
      // Of one that was taken out by one of them, only a person can say whether it stays.
      const settled =
        !sides.includes('D') &&
        !document?.isDirty &&
        conflictsIn(text).length === 0 &&
        !(await this.#isUntouched(place, path, text));
      plans.push({ path, sides, settled });
    }
    return { plans, others };
  }

  /** Whether a file without marks is as git left it, where git was told to write none into it. */
  async #isUntouched({ top }: SharedPlace, path: string, text: string): Promise<boolean> {
    const unsettled = await unsettledIn(this.#git, top, path);
    if (!unsettled || 'takenOutBy' in unsettled || !unsettled.unmarked) return false;
    const lines = asLines(text);
    return [unsettled.ours, unsettled.theirs].some((version) => asLines(version) === lines);
  }

  async #mine(
    place: SharedPlace,
    folder: Pick<SharedFolder, 'top' | 'files' | 'head'>,
    base: string | undefined,
  ): Promise<Difference[]> {
    const changed = await changedSince(this.#git, folder, base);
    const found: Difference[] = [];
    for (const { path, before } of changed) {
      const uri = uriIn(place, path);
      if (!isOurs(this.#documents, uri)) continue;
      const earlier = await contentsOf(this.#git, place.top, before);
      const now = this.#documents.library.get(uri.toString())?.text ?? (await readText(uri));
      const difference = this.#difference(place, path, earlier, now);
      if (difference) found.push(difference);
    }
    // Words that are not saved yet are no change to git; to people they are.
    for (const document of workspace.textDocuments) {
      const { uri } = document;
      if (!document.isDirty || document.isClosed || !isIn(place, uri) || !isOurs(this.#documents, uri))
        continue;
      if (found.some((known) => known.uri === uri.toString())) continue;
      const path = uri.path.slice(place.root.path.replace(/\/$/, '').length + 1);
      const difference = this.#difference(place, path, await readText(uri), document.getText());
      if (difference) found.push(difference);
    }
    return found;
  }

  /** The documents that are not kept yet, with what changed since the last version here: for a place that has none. */
  async unkept(place: SharedPlace, { files, head }: SharedFolder): Promise<readonly Difference[]> {
    const open = new Set(files.map(({ path }) => path));
    const since = await this.#mine(place, { top: place.top, files, head }, head);
    return since.filter(({ path }) => open.has(path));
  }

  async #theirs(place: SharedPlace, base: string | undefined, theirs: string): Promise<Difference[]> {
    const found: Difference[] = [];
    for (const { path, before, after } of await changedBetween(this.#git, place.top, base, theirs)) {
      if (!isOurs(this.#documents, uriIn(place, path))) continue;
      const earlier = await contentsOf(this.#git, place.top, before);
      const now = await contentsOf(this.#git, place.top, after);
      const difference = this.#difference(place, path, earlier, now, 'theirs');
      if (difference) found.push(difference);
    }
    return found;
  }

  /** @returns undefined where nothing differs, or neither is a document of ours */
  #difference(
    place: SharedPlace,
    path: string,
    earlier: string | undefined,
    now: string | undefined,
    whose = 'mine',
  ): Difference | undefined {
    if (earlier === now) return undefined;
    const uri = uriIn(place, path).toString();
    const { library } = this.#documents;
    const [before, after] = [earlier, now].map((text) =>
      text === undefined ? undefined : library.read(uri, text, library.get(uri) !== undefined),
    );
    if (!before && !after) return undefined;
    const key = `${whose} ${uri}`;
    let known = this.#diffs.get(key);
    if (!known || known.before !== earlier || known.after !== now) {
      known = { before: earlier, after: now, diff: diffDocuments(before, after) };
      this.#diffs.set(key, known);
    }
    const whole = !before ? 'new' : !after ? 'gone' : undefined;
    return { path, uri, before, after, diff: known.diff, ...(whole ? { whole } : {}) };
  }
}

function countOf(differences: readonly Difference[]): number {
  return differences.reduce((sum, { diff, whole }) => sum + changeCount(diff, whole), 0);
}
