/** The page on which a visitor writes during a lesson: one field, keys under one hand, and lines that say whether they are kept. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { CaptureView, ToCapture } from '../../core/view/planViewCapture.ts';
import { languageOf } from '../language.ts';
import { aboutKeys, quickOf, signOf, type Quick } from './captureKeys.ts';
import { CaptureLines, written, type PageLine } from './captureLines.ts';
import { captureStyles } from './captureStyles.ts';
import type { CaptureBridge } from './captureBridge.ts';
import { captureWords as words } from './captureWords.ts';
import { draftOf, firstDraft, lineOf, nextDraft, timeOf, typeOf, type Draft } from './draft.ts';
import { handOverList } from './handOverList.ts';
import { lineList } from './lineList.ts';
import { tally } from './tally.ts';
import { writing } from './writing.ts';

/** How long what is not kept waits until it is tried again, in milliseconds. */
const AGAIN = 3000;

/** What the keys do just now. */
export type KeyMode = 'write' | 'choose' | 'about' | 'tally';

export class CaptureApp extends LitElement {
  static override styles = captureStyles;

  #bridge: CaptureBridge | undefined;
  #view: CaptureView | undefined;
  #lines = new CaptureLines(() => undefined);
  #draft: Draft = firstDraft([]);
  /** The new line that was begun when a line was opened to change it. */
  #aside: Draft | undefined;
  #mode: KeyMode = 'write';
  /** What was chosen not to be brought, while the visitor chooses; undefined while they write. */
  #leftOut: Set<string> | undefined;
  #handingOver: number | undefined;
  #said = '';
  /** Others look at the screen. What was written stays in here, also what is not kept yet. */
  #hidden = false;
  /** Labels offered for students’ names, by line. */
  readonly #offers = new Map<string, { readonly text: string; readonly label: string }>();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Begins to listen; called once. */
  connect(bridge: CaptureBridge): void {
    this.#bridge = bridge;
    this.#lines = new CaptureLines((message) => bridge.send(message));
    bridge.listen((message) => this.#hear(message));
    bridge.send({ type: 'ready' });
  }

  // ---- What the parts draw from ----------------------------------------------------------------------------------

  get view(): CaptureView {
    return this.#view as CaptureView;
  }

  get lines(): readonly PageLine[] {
    return this.#lines.all;
  }

  get draft(): Draft {
    return this.#draft;
  }

  get mode(): KeyMode {
    return this.#mode;
  }

  get textLang(): string | typeof nothing {
    return languageOf(this.view.language);
  }

  offerFor(key: string): { readonly text: string; readonly label: string } | undefined {
    return this.#offers.get(key);
  }

  isLeftOut(key: string): boolean {
    return this.#leftOut?.has(key) ?? false;
  }

  get isHandingOver(): boolean {
    return this.#handingOver !== undefined;
  }

  override render(): TemplateResult {
    if (this.#hidden) return hiddenPage(() => this.#bridge?.send({ type: 'meeting-mode-off' }));
    const view = this.#view;
    if (!view) return html`<main class="capture"><p class="waiting">${words.waiting}</p></main>`;
    const { notKept } = this.#lines;
    return html`<main class="capture" aria-labelledby="visit-title">
      <header class="capture-head">
        <h1 id="visit-title" lang=${this.textLang}>${words.heading(view.title)}</h1>
        <div class="head-buttons">
          <button type="button" class="small" @click=${() => this.#bridge?.send({ type: 'open-visit' })}>
            ${words.openVisit}
          </button>
          ${
            this.#leftOut || this.lines.length === 0
              ? nothing
              : html`<button type="button" class="small" @click=${() => this.chooseToHandOver()}>
                  ${words.handOver}
                </button>`
          }
        </div>
        <p class="kept-where">${view.keptWhere}</p>
      </header>
      ${this.#leftOut ? handOverList(this) : writing(this)}
      <div class="standing ${notKept > 0 ? 'open' : ''}">
        <p role="status">
          ${this.#said}
          ${notKept > 0 ? words.someNotKept(notKept) : this.#said === '' ? words.allKept(this.lines.length) : nothing}
        </p>
        ${
          notKept > 0
            ? html`<button type="button" class="small" @click=${() => this.#lines.again()}>
                ${words.tryNow}
              </button>`
            : nothing
        }
      </div>
      ${this.#leftOut ? nothing : lineList(this)}
    </main>`;
  }

  get #field(): HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('#field');
  }

  /** Puts the focus there once what has changed is drawn. */
  #focus(selector: string): void {
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  // ---- What the extension says -----------------------------------------------------------------------------------

  #hear(message: ToCapture): void {
    if (message.type === 'view') this.#take(message.view);
    else if (message.type === 'hidden') this.#hide();
    else this.#done(message);
    this.#followUp();
    this.requestUpdate();
  }

  #take(view: CaptureView): void {
    const first = this.#view === undefined;
    const wasHidden = this.#hidden;
    this.#hidden = false;
    this.#view = view;
    this.#bridge?.remember(view.uri);
    if (view.lines) this.#lines.take(view.lines);
    else this.#lines.again();
    if (!first) {
      if (wasHidden) this.#focus(this.#leftOut ? '#hand-over' : '#field');
      return;
    }
    const last = this.lines.at(-1);
    this.#draft = last ? nextDraft(draftOf(last)) : firstDraft(view.watchFor);
    this.#focus('#field');
  }

