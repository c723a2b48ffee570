// A page of what is about the two of them over a real document: what is asked for is carried out on the text.
import { planEdits } from '../../../src/core/edit/planEdits.ts';
import { Library } from '../../../src/core/library/library.ts';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { changesFor, isChanging } from '../../../src/core/view/changesFor.ts';
import { buildPaperView } from '../../../src/core/view/papers/buildPaperView.ts';
import { talkNextTime } from '../../../src/core/view/changes/nextTime.ts';
import type { Intent, PanelState, Together } from '../../../src/core/view/planView.ts';
import type { OpenPanel } from './open.ts';

const FOLDER = 'file:///plans/';

export class LivePaper {
  readonly #library = new Library();
  readonly #panel: OpenPanel;
  readonly #uri: string;
  readonly #me: string;
  readonly #today: string;
  #version = 1;
  #done = 0;
  text: string;
  /** What the two look at together. */
  together: Together | undefined;

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
    this.#me = me;
    this.#today = today;
    this.text = files[name] ?? '';
    this.#library.folders = [FOLDER];
    this.#library.setPreferences({ rules: new Map(), files: [], ignore: [], ...(me === '' ? {} : { me }) });
    for (const [file, text] of Object.entries(files))
      this.#library.put(FOLDER + file, text, FOLDER + file === this.#uri);
    this.#library.setComplete(true);
  }

  /** The page as the document is now. */
  get state(): Extract<PanelState, { show: 'paper' }> {
    const document = this.#library.get(this.#uri);
    if (!document) throw new Error(`${this.#uri} is none of ours`);
    const paper = buildPaperView(document, this.#library, {
      ...{ findings: this.#library.findings(this.#uri), version: this.#version, today: this.#today },
    });
    return { show: 'paper', paper, ...(this.together ? { together: this.together } : {}) };
  }

  async show(): Promise<void> {
    await this.#panel.show(this.state);
  }

  /** Carries out everything that was asked for and is not done yet. @returns what it was */
  async carryOut(): Promise<readonly Intent[]> {
    const asked = (await this.#panel.posted()).flatMap((message) =>
      message.type === 'intent' ? [message] : [],
    );
    const now = asked.slice(this.#done);
    this.#done = asked.length;
    for (const { id, intent, version } of now) {
      const answer = this.#change(intent, version);
      await this.show();
      await this.#panel.page.evaluate((message) => panelPage().tell(message), {
        ...{ type: 'done' as const, id, ...answer },
      });
      await this.#panel.drawn();
    }
    return now.map(({ intent }) => intent);
  }

  /** Somebody else writes in the text, and the page is shown it. */
  async write(from: string, to: string): Promise<void> {
    if (!this.text.includes(from)) throw new Error(`“${from}” is not in the text`);
    this.#put(this.text.replace(from, () => to));
    await this.show();
  }

  #put(text: string): void {
    this.text = text;
    this.#library.put(this.#uri, this.text, true);
    this.#version++;
  }

  #change(
    intent: Intent,
    seen: number,
  ): { readonly ok: boolean; readonly said: string; readonly focus?: string } {
    const document = this.#library.get(this.#uri);
    if (!document) return { ok: true, said: '' };
    const now = this.#version;
    const asked =
      intent.do === 'next-time'
        ? talkNextTime(document, { text: intent.text, by: this.#me })
        : isChanging(intent)
          ? changesFor(document, intent, { now, seen, today: this.#today, shelf: this.#library })
          : { changes: [], said: '' };
    const planned = 'refused' in asked ? asked : planEdits(document, asked.changes);
    if ('refused' in asked || 'refused' in planned)
      return { ok: false, said: 'refused' in planned ? planned.refused : '' };
    if (planned.edits.length > 0) this.#put(applyEdits(this.text, planned.edits));
    const { said, focus } = asked;
    return { ok: true, said, ...(focus === undefined ? {} : { focus }) };
  }
}

/** In the page. */
declare function panelPage(): { tell(message: unknown): void };
