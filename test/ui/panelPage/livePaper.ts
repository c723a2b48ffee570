// A page of what is about the two of them over a real document: what is asked for is carried out on the text.
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { Library } from '../../../src/core/library/library.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { changesFor, isChanging } from '../../../src/core/view/changesFor.ts';
import { buildPaperView } from '../../../src/core/view/papers/buildPaperView.ts';
import type { Intent } from '../../../src/core/view/planView.ts';
import type { OpenPanel } from './open.ts';

const FOLDER = 'file:///plans/';

export class LivePaper {
  readonly #library = new Library();
  readonly #panel: OpenPanel;
  readonly #uri: string;
  readonly #today: string;
  #version = 1;
  #done = 0;
  text: string;

  /** @param name of the document that is shown @param me who looks at it @param today ISO */
  constructor(
    panel: OpenPanel,
    files: Readonly<Record<string, string>>,
    name: string,
    me = '',
    today = '2026-05-18',
  ) {
    this.#panel = panel;
    this.#uri = FOLDER + name;
    this.#today = today;
    this.text = files[name] ?? '';
    this.#library.folders = [FOLDER];
    this.#library.setPreferences({ rules: new Map(), files: [], ignore: [], ...(me === '' ? {} : { me }) });
    for (const [file, text] of Object.entries(files))
      this.#library.put(FOLDER + file, text, FOLDER + file === this.#uri);
    this.#library.setComplete(true);
  }

  /** Shows the page as the document is now. */
  async show(): Promise<void> {
    const document = this.#library.get(this.#uri);
    if (!document) throw new Error(`${this.#uri} is none of ours`);
    const paper = buildPaperView(document, this.#library, {
      ...{ findings: this.#library.findings(this.#uri), version: this.#version, today: this.#today },
    });
    await this.#panel.show({ show: 'paper', paper });
  }

  /** Carries out everything that was asked for and is not done yet. @returns what it was */
  async carryOut(): Promise<readonly Intent[]> {
    const asked = (await this.#panel.posted()).flatMap((message) =>
      message.type === 'intent' ? [message] : [],
    );
    const now = asked.slice(this.#done);
    this.#done = asked.length;
    for (const { id, intent } of now) {
      const answer = this.#change(intent);
      await this.show();
      await this.#panel.page.evaluate((message) => panelPage().tell(message), {
        ...{ type: 'done' as const, id, ...answer },
      });
      await this.#panel.drawn();
    }
    return now.map(({ intent }) => intent);
  }

  #change(intent: Intent): { readonly ok: boolean; readonly said: string } {
    const document = this.#library.get(this.#uri);
    if (!document || !isChanging(intent)) return { ok: true, said: '' };
    const version = this.#version;
    const asked = changesFor(document, intent, {
      ...{ now: version, seen: version, today: this.#today, shelf: this.#library },
    });
    const planned = 'refused' in asked ? asked : planEdits(document, asked.changes);
    if ('refused' in asked || 'refused' in planned)
      return { ok: false, said: 'refused' in planned ? planned.refused : '' };
    this.text = applyEdits(this.text, planned.edits);
    this.#library.put(this.#uri, this.text, true);
    this.#version++;
    return { ok: true, said: asked.said };
  }
}

/** In the page. */
declare function panelPage(): { tell(message: unknown): void };
