/** The view “My notes” in the side bar. Its page is made anew whenever it comes into sight, and forgotten when it goes. */
import {
  commands,
  Disposable,
  Uri,
  window,
  type Webview,
  type WebviewView,
  type WebviewViewProvider,
} from 'vscode';
import { PrivateTrouble, type Opened } from '../../private/sealedStore.ts';
import { fromMyNotes } from './fromMyNotes.ts';
import { aboutHere, aboutNow, uriInFront, type Places } from './inFront.ts';
import { showPage } from '../panelHtml.ts';
import { MyNotesIntents } from './myNotesIntents.ts';
import type { AboutLink, Draft, FromMyNotes, MyNotesState, ToMyNotes } from './myNotesMessages.ts';
import { shownOf } from './myNotesState.ts';
import type { PrivateNames } from './names.ts';
import type { PrivateNotes } from './privateNotes.ts';

/** The id of the view in package.json. */
export const MY_NOTES = 'thirdPoint.myNotes';

const UNREADABLE = 'Your private notes can’t be read here just now. They are left as they are.';

export class MyNotesView extends Disposable implements WebviewViewProvider {
  readonly #extension: Uri;
  readonly #notes: PrivateNotes;
  readonly #places: Places;
  readonly #intents: MyNotesIntents;
  readonly #isHidden: () => boolean;
  #view: WebviewView | undefined;
  #ready = false;
  /** What was opened, as long as the page is in sight. */
  #opened: Opened | undefined;
  /** Only what was opened after the last change is shown. */
  #openings = 0;
  /** What is in front, and stays so while the focus is on this page. */
  #front: string | undefined;
  /** Words that were not kept yet, while the page is out of sight. */
  #draft: Draft | undefined;
  /** A note that is to be written as soon as the page is there. */
  #write: { readonly about?: AboutLink } | undefined;
  #drawing = false;
  /** One after the other, in the order in which they were asked for. */
  #doing: Promise<void> = Promise.resolve();

  /** @param isHidden whether meeting mode is on */
  constructor(
    extension: Uri,
    notes: PrivateNotes,
    names: PrivateNames,
    places: Places,
    isHidden: () => boolean,
  ) {
    const parts: Disposable[] = [];
    super(() => {
      Disposable.from(...parts).dispose();
    });
    this.#extension = extension;
    this.#notes = notes;
    this.#places = places;
    this.#isHidden = isHidden;
    this.#intents = new MyNotesIntents(notes, names, places);
    const redraw = (): void => this.#redraw();
    parts.push(
      window.registerWebviewViewProvider(MY_NOTES, this),
      notes.onDidChange((kind) => {
        if (kind === 'visit-line') return;
        this.#forget();
        this.#redraw();
      }),
      places.documents.onDidChange(redraw),
      places.cursors.onDidChange(redraw),
      window.onDidChangeActiveTextEditor(redraw),
      window.tabGroups.onDidChangeTabs(redraw),
      window.tabGroups.onDidChangeTabGroups(redraw),
      // Another window may have written meanwhile.
      window.onDidChangeWindowState(({ focused }) => {
        if (!focused) return;
        this.#forget();
        this.#redraw();
      }),
    );
  }

  resolveWebviewView(view: WebviewView): void {
    const { webview } = view;
    this.#view = view;
    this.#ready = false;
    showPage(webview, this.#extension, 'third-point-my-notes');
    webview.onDidReceiveMessage((message: unknown) => {
      const known = fromMyNotes(message);
      if (known) this.#hear(webview, known);
    });
    view.onDidChangeVisibility(() => {
      // What is hidden is thrown away by VS Code, and made anew when it is shown.
      if (!view.visible) this.#ready = false;
      this.#forget();
      this.#redraw();
    });
    view.onDidDispose(() => {
      if (this.#view !== view) return;
      this.#view = undefined;
      this.#ready = false;
      this.#forget();
    });
  }

  /** Shows the page with the focus in the field for a new note. @param about what the note is about */
  async write(about?: AboutLink): Promise<void> {
    this.#write = about ? { about } : {};
    await commands.executeCommand(`${MY_NOTES}.focus`);
    this.#redraw();
  }

  /** What was opened is not kept in memory longer than it is in sight. */
  #forget(): void {
    this.#opened = undefined;
    this.#openings++;
  }

  /** Everything that can be opened, as it is by now. */
  async #open(): Promise<Opened> {
    for (;;) {
      if (this.#opened) return this.#opened;
      const opening = this.#openings;
      const opened = await this.#notes.open();
      if (opening === this.#openings) this.#opened = opened;
      else if (!this.#isShown()) return opened;
    }
  }

  #isShown(): boolean {
    return this.#ready && this.#view?.visible === true && !this.#isHidden();
  }

  #hear(webview: Webview, message: FromMyNotes): void {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        this.#redraw();
        return;
      case 'draft':
        this.#draft = message.draft.text.trim() === '' ? undefined : message.draft;
        return;
      case 'intent':
        this.#doing = this.#doing.then(async () => {
          const answer = await this.#intents.carryOut(message.intent);
          if (answer.ok && message.intent.do === 'add') this.#draft = undefined;
          await this.#show();
          if (this.#view?.webview === webview) this.#say({ type: 'done', id: message.id, ...answer });
        });
    }
  }

  /** Several events of one keystroke make one new picture. */
  #redraw(): void {
    if (this.#drawing) return;
    this.#drawing = true;
    setTimeout(() => {
      this.#drawing = false;
      void this.#show();
    }, 0);
  }

  async #show(): Promise<void> {
    if (!this.#isShown()) return;
    const state = await this.#state();
    // It may have been hidden while the notes were opened.
    if (!this.#isShown()) return;
    this.#say({ type: 'state', state });
    if (state.show !== 'notes' || !this.#write) return;
    const about = this.#write.about && aboutNow(this.#places.documents, this.#write.about);
    this.#write = undefined;
    this.#say({ type: 'write', ...(about ? { about } : {}) });
  }

  #say(message: ToMyNotes): void {
    void this.#view?.webview.postMessage(message);
  }

  async #state(): Promise<MyNotesState> {
    const { words: where, howLost } = this.#notes.place;
    const lost = howLost === undefined ? {} : { howLost };
    const { code } = this.#intents;
    if (code !== undefined) return { show: 'code', code, where };
    try {
      if (!this.#notes.place.isAgreed || (await this.#notes.condition()) === 'empty')
        return { show: 'begin', where, ...lost };
      const { records, unreadable } = await this.#open();
      const draft = this.#draft;
      this.#front = uriInFront(this.#places.documents) ?? this.#front;
      return {
        ...{ show: 'notes', where, unreadable, ...lost },
        here: aboutHere(this.#places, this.#front),
        hasCode: this.#notes.isCodeWritten && (await this.#notes.hasRecovery()),
        ...shownOf(records, this.#places.documents),
        ...(draft ? { draft } : {}),
      };
    } catch (error) {
      const why = error instanceof PrivateTrouble ? error.why : 'not-read';
      return {
        show: 'locked',
        sentence:
          (why === 'no-key' ? this.#notes.place.noKey : undefined) ??
          (error instanceof PrivateTrouble ? error.message : UNREADABLE),
        // What can't even be looked at is not set aside.
        canBegin: why !== 'not-read',
        there: why !== 'not-there',
        hasCode:
          (why === 'no-key' || why === 'other-key') && (await this.#notes.hasRecovery().catch(() => false)),
      };
    }
  }
}
