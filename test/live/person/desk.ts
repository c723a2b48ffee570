import * as vscode from 'vscode';
import type { Intent, PanelState, PlanView, ToPanel } from '../../../src/core/view/planView.ts';
import { Surface } from '../../../src/extension/surface.ts';
import type { Draw } from '../../drawing.ts';
import { replace } from '../../host/answers.ts';
import { FakeWebview, makeDesk } from '../../host/desk.ts';
import { eventually } from '../../host/helpers.ts';
import type { Sight } from '../messages.ts';

/** One of so many edits that the extension asks for is refused without being tried. */
const REFUSED = 5;

/** The panel of the plan, as its page hears and speaks, and everything else that is said to the person. */
export class Desk {
  readonly #document: vscode.TextDocument;
  readonly #page = new FakeWebview();
  #said: string[] = [];
  #asked = 0;

  constructor(document: vscode.TextDocument, draw: Draw) {
    this.#document = document;
    const apply = vscode.workspace.applyEdit.bind(vscode.workspace);
    replace(vscode.workspace, 'applyEdit', (edit: vscode.WorkspaceEdit) =>
      draw(REFUSED) === 0 ? Promise.resolve(false) : apply(edit),
    );
    for (const how of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'])
      replace(vscode.window, how, (text: string) => {
        this.#said.push(text);
        return Promise.resolve(undefined);
      });
    const uri = document.uri.toString();
    new Surface(makeDesk(), {
      webview: this.#page,
      wide: true,
      isVisible: () => true,
      looking: () => ({ uri }),
      focus: () => Promise.resolve(),
    });
    this.#page.say({ type: 'ready' });
  }

  /** The plan as the panel shows it by now. */
  async plan(): Promise<PlanView> {
    return eventually('the plan in the panel', () => {
      const state = this.#states().at(-1);
      return state?.show === 'plan' && state.plan;
    });
  }

  /** Presses something in the panel. @returns why it was refused; undefined where it was done */
  async press(intent: Intent): Promise<string | undefined> {
    const { uri, version } = await this.plan();
    const id = ++this.#asked;
    this.#page.say({ type: 'intent', uri, version, id, intent });
    const done = await eventually(`an answer to ${JSON.stringify(intent)}`, () =>
      this.#heard().find((message) => message.type === 'done' && message.id === id),
    );
    if (done.type === 'done' && !done.ok) return done.said ?? 'It was not said why.';
    return undefined;
  }

  /** How things stand. */
  look(): Omit<Sight, 'atRest'> {
    const state = this.#states().at(-1);
    const sight = {
      text: this.#document.getText(),
      errors: this.#errors(),
      goals: state?.show === 'plan' ? state.plan.goals.map(({ text }) => text) : String(state?.show),
      said: this.#said,
    };
    this.#said = [];
    return sight;
  }

  #errors(): string[] {
    return vscode.languages
      .getDiagnostics(this.#document.uri)
      .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
      .map(({ message, range }) => `${range.start.line + 1}: ${message}`);
  }

  #heard(): readonly ToPanel[] {
    return this.#page.posted as ToPanel[];
  }

  #states(): readonly PanelState[] {
    return this.#heard().flatMap((message) => (message.type === 'state' ? [message.state] : []));
  }
}