  #hide(): void {
    const atWork = Boolean(this.shadowRoot?.activeElement);
    this.#hidden = true;
    if (atWork) this.#focus('#meeting-mode-off');
  }

  #done({ id, ok, said, offer }: Extract<ToCapture, { readonly type: 'done' }>): void {
    if (id === this.#handingOver) {
      this.#handingOver = undefined;
      this.#said = said ?? '';
      if (!ok) return;
      this.#leftOut = undefined;
      this.#focus('#field');
      return;
    }
    const key = this.#lines.answer(id, ok);
    if (key === undefined) return;
    if (!ok && said !== undefined) this.#said = said;
    else if (ok && this.#lines.notKept === 0) this.#said = '';
    if (offer) this.#offers.set(key, offer);
    else if (ok) this.#offers.delete(key);
  }

  /** What is not on disk is tried again, as long as that takes. */
  #followUp(): void {
    if (this.#timer !== undefined || this.#lines.notKept === 0) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#lines.again();
      this.#followUp();
    }, AGAIN);
  }

  // ---- What the person does --------------------------------------------------------------------------------------

  /** Writes into the line; it is begun with its first sign. */
  write(text: string): void {
    const at = this.#draft.at === '' && text.trim() !== '' ? timeOf(new Date()) : this.#draft.at;
    const begun = this.#draft.key === undefined && text.trim() === '' ? '' : at;
    this.set({ text, at: begun });
  }

  /** Changes what is said of the line. */
  set(change: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...change };
    this.requestUpdate();
  }

  /** Keeps the line, and begins the next one. */
  keep(): void {
    if (this.#draft.text.trim() === '') return;
    const line = lineOf(this.#draft, crypto.randomUUID());
    this.#lines.write(line);
    this.#offers.delete(line.key);
    this.#said = '';
    this.#draft = this.#draft.key === undefined ? nextDraft(this.#draft) : this.#back();
    this.#followUp();
    this.requestUpdate();
    this.#focus('#field');
  }

  /** Opens a line to change it in the field. */
  change(key: string): void {
    const line = this.#lines.get(key);
    if (!line) return;
    if (this.#draft.key === undefined) this.#aside = this.#draft;
    this.#draft = draftOf(line);
    this.requestUpdate();
    this.#focus('#field');
  }

  /** Leaves a line as it was. */
  leave(): void {
    this.#draft = this.#back();
    this.requestUpdate();
    this.#focus('#field');
  }

  #back(): Draft {
    const aside = this.#aside ?? firstDraft(this.view.watchFor);
    this.#aside = undefined;
    return aside;
  }

  takeAway(key: string): void {
    this.#lines.remove(key);
    if (this.#draft.key === key) this.#draft = this.#back();
    this.#followUp();
    this.requestUpdate();
    this.#focus('#field');
  }

  /** Counts on in a line; without one in the last that counts. */
  tally(
    by: 1 | -1,
    key = this.lines.findLast(({ type, leaving }) => type === 'count' && !leaving)?.key,
  ): void {
    const line = key === undefined ? undefined : this.#lines.get(key);
    if (!line) return;
    this.#lines.write({ ...written(line), text: tally(line.text, by) });
    this.#followUp();
    this.requestUpdate();
  }

  /** Takes the label that was offered for a student’s name. */
  takeOffer(key: string): void {
    const line = this.#lines.get(key);
    const offer = this.#offers.get(key);
    if (!line || !offer) return;
    this.#offers.delete(key);
    this.#lines.write({ ...written(line), text: offer.text });
    this.#followUp();
    this.requestUpdate();
    this.#focus('#field');
  }

  /** What a key means after Esc, and what it does while writing. @returns whether the key was used up */
  press(event: KeyboardEvent): boolean {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.key === 'Escape') {
      // Esc in what a line can be about goes back to writing, as everywhere.
      this.#setMode(this.#mode === 'write' ? 'choose' : 'write');
      return true;
    }
    const mode = this.#mode;
    if (mode === 'write') {
      if (event.key !== 'Enter' || event.shiftKey) return false;
      this.keep();
      return true;
    }
    if (['Shift', 'CapsLock', 'Tab'].includes(event.key)) return false;
    const sign = signOf(event);
    if (mode === 'about') {
      this.#setMode('write');
      const all = this.abouts;
      const at = aboutKeys.indexOf(sign);
      if (sign === 'x') this.set({ aboutId: undefined });
      else if (sign.length === 1 && at >= 0 && all[at]) this.set({ aboutId: all[at].id });
      return true;
    }
    const quick = quickOf(sign);
    if (mode === 'tally' && quick?.do !== 'tally') {
      // Whoever counted and goes on writing means the letter.
      this.#setMode('write');
      return false;
    }
    this.#setMode('write');
    if (quick) this.#choose(quick);
    return true;
  }

  /** What a line can be about, in the order of the keys. */
  get abouts(): CaptureView['goals'] {
    return [...this.view.activities, ...this.view.goals];
  }

  #setMode(mode: KeyMode): void {
    this.#mode = mode;
    this.requestUpdate();
  }

  #choose(quick: Quick): void {
    const { type, who, watchFor } = this.#draft;
    switch (quick.do) {
      case 'type': {
        const same = typeOf(this.#draft) === quick.type && type === quick.type;
        return this.set({ type: same ? undefined : quick.type, typeChosen: true });
      }
      case 'who':
        return this.set({ who: who === quick.who ? undefined : quick.who });
      case 'who-else':
        return this.#focus('#who');
      case 'about':
        return this.#setMode(this.abouts.length > 0 ? 'about' : 'write');
      case 'tally':
        this.tally(quick.by);
        return this.#setMode('tally');
      case 'change-last': {
        const last = this.lines.findLast(({ leaving, handedOver }) => !leaving && !handedOver);
        return last ? this.change(last.key) : undefined;
      }
      case 'watch-for': {
        const asked = this.view.watchFor[quick.index]?.id;
        if (asked !== undefined) this.set({ watchFor: watchFor === asked ? undefined : asked });
      }
    }
  }

  /** Does what a chip says. */
  chip(quick: Quick): void {
    this.#choose(quick);
    if (quick.do !== 'who-else') this.#field?.focus();
  }

  /** Goes back to the line. @param choosing whether a key to choose comes next */
  goOn(choosing = false): void {
    if (!choosing) this.#setMode('write');
    this.#focus('#field');
  }

  // ---- Handing over ----------------------------------------------------------------------------------------------

  chooseToHandOver(): void {
    this.#leftOut = new Set();
    this.#said = '';
    this.requestUpdate();
    this.#focus('#hand-over');
  }

  /** Brings a line, or leaves it out. */
  bring(key: string, on: boolean): void {
    if (on) this.#leftOut?.delete(key);
    else this.#leftOut?.add(key);
    this.requestUpdate();
  }

  leaveHandOver(): void {
    this.#leftOut = undefined;
    this.requestUpdate();
    this.#focus('#field');
  }

  handOver(keys: readonly string[]): void {
    if (keys.length === 0 || this.isHandingOver) return;
    this.#handingOver = this.#lines.nextId();
    this.#bridge?.send({ type: 'hand-over', id: this.#handingOver, keys });
    this.requestUpdate();
  }
}

/** What stands there while others look at the screen. */
function hiddenPage(turnOff: () => void): TemplateResult {
  return html`<main class="capture" aria-labelledby="visit-title">
    <h1 id="visit-title">${words.hidden}</h1>
    <p role="status">${words.hiddenWhy}</p>
    <p>
      <button type="button" class="big" id="meeting-mode-off" @click=${turnOff}>
        ${words.meetingModeOff}
      </button>
    </p>
  </main>`;
}

customElements.define('third-point-visit', CaptureApp);
