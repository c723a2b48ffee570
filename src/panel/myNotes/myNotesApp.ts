/** The page “My notes” as a whole: takes what the extension shows, draws it, and sends what the person asks for. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type {
  AboutWords,
  MyNotesIntent,
  MyNotesState,
  ToMyNotes,
} from '../../extension/private/myNotesMessages.ts';
import { focusedKey, focusKey } from '../focus.ts';
import { statusLine } from '../statusLine.ts';
import type { Connection } from './connection.ts';
import type { NotesDesk } from './desk.ts';
import { beginPage, codePage, lockedPage, RECOVERY } from './firstPages.ts';
import { isSame, NEW, notesPage } from './notesPage.ts';
import { styles } from './styles.ts';
import { words } from './words.ts';

/** How long a sentence stays that nothing can be done about, in milliseconds. */
const BRIEFLY = 8000;
/** How long after the last key words that are not kept yet are handed over to be held. */
const PAUSE = 250;

interface Said {
  readonly text: string;
  readonly trouble: boolean;
  /** It can be taken back. */
  readonly undo: boolean;
}

export class MyNotesApp extends LitElement implements NotesDesk {
  static override styles = styles;

  #connection: Connection | undefined;
  #state: MyNotesState | undefined;
  #said: Said | undefined;
  readonly #written = new Map<string, string>();
  readonly #open = new Set<string>();
  /** What was asked and is not answered yet, with where the focus goes then. */
  readonly #asked = new Map<number, { readonly intent: MyNotesIntent; readonly key?: string | undefined }>();
  /** What the new note is about, where the person has chosen, or has begun to write. */
  #about: { readonly about: AboutWords | undefined } | undefined;
  #focusNext: string | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  changing: string | undefined;
  query = '';

