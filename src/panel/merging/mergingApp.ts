/** The page “Bring both versions together” as a whole: takes what the extension shows, draws it, and sends what the person chooses. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type {
  FromMerging,
  MergingConflict,
  MergingKept,
  MergingState,
  ToMerging,
} from '../../core/view/planViewMerging.ts';
import { focusKey, markFocus, restoreFocus, type FocusMark } from '../focus.ts';
import { keep } from '../kept.ts';
import { languageOf } from '../language.ts';
import { followPress } from '../press.ts';
import { statusLine } from '../statusLine.ts';
import type { MergingConnection } from './connection.ts';
import type { MergingDesk } from './desk.ts';
import { endPage, mergingPage } from './mergingPage.ts';
import { mergingStyles } from './styles.ts';
import { words } from './words.ts';

/** How long a sentence stays that nothing can be done about, in milliseconds. */
const BRIEFLY = 8000;

interface Said {
  readonly text: string;
  readonly trouble?: boolean;
}

export class MergingApp extends LitElement implements MergingDesk {
  static override styles = mergingStyles;

  #connection: MergingConnection | undefined;
  #state: MergingState = { show: 'waiting' };
  #kept: MergingKept | undefined;
  readonly #drafts = new Map<string, string>();
  #said: Said | undefined;
  /** What the person has just answered or taken back and the extension has not confirmed yet. */
  #asked: { readonly key: string; readonly how: 'answered' | 'taken back' } | undefined;
  #focusNext: string | undefined;
  #focus: FocusMark | undefined;
  #pressed = false;
  #scrollTo = 0;

  /** Begins to listen; called once. */
  connect(connection: MergingConnection): void {
    this.#connection = connection;
    const { drafts, scrolled } = connection.remembered();
    for (const [key, text] of drafts) this.#drafts.set(key, text);
    this.#scrollTo = scrolled;
    connection.listen((message) => this.#hear(message));
    document.addEventListener('scrollend', () => this.#remember());
    connection.send({ type: 'ready' });
  }

  // ---- What is shown ---------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    return html`<main class="panel merging">
      ${this.#draw(this.#state)}
      <p class="said" role="status">${this.#progress}</p>
      ${statusLine(
        this.#said,
        () => undefined,
        () => this.#say(undefined),
      )}
    </main>`;
  }

  #draw(state: MergingState): TemplateResult {
    switch (state.show) {
      case 'waiting':
        return html`<p class="plain merging-waiting">${words.waiting}</p>`;
      case 'merging':
        return mergingPage(this, state);
      case 'settled':
      case 'cannot':
        return endPage(this, state);
    }
  }

  /** Spoken when it changes. */
  get #progress(): string {
    if (this.#state.show !== 'merging') return '';
    return this.#state.ready ? words.allSettled : words.open(this.#state.progress);
  }

  protected override firstUpdated(): void {
    followPress(this.#root, (pressed) => {
      this.#pressed = pressed;
      if (!pressed) this.requestUpdate();
    });
    // A link in the words leads nowhere from here.
    this.#root.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
    });
  }

  /** A drawing that moves a button under the pointer waits until it is let go. */
  protected override shouldUpdate(): boolean {
    return !this.#pressed;
  }

  protected override willUpdate(): void {
    if (this.hasUpdated) this.#focus = markFocus(this.#root);
  }

  protected override updated(): void {
    if (this.#focus) restoreFocus(this.#root, this.#focus);
    const key = this.#focusNext;
    if (key !== undefined && focusKey(this.#root, key)) this.#focusNext = undefined;
    if (this.#scrollTo > 0 && this.#state.show === 'merging') {
      window.scrollTo(0, this.#scrollTo);
      this.#scrollTo = 0;
    }
  }

  get #root(): ShadowRoot {
    return this.shadowRoot as ShadowRoot;
  }

  get #conflicts(): readonly MergingConflict[] {
    return this.#state.show === 'merging' ? this.#state.conflicts : [];
  }

  get textLang(): string | typeof nothing {
    return languageOf(this.#state.show === 'merging' ? this.#state.language : '');
  }

  // ---- What the extension says -----------------------------------------------------------------------------------

  #hear(message: ToMerging): void {
    if (message.type === 'said') {
      this.#say({
        text: message.said,
        ...(message.trouble === undefined ? {} : { trouble: message.trouble }),
      });
      return;
    }
    const before = this.#state;
    this.#state = keep(before, message.state);
    this.#kept = message.keep;
    if (before.show !== this.#state.show) {
      this.#say(undefined);
      if (before.show !== 'waiting' && this.#state.show !== 'merging') this.#focusNext = 'end';
    } else this.#goOn();
    this.#remember();
    this.requestUpdate();
  }

  /** After an answer the focus goes to the next open one; after one was taken back it stays there. */
  #goOn(): void {
    const asked = this.#asked;
    this.#asked = undefined;
    if (!asked) return;
    if (asked.how === 'taken back') this.#focusNext = `card:${asked.key}`;
    else this.#focusNext = this.#nextAfter(asked.key);
  }

  #nextAfter(key: string | undefined): string {
    const at = this.#conflicts.findIndex((conflict) => conflict.key === key);
    const inOrder = [...this.#conflicts.slice(at + 1), ...this.#conflicts.slice(0, at + 1)];
    const next = inOrder.find(({ answered }) => answered === undefined);
    if (next) return `card:${next.key}`;
    return this.#state.show === 'merging' && this.#state.ready ? 'finish' : 'title';
  }

  // ---- What the person does --------------------------------------------------------------------------------------

  send(message: FromMerging): void {
    this.#connection?.send(message);
  }

  draftOf(key: string): string | undefined {
    return this.#drafts.get(key);
  }

  answer(key: string, answer: 'both' | 'ours' | 'theirs'): void {
    this.#drafts.delete(key);
    this.#asked = { key, how: 'answered' };
    this.send({ type: 'answer', key, answer });
    this.#changed();
  }

  takeBack(key: string): void {
    this.#asked = { key, how: 'taken back' };
    this.send({ type: 'unanswer', key });
  }

  openField(key: string, text: string): void {
    if (!this.#drafts.has(key)) this.#drafts.set(key, text);
    this.#focusNext = `field:${key}`;
    this.#changed();
  }

  write(key: string, text: string): void {
    this.#drafts.set(key, text);
    this.#changed();
  }

  useText(key: string): void {
    const text = this.#drafts.get(key)?.trim() ?? '';
    if (text === '') return;
    this.#drafts.delete(key);
    this.#asked = { key, how: 'answered' };
    this.send({ type: 'answer-text', key, text });
    this.#changed();
  }

  leaveField(key: string): void {
    this.#drafts.delete(key);
    this.#focusNext = `answer:${key}:text`;
    this.#changed();
  }

  goToNext(): void {
    const at = this.#root.activeElement?.closest<HTMLElement>('[data-card]')?.dataset.card;
    focusKey(this.#root, this.#nextAfter(at));
  }

  #changed(): void {
    this.#remember();
    this.requestUpdate();
  }

  #remember(): void {
    this.#connection?.remember({
      ...(this.#kept ? { kept: this.#kept } : {}),
      ...{ drafts: this.#drafts, scrolled: window.scrollY },
    });
  }

  #say(said: Said | undefined): void {
    this.#said = said;
    this.requestUpdate();
    if (!said || said.trouble) return;
    setTimeout(() => {
      if (this.#said === said) this.#say(undefined);
    }, BRIEFLY);
  }
}

customElements.define('third-point-merging', MergingApp);
