/**
 * The commands behind what stands above the lines. They have no parameters: VS Code forgets those of lenses that it
 * still shows, and lenses that get their command later it shows only when something scrolls. So each place has a
 * command of its own, which looks anew at what is there when it is pressed.
 */
import { commands, Disposable, workspace } from 'vscode';

/** What all their names begin with. */
const PREFIX = 'thirdPoint.lens';

interface Registered {
  readonly command: string;
  readonly registered: Disposable;
}

/** Has a command for each place of a document that a lens was shown for, until the document is closed. */
export class LensCommands extends Disposable {
  /** By the document’s address, and by the place. */
  readonly #known = new Map<string, Map<string, Registered>>();
  #made = 0;
  readonly #press: (uri: string, place: string) => Promise<void>;

  /** @param press does what is to be done at a place of a document */
  constructor(press: (uri: string, place: string) => Promise<void>) {
    const closed = workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString()));
    super(() => {
      closed.dispose();
      for (const uri of [...this.#known.keys()]) this.#forget(uri);
    });
    this.#press = press;
  }

  /** @returns the name of the command for a place of a document; anything that names the place will do */
  of(uri: string, place: string): string {
    const places = this.#known.get(uri) ?? new Map<string, Registered>();
    this.#known.set(uri, places);
    const known = places.get(place);
    if (known) return known.command;
    const command = `${PREFIX}.${++this.#made}`;
    const registered = commands.registerCommand(command, () => this.#press(uri, place));
    places.set(place, { command, registered });
    return command;
  }

  #forget(uri: string): void {
    for (const { registered } of this.#known.get(uri)?.values() ?? []) registered.dispose();
    this.#known.delete(uri);
  }
}
