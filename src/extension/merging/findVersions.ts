/** Where the two versions of a document come from: git, marker lines in the text, or a file that was saved elsewhere. */
import { workspace, type Uri } from 'vscode';
import { versionsInMarkers } from '../../core/compare/markers.ts';
import { dayOf } from '../../core/dates.ts';
import type { Kind } from '../../core/kinds/kind.ts';
import type { GitAtWork } from '../../core/sharing/computer.ts';
import { partnersAmong } from '../../core/sharing/partner.ts';
import { unsettledIn, type Unsettled } from '../../core/sharing/unsettled.ts';
import { asLines } from '../../core/text/asLines.ts';
import { kindWords, type TwoVersions } from '../../core/view/merging/bringTogether.ts';
import {
  firstAndSecond,
  unsavedAndSaved,
  yoursAndPartners,
  yoursAndShared,
  type Sides,
} from '../../core/view/merging/sides.ts';
import { capital } from '../../core/words.ts';
import { conflictsIn } from '../../core/yaml/conflicts.ts';
import type { Documents } from '../documents.ts';
import type { SavedElsewhere } from '../savedElsewhere.ts';

export type Found =
  | {
      readonly is: 'two';
      readonly from: 'git' | 'markers' | 'saved';
      readonly versions: TwoVersions;
      /** What the document says, as its lines: it is written over only while it says this. */
      readonly text: string;
    }
  | { readonly is: 'settled' }
  | { readonly is: 'cannot'; readonly said: string };

export interface Sources {
  readonly documents: Documents;
  readonly savedElsewhere: SavedElsewhere;
  /** Only where extensions can reach it. */
  readonly git: GitAtWork | undefined;
}

/** Looks for the versions of a document. @throws where it can’t be opened */
export async function findVersions(uri: Uri, { documents, savedElsewhere, git }: Sources): Promise<Found> {
  const open = await workspace.openTextDocument(uri);
  const text = asLines(open.getText());
  const kind = documents.library.read(uri.toString(), text, true)?.kind;
  if (!kind)
    return { is: 'cannot', said: 'This is none of the documents that can be brought together here.' };
  const two = (
    from: 'git' | 'markers' | 'saved',
    { base, ours, theirs }: Pick<TwoVersions, 'base' | 'ours' | 'theirs'>,
    sides: Sides,
  ): Found => ({
    ...{ is: 'two', from, text },
    versions: { uri: uri.toString(), kind, base, ours, theirs, sides, today: dayOf(new Date()) },
  });
  const marked = conflictsIn(text).length > 0;
  const saved = open.isDirty && !marked ? await savedElsewhere.versions(uri) : undefined;
  if (saved) return two('saved', { ...saved, ours: text }, unsavedAndSaved);
  const unsettled = await unsettledBy(git, uri);
  if (unsettled && 'takenOutBy' in unsettled)
    return {
      is: 'cannot',
      said: takenOut(kind, unsettled.takenOutBy, partnerOf(unsettled.others, documents)),
    };
  const sides = unsettled && sidesOf(unsettled, documents);
  if (unsettled && sides && isMadeOf(text, unsettled, marked)) return two('git', unsettled, sides);
  if (!marked) return { is: 'settled' };
  const versions = versionsInMarkers(text);
  if (!versions)
    return {
      is: 'cannot',
      said: 'Two versions met here, and one of the lines that keep them apart is missing: so nobody can tell any more what is whose.',
    };
  if (!unsettled || !sides) return two('markers', versions, firstAndSecond);
  // Something was settled in the text already: the text says what is left.
  const { ours, theirs } = unsettled.swapped ? { ours: versions.theirs, theirs: versions.ours } : versions;
  return two('markers', { base: unsettled.base, ours, theirs }, sides);
}

async function unsettledBy(
  git: GitAtWork | undefined,
  uri: Uri,
): Promise<Awaited<ReturnType<typeof unsettledIn>>> {
  if (!git || uri.scheme !== 'file' || !workspace.isTrusted) return undefined;
  const { fsPath } = uri;
  const at = Math.max(fsPath.lastIndexOf('/'), fsPath.lastIndexOf('\\'));
  const found = await unsettledIn(git, fsPath.slice(0, at + 1), fsPath.slice(at + 1));
  if (!found || 'takenOutBy' in found) return found;
  const { base, ours, theirs } = found;
  return { ...found, base: asLines(base), ours: asLines(ours), theirs: asLines(theirs) };
}

/**
 * Whether a text is what bringing the versions together left, and nobody has written in it since: then the versions
 * say all there is. Without marker lines it is that only where git writes none: else somebody has settled it already.
 */
function isMadeOf(text: string, { base, ours, theirs, unmarked }: Unsettled, marked: boolean): boolean {
  if (!marked) return unmarked && (text === ours || text === theirs);
  const known = new Set([base, ours, theirs].flatMap((version) => version.split('\n')));
  return text.split('\n').every((line) => known.has(line) || /^[<|=>]{7}/.test(line));
}

function sidesOf({ others }: Unsettled, documents: Documents): Sides {
  return others.length === 0
    ? yoursAndShared
    : yoursAndPartners(partnerOf(others, documents), documents.library.me);
}

function partnerOf(others: readonly string[], { library }: Documents): string | undefined {
  return partnersAmong(others, library);
}

function takenOut(kind: Kind, by: 'us' | 'them', partner: string | undefined): string {
  const them = partner ?? 'your partner';
  const what = kindWords[kind];
  return by === 'them'
    ? `${capital(them)} took ${what} out, and you changed it. It is still here as you left it. Talk about it; then keep the file or delete it.`
    : `You took ${what} out, and ${them} changed it. Their version lies in the folder. Talk about it; then keep the file or delete it.`;
}
