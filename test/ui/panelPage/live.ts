// A panel over a real document: what is asked for in it is carried out on the text, as the extension does.
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { Library } from '../../../src/core/library/library.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { suggestionsOf } from '../../../src/core/suggestions/suggestions.ts';
import { buildPlanView } from '../../../src/core/view/buildPlanView.ts';
import { changesFor, type ChangingIntent } from '../../../src/core/view/changesFor.ts';
import type { Intent } from '../../../src/core/view/planView.ts';
import type { OpenPanel } from './open.ts';

const FOLDER = 'file:///plans/';

export class LivePlan {
  readonly #library = new Library();
  readonly #panel: OpenPanel;
  readonly #uri: string;
  #version = 1;
  text: string;

  /** @param files texts by name @param name the document that is shown */
  constructor(panel: OpenPanel, files: Readonly<Record<string, string>>, name: string) {
    this.#panel = panel;
    this.#uri = FOLDER + name;
    this.text = files[name] ?? '';
    this.#library.folders = [FOLDER];
    for (const [file, text] of Object.entries(files))
      this.#library.put(FOLDER + file, text, FOLDER + file === this.#uri);
    this.#library.setComplete(true);
  }

  /** Shows the plan as it is. @param lit where the cursor is */
  async show(lit?: string): Promise<void> {
    const document = this.#library.get(this.#uri);
    if (!document) throw new Error(`${this.#uri} is not a plan`);
    const findings = this.#library.findings(this.#uri);
    const plan = buildPlanView(document, this.#library, findings, this.#version);
    const suggestions = suggestionsOf(document);
    await this.#panel.show({
      ...{ show: 'plan', plan },
      ...(lit === undefined ? {} : { lit }),
      ...(suggestions.length > 0 ? { suggestions } : {}),
    });
  }

  /** Carries out what was asked for last. @returns what it was */
  async carryOut(): Promise<Intent | undefined> {
    const intent = await this.#panel.lastAsked();
    const document = this.#library.get(this.#uri);
    if (!intent || !document) return intent;
    const [now, today] = [this.#version, '2026-05-18'];
    const asked = changesFor(document, intent as ChangingIntent, { now, seen: now, today, by: 'Lee' });
    const planned = 'refused' in asked ? asked : planEdits(document, asked.changes);
    if ('refused' in asked || 'refused' in planned) {
      await this.#panel.answer({ ok: false, said: 'refused' in planned ? planned.refused : '' });
      return intent;
    }
    this.text = applyEdits(this.text, planned.edits);
    this.#library.put(this.#uri, this.text, true);
    this.#version++;
    const { said, focus } = asked;
    await this.show();
    await this.#panel.answer({ said, ...(focus === undefined ? {} : { focus }) });
    return intent;
  }
}
