/** What is said where there is nothing to share with yet: what is needed, and how to get it. */
import { commands, window } from 'vscode';
import { asking } from '../../core/sharing/words.ts';
import type { Outcome } from './outcome.ts';

/** A folder with a history, and no place elsewhere. */
export function offerPlace(): Promise<Outcome> {
  return offer(asking.noPlace, asking.noPlaceDetail, [[asking.makePlace, ['git.publish', 'git.addRemote']]]);
}

/** A folder that is on this computer alone. @param folder whether one is open at all */
export function offerFolder(folder: boolean): Promise<Outcome> {
  const share = [asking.makePlace, ['github.publish', 'git.init']] as const;
  const open = [asking.openShared, ['git.clone']] as const;
  return offer(asking.noFolder, asking.noFolderDetail, folder ? [share, open] : [open]);
}

/** @param ways what can be chosen, each with VS Code’s own commands for it: the first that there is */
async function offer(
  text: string,
  detail: string,
  ways: readonly (readonly [label: string, commands: readonly string[]])[],
): Promise<Outcome> {
  const known = new Set(await commands.getCommands(true));
  const there = ways.flatMap(([label, names]) => {
    const name = names.find((each) => known.has(each));
    return name === undefined ? [] : [{ label, name }];
  });
  const answer = await window.showInformationMessage(
    text,
    { modal: true, detail },
    ...there.map(({ label }) => label),
  );
  const chosen = there.find(({ label }) => label === answer);
  if (chosen) await commands.executeCommand(chosen.name);
  return { is: 'left' };
}
