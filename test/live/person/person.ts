// The person at one of the two windows: run inside VS Code, told by the test over the relay what to do.
import * as vscode from 'vscode';
import { drawing } from '../../drawing.ts';
import { eventually } from '../../host/helpers.ts';
import type { CoEditing } from '../coEditing/coEditing.ts';
import type { Answer, Hello, Order } from '../messages.ts';
import { toRelay } from '../wire.ts';
import { Desk } from './desk.ts';
import { Hands } from './hands.ts';
import { Work } from './work.ts';

/** Called by VS Code. Ends when the test says so. */
export async function run(): Promise<void> {
  const standIn = vscode.extensions.getExtension<CoEditing>('third-point-tests.co-editing');
  if (!standIn) throw new Error('The stand-in for a live session is not there.');
  const session = await standIn.activate();
  const wire = toRelay<Order, Hello | Answer>();
  wire.say({ as: session.side, part: 'person' });
  const person = new Person(session);
  await new Promise<void>((resolve) => {
    wire.onEnd(resolve);
    wire.onMessage((order) => {
      if (order.do === 'end') return resolve();
      person.carryOut(order).then(
        (answer) => wire.say(answer),
        (error: unknown) => wire.say({ error: error instanceof Error ? (error.stack ?? '') : String(error) }),
      );
    });
  });
  wire.end();
}

class Person {
  readonly #session: CoEditing;
  #open: { readonly document: vscode.TextDocument; readonly desk: Desk; readonly work: Work } | undefined;

  constructor(session: CoEditing) {
    this.#session = session;
  }

  async carryOut(order: Order): Promise<Answer> {
    if (order.do === 'open') return this.#openText(order.file, order.seed);
    if (!this.#open) throw new Error('Nothing is open.');
    const { document, desk, work } = this.#open;
    const shared = this.#session.shared(document.uri);
    switch (order.do) {
      case 'work':
        return { reports: await work.atRandom(order.steps) };
      case 'press-when-doubled': {
        const { length } = document.getText();
        await eventually('the text to be there twice', () => document.getText().length > 1.8 * length);
        return { reports: await work.inPanel(order.steps) };
      }
      case 'look':
        return { sight: { atRest: shared?.isAtRest ?? false, ...desk.look() } };
      case 'double':
        await shared?.double();
        return {};
      case 'save':
        if (!(await document.save())) throw new Error('It could not be saved.');
        return {};
      case 'end':
        return {};
    }
  }

  async #openText(file: string, seed: number): Promise<Answer> {
    const folder = vscode.workspace.workspaceFolders?.[0];
    if (!folder) throw new Error('No folder is open.');
    const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, file));
    await vscode.window.showTextDocument(document);
    const draw = drawing(seed);
    const desk = new Desk(document, draw);
    const side = this.#session.side;
    const hands = new Hands(document, draw);
    this.#open = { document, desk, work: new Work(side, desk, hands, draw) };
    // The host’s text is shared as soon as the guest opens it.
    if (side === 'guest') await eventually(`${file} to be shared`, () => this.#session.shared(document.uri));
    return {};
  }
}
