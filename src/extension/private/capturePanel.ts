/** One page of a visitor: says what there is, keeps what is written, and answers only once it is on disk. */
import { Disposable, Uri, type Webview } from 'vscode';
import { namesIn } from '../../core/rules/privacy/names.ts';
import { privacyWords } from '../../core/rules/privacy/privacyRule.ts';
import { captureView } from '../../core/view/papers/captureView.ts';
import type { CaptureView, FromCapture, ToCapture } from '../../core/view/planViewCapture.ts';
import { PrivateTrouble } from '../../private/sealedStore.ts';
import type { VisitLines } from '../../private/visitLines.ts';
import { showPage } from '../panelHtml.ts';
import type { Desk } from '../surface.ts';
import { fromCapture } from './captureMessages.ts';
import { handOverLines } from './handOver.ts';

/** Said where something went wrong that has no words of its own. Nothing of it goes to a log: it could hold a line. */
const NOT_KEPT = 'This could not be kept just now. It stays on this page and is tried again.';

/** What the page needs of what all surfaces share. */
export type CaptureDesk = Pick<Desk, 'documents' | 'extension' | 'meetingMode' | 'opening'>;

type Answer = Omit<Extract<ToCapture, { readonly type: 'done' }>, 'type' | 'id'>;

export class CapturePanel extends Disposable {
  readonly #desk: CaptureDesk;
  readonly #place: string;
  readonly #lines: VisitLines;
  readonly #uri: string;
  readonly #webview: Webview;
  #gone = false;

  /** @param place where the lines are kept: "on this computer" */
  constructor(desk: CaptureDesk, place: string, lines: VisitLines, uri: string, webview: Webview) {
    const parts: Disposable[] = [];
    super(() => {
      this.#gone = true;
      Disposable.from(...parts).dispose();
    });
    this.#desk = desk;
    this.#place = place;
    this.#lines = lines;
    this.#uri = uri;
    this.#webview = webview;
    parts.push(
      webview.onDidReceiveMessage((message: unknown) => {
        const known = fromCapture(message);
        if (known) void this.#hear(known);
      }),
      desk.documents.onDidChange((changed) => {
        if (changed.has(uri)) void this.#show();
      }),
      desk.meetingMode.onDidChange(() => void this.#show()),
    );
    showPage(webview, desk.extension, 'third-point-visit');
  }

  #say(message: ToCapture): void {
    if (!this.#gone) void this.#webview.postMessage(message);
  }

  /** @param anew whether the lines are read from the disk again */
  async #show(anew = false): Promise<void> {
    const view = this.#desk.meetingMode.isOn ? undefined : await this.#view(anew);
    // Meeting mode may have been turned on while the lines were read.
    if (this.#desk.meetingMode.isOn) this.#say({ type: 'hidden' });
    else if (view) this.#say({ type: 'view', view });
  }

  async #view(anew: boolean): Promise<CaptureView | undefined> {
    const { library } = this.#desk.documents;
    const document = library.get(this.#uri);
    if (document?.kind !== 'observation') return undefined;
    const keptWhere = `Only you see this. It is kept ${this.#place}, encrypted, and is yours until you hand it over.`;
    const view = captureView(document, library);
    try {
      return { ...view, keptWhere, lines: await this.#lines.all(anew) };
    } catch (error) {
      const said =
        error instanceof PrivateTrouble ? error.message : 'What you wrote before can’t be read just now.';
      return { ...view, keptWhere: `${keptWhere} ${said}` };
    }
  }

  async #hear(message: FromCapture): Promise<void> {
    if (message.type === 'ready') return this.#show(true);
    if (message.type === 'open-visit') return this.#desk.opening.ours(Uri.parse(this.#uri));
    if (message.type === 'meeting-mode-off') return this.#desk.meetingMode.set(false);
    let answer: Answer;
    try {
      answer = await this.#do(message);
    } catch (error) {
      answer = { ok: false, said: error instanceof PrivateTrouble ? error.message : NOT_KEPT };
    }
    this.#say({ type: 'done', id: message.id, ...answer });
    // What is handed over is marked so.
    if (message.type === 'hand-over' && answer.ok) await this.#show();
  }

  async #do(message: Extract<FromCapture, { readonly id: number }>): Promise<Answer> {
    switch (message.type) {
      case 'keep':
        await this.#lines.keep(message.line);
        return { ok: true, ...this.#offer(message.line.text) };
      case 'remove':
        await this.#lines.remove(message.key);
        return { ok: true };
      case 'hand-over':
        return handOverLines(this.#desk.documents, Uri.parse(this.#uri), this.#lines, message.keys);
    }
  }

  /** The line with labels in place of the students' names that this person's own list has. */
  #offer(text: string): Pick<Answer, 'offer'> {
    const { library } = this.#desk.documents;
    const document = library.get(this.#uri);
    if (!document) return {};
    const hits = namesIn(text, library.roster, privacyWords(document), 'text').filter(
      ({ labels }) => labels.length === 1,
    );
    const label = hits[0]?.labels[0];
    if (label === undefined) return {};
    let written = text;
    for (const { at, length, labels } of [...hits].reverse())
      written = `${written.slice(0, at)}${labels[0] ?? ''}${written.slice(at + length)}`;
    return { offer: { text: written, label } };
  }
}
