/** Where this window keeps what is one person’s and stands in no plan: on this computer, in this browser, or on another computer. */
import { env, UIKind } from 'vscode';

/** Whether that is another computer than the one in front of the person, or only a browser. */
export function isKeptElsewhere(): boolean {
  return env.remoteName !== undefined || isOnlyBrowser();
}

/** Whether nothing but a browser keeps it. */
export function isOnlyBrowser(): boolean {
  return env.remoteName === undefined && env.uiKind === UIKind.Web;
}

/** “on this computer”, to stand in a sentence. */
export function whereKept(): string {
  if (env.remoteName !== undefined) return `on the computer you are connected to (${env.remoteName})`;
  return isOnlyBrowser() ? 'in this browser' : 'on this computer';
}

/** How it can be lost, in a sentence or two; undefined on the person’s own computer. */
export function howKeptIsLost(): string | undefined {
  if (env.remoteName !== undefined)
    return 'Whoever runs that computer can delete them, and when it is thrown away, they are gone.';
  if (!isOnlyBrowser()) return undefined;
  return 'No other browser or computer has them. When the browser’s data is cleared, which some schools do when you sign out, they are gone, and no code brings them back.';
}
