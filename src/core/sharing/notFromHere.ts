/** Whether what lies somewhere can be shared by us at all. */

/** Why not: it is a guest’s, it is in a place with a way of its own, only a browser is there, or it lies elsewhere. */
export type NotFromHere = 'guest' | 'own-way' | 'browser' | 'elsewhere';

/** Folders that VS Code reads straight from GitHub and its like (github.dev, vscode.dev): its Source Control shares them. */
const OWN_WAY = 'vscode-vfs';

interface Place {
  /** Of the address of a document or a folder. */
  readonly scheme: string;
  /** Whether it is that of a live session’s host, and somebody else’s here. */
  readonly isGuests: boolean;
  /** Whether there is a computer to work with. */
  readonly onComputer: boolean;
}

/** @returns undefined where it can be shared */
export function notFromHere({ scheme, isGuests, onComputer }: Place): NotFromHere | undefined {
  if (isGuests) return 'guest';
  if (scheme === OWN_WAY) return 'own-way';
  if (!onComputer) return 'browser';
  return scheme === 'file' ? undefined : 'elsewhere';
}
