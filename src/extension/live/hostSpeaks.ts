/**
 * Where somebody else’s Third Point speaks. A guest of a Live Share session (`vsls:`) sees what VS Code says in the
 * host’s window: its findings, what it offers while writing, its renaming. A second voice would say everything twice.
 * In other live sessions (Open Collaboration Tools) nothing of the kind travels, so there we speak ourselves.
 */
import { Disposable, workspace, type Uri } from 'vscode';

/** Whether the host of a live session says what there is to say in the text at this address. */
export function hostSpeaks({ scheme }: Pick<Uri, 'scheme'>): boolean {
  return scheme === 'vsls';
}

/** Whether this whole window is that of such a guest. */
function hostSpeaksEverywhere(): boolean {
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 0 && folders.every(({ uri }) => hostSpeaks(uri));
}

/**
 * Registers what speaks in texts, but in the window of a guest for whom the host speaks: no selector of VS Code can leave
 * out a scheme, and even what gives nothing would be noticed, as VS Code asks which of two formatters is meant.
 * A window can become such a one while it is open, and stop being one.
 * @param register called anew whenever this window speaks again
 */
export function whereWeSpeak(register: () => Disposable): Disposable {
  let registered: Disposable | undefined;
  const settle = (): void => {
    if (!hostSpeaksEverywhere()) {
      registered ??= register();
      return;
    }
    registered?.dispose();
    registered = undefined;
  };
  settle();
  return Disposable.from(
    workspace.onDidChangeWorkspaceFolders(settle),
    new Disposable(() => {
      registered?.dispose();
    }),
  );
}