  /** Begins to listen; called once. */
  connect(connection: Connection): void {
    this.#connection = connection;
    connection.listen((message) => this.#hear(message));
    connection.send({ type: 'ready' });
  }

  // ---- What the parts ask for ------------------------------------------------------------------------------------

  ask(intent: MyNotesIntent, key?: string): void {
    const id = this.#connection?.ask(intent);
    if (id !== undefined) this.#asked.set(id, { intent, key });
  }

  written(key: string): string | undefined {
    return this.#written.get(key);
  }

  write(key: string, text: string | undefined): void {
    if (key === NEW) {
      // The words belong to what was in front when they were begun.
      const before = (this.#written.get(NEW) ?? '').trim();
      if (before === '' && (text ?? '').trim() !== '') this.#about ??= { about: this.#aboutNow };
      if ((text ?? '').trim() === '') this.#about = undefined;
    }
    if (text === undefined) this.#written.delete(key);
    else this.#written.set(key, text);
    if (key === NEW) this.#holdDraft();
    this.requestUpdate();
  }

  change(id: string | undefined): void {
    this.#focusNext = id === undefined ? `change:${this.changing ?? ''}` : `field:${id}`;
    this.changing = id;
    this.requestUpdate();
  }

  search(query: string): void {
    this.query = query;
    this.requestUpdate();
  }

  isOpen(part: string): boolean {
    return this.#open.has(part);
  }

  setOpen(part: string, open: boolean): void {
    if (open) this.#open.add(part);
    else this.#open.delete(part);
    this.requestUpdate();
  }

  // ---- What is shown ---------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    return html`<main class="panel my-notes" aria-label=${words.title}>
      ${this.#drawState()}${statusLine(
        this.#said,
        () => this.#restore(),
        () => this.#say(undefined),
      )}
    </main>`;
  }

  #drawState(): TemplateResult | typeof nothing {
    const state = this.#state;
    switch (state?.show) {
      case undefined:
        return nothing;
      case 'begin':
        return beginPage(this, state);
      case 'code':
        return codePage(this, state);
      case 'locked':
        return lockedPage(this, state, this.#unkept, () => this.#keep());
      case 'notes':
        return notesPage(this, state, {
          about: this.#about ? this.#about.about : this.#aboutNow,
          choices: this.#choices(state.here),
          choose: (about) => {
            this.#about = { about };
            this.#holdDraft();
            this.requestUpdate();
          },
          keep: () => this.#keep(),
        });
    }
  }

  /** The fields whose words are not kept yet, with these. */
  get #unkept(): readonly (readonly [key: string, text: string])[] {
    return [...this.#written].filter(([key, text]) => key !== RECOVERY && text.trim() !== '');
  }

  /** What is in front, and what was when the writing began. */
  #choices(here: readonly AboutWords[]): readonly AboutWords[] {
    const held = this.#about?.about;
    return held && !here.some((each) => isSame(each, held)) ? [held, ...here] : here;
  }

  get #aboutNow(): AboutWords | undefined {
    return this.#state?.show === 'notes' ? this.#state.here[0] : undefined;
  }

  protected override firstUpdated(): void {
    // Outside of fields, which have an undo of their own.
    document.addEventListener('keydown', (event) => {
      const inField = event.composedPath()[0];
      if (inField instanceof HTMLTextAreaElement || inField instanceof HTMLInputElement) return;
      const undo = event.key === 'z' && (event.ctrlKey || event.metaKey) && !event.shiftKey;
      if (!undo || !this.#said?.undo) return;
      event.preventDefault();
      event.stopPropagation();
      this.#restore();
    });
  }

  protected override updated(): void {
    const key = this.#focusNext;
    if (key !== undefined && this.shadowRoot && focusKey(this.shadowRoot, key)) this.#focusNext = undefined;
  }

  // ---- What the extension says -----------------------------------------------------------------------------------

  #hear(message: ToMyNotes): void {
    if (message.type === 'state') this.#show(message.state);
    else if (message.type === 'done') this.#done(message);
    else {
      if ((this.#written.get(NEW) ?? '').trim() === '') this.#about = { about: message.about };
      this.#focusNext = NEW;
      this.requestUpdate();
    }
  }

  #show(state: MyNotesState): void {
    const first = this.#state?.show !== 'notes' && state.show === 'notes';
    const key =
      state.show === this.#state?.show || !this.shadowRoot ? undefined : focusedKey(this.shadowRoot);
    // Where somebody is writing, the other page has the field too.
    if (this.#unkept.some(([field]) => field === key)) this.#focusNext = key;
    this.#state = state;
    if (first && state.draft && !this.#written.has(NEW)) this.#takeUp(state);
    if (state.show !== 'locked') this.#written.delete(RECOVERY);
    this.requestUpdate();
  }

  /** Goes on with the words that were left behind. */
  #takeUp({ draft, here, groups }: Extract<MyNotesState, { readonly show: 'notes' }>): void {
    if (!draft) return;
    this.#written.set(NEW, draft.text);
    const known = [...here, ...groups.flatMap(({ about }) => about ?? [])];
    const { about } = draft;
    this.#about = { about: known.find(({ uri, ref }) => uri === about?.uri && ref === about.ref) };
  }

  #done({ id, ok, said, restores }: Extract<ToMyNotes, { readonly type: 'done' }>): void {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    if (!asked) return;
    if (ok) this.#settle(asked.intent);
    if (said !== undefined) this.#say({ text: said, trouble: !ok, undo: restores ?? false });
    if (ok && asked.key !== undefined) this.#focusNext = asked.key;
    this.requestUpdate();
  }

  /** What was kept is written nowhere else any more; what was written since stays. */
  #settle(intent: MyNotesIntent): void {
    const drop = (key: string, text: string): void => {
      if (this.#written.get(key) === text) this.#written.delete(key);
    };
    if (intent.do === 'add') {
      drop(NEW, intent.text);
      if (!this.#written.has(NEW)) this.#about = undefined;
    } else if (intent.do === 'reflect') drop(`reflect:${intent.block}`, intent.text);
    else if (intent.do === 'names') drop('names', intent.text);
    else if (intent.do === 'change') {
      this.#written.delete(`field:${intent.id}`);
      if (this.changing === intent.id) this.changing = undefined;
    }
  }

  #keep(): void {
    const text = this.#written.get(NEW) ?? '';
    if (text.trim() === '') return;
    const about = this.#about ? this.#about.about : this.#aboutNow;
    this.ask({ do: 'add', text, ...(about ? { about: linkTo(about) } : {}) }, NEW);
  }

  #restore(): void {
    this.#say(undefined);
    this.ask({ do: 'restore' });
  }

  /** The page is thrown away when it is out of sight: the extension holds the words, in memory alone. */
  #holdDraft(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      const about = this.#about?.about;
      const text = this.#written.get(NEW) ?? '';
      this.#connection?.send({ type: 'draft', draft: { text, ...(about ? { about: linkTo(about) } : {}) } });
    }, PAUSE);
  }

  #say(said: Said | undefined): void {
    const closing = said === undefined && this.shadowRoot && focusedKey(this.shadowRoot) === 'dismiss';
    if (closing) this.#focusNext = NEW;
    this.#said = said;
    this.requestUpdate();
    if (!said || said.trouble || said.undo) return;
    setTimeout(() => {
      if (this.#said === said) this.#say(undefined);
    }, BRIEFLY);
  }
}

function linkTo({ uri, ref }: AboutWords): { readonly uri: string; readonly ref?: string } {
  return { uri, ...(ref === undefined ? {} : { ref }) };
}

customElements.define('third-point-my-notes', MyNotesApp);
