import { window, workspace } from 'vscode';
import { asking } from '../../core/sharing/words.ts';
import { decoded } from '../../core/text/decoded.ts';
import type { SharedPlace } from './places.ts';

/**
 * Which of several folders is meant: a plan’s, and the one that only the two can open.
 * @param first the one that is asked about, where it is known: always among them
 * @returns none where the person leaves
 */
export async function whichPlaces(
  first: SharedPlace | undefined,
  others: readonly SharedPlace[],
): Promise<readonly SharedPlace[]> {
  const all = first ? [first, ...others.filter(({ top }) => top !== first.top)] : others;
  if (all.length < 2) return all;
  const picked = await window.showQuickPick(
    all.map((place) => ({
      label: nameOf(place),
      description: workspace.asRelativePath(place.root),
      picked: true,
      place,
    })),
    { title: asking.whichFolder, placeHolder: asking.whichFolders, canPickMany: true, ignoreFocusOut: true },
  );
  return (picked ?? []).map(({ place }) => place);
}

function nameOf({ root }: SharedPlace): string {
  return decoded(root.path.replace(/\/+$/, '').split('/').at(-1) ?? '');
}
