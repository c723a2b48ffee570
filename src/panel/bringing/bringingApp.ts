/** The page “Paste what I have” as a whole: takes what the extension shows, draws it, and sends what the person asks for. */
import { html, LitElement, type TemplateResult } from 'lit';
import type {
  BringingState,
  BringingStep,
  FromBringing,
  PieceMove,
  PlanKind,
  ToBringing,
} from '../../core/view/planViewBringing.ts';
import { followDrag, type DropPlace } from '../drag.ts';
import { focusedKey, focusKey } from '../focus.ts';
import { keep } from '../kept.ts';
import '../menu.ts';
import type { MenuEntry, PanelMenu } from '../menu.ts';
import { followPress } from '../press.ts';
import { statusLine } from '../statusLine.ts';
import type { Connection } from './connection.ts';
import type { BringingDesk } from './desk.ts';
import { documentsPage } from './documentsPage.ts';
import { emptyPage } from './emptyPage.ts';
import { fromClipboard, fromDrop, type Brought } from './given.ts';
import { listenToKeys } from './keys.ts';
import {
  destinations,
  dropMove,
  moveIn,
  moveOut,
  standsIn,
  stepMove,
  type Drop,
  type Stand,
  type Stands,
} from './moving.ts';
import { nameOf } from './piece.ts';
import { NOTES, planPage } from './planPage.ts';
import { bringingStyles } from './styles.ts';
import { words } from './words.ts';

/** How long a sentence stays that nothing can be done about, in milliseconds. */
const BRIEFLY = 8000;

interface Said {
  readonly text: string;
  readonly trouble?: boolean;
  readonly undo?: boolean;
}

/** A way to move by keys. */
export type KeyMove = 'up' | 'down' | 'in' | 'out';

export class BringingApp extends LitElement implements BringingDesk {
  static override styles = bringingStyles;

  #connection: Connection | undefined;
  #state: BringingState = { show: 'empty' };
  /** What the extension has answered yet; before that nothing is drawn. */
  #heard = false;
  #stands: Stands = new Map();
  #given: unknown;
  #steps: readonly BringingStep[] = [];
  #said: Said | undefined;
  /** What was asked to move and is not answered yet: where it stood, and where it is to go, and where the focus goes then. */
  #moving:
    | { readonly stand: Stand; readonly to: string; readonly within: boolean; readonly focus: string }
    | undefined;
  /** Something was handed over and is not answered yet. */
  #handed = false;
  #focusNext: string | undefined;
  /** The piece that the Tab key reaches, by place. */
  readonly #reached = new Map<string, string>();
  #drag: { readonly id: string; readonly over?: Drop & { readonly mark: string } } | undefined;
  #pressed = false;
  #scrollTo = 0;
  typed = '';

  /** Begins to listen; called once. */
  connect(connection: Connection): void {
    this.#connection = connection;
    const { given, steps, typed, scrolled } = connection.remembered();
    this.#given = given;
    this.#steps = (steps ?? []) as readonly BringingStep[];
    this.typed = typed;
    this.#scrollTo = scrolled;
    connection.listen((message) => this.#hear(message));
    document.addEventListener('scrollend', () => this.#remember());
    connection.send({ type: 'ready' });
  }

  // ---- What is shown ---------------------------------------------------------------------------------------------

  override render(): TemplateResult {
    const state = this.#state;
    const busy = this.#handed || (state.show === 'empty' && state.busy === true);
    return html`<main class="panel bringing">
      <div class="progress ${busy ? 'on' : ''}" aria-hidden="true"></div>
      ${this.#heard ? this.#draw(busy ? { show: 'empty', busy } : state) : ''}
      ${statusLine(
        this.#said,
        () => this.undo(),
        () => this.#say(undefined),
      )}
      <third-point-menu></third-point-menu>
    </main>`;
  }

  #draw(state: BringingState): TemplateResult {
    switch (state.show) {
      case 'empty':
        return emptyPage(this, state);
      case 'plan':
        return planPage(this, state);
      case 'documents':
        return documentsPage(this, state);
    }
  }

  protected override firstUpdated(): void {
    const root = this.#root;
    listenToKeys(this, root);
    root.addEventListener('focusin', ({ target }) => {
      const key = target instanceof HTMLElement ? (target.dataset.key ?? '') : '';
      if (key.startsWith('piece:')) this.reach(key.slice('piece:'.length));
    });
    document.addEventListener('paste', (event) => this.#paste(event));
    document.addEventListener('dragover', (event) => event.preventDefault());
    document.addEventListener('drop', (event) => {
      event.preventDefault();
      if (event.dataTransfer) this.#bring(fromDrop(event.dataTransfer));
    });
    followPress(root, (pressed) => {
      this.#pressed = pressed;
      if (!pressed) this.requestUpdate();
    });
    // A link in what was brought leads nowhere yet.
    root.addEventListener('click', (event) => {
      if (event.target instanceof Element && event.target.closest('a')) event.preventDefault();
    });
  }

  /** A drawing that moves a button under the pointer waits until it is let go, unless the pointer drags something. */
  protected override shouldUpdate(): boolean {
    return !this.#pressed || this.#drag !== undefined;
  }

  protected override updated(): void {
    const key = this.#focusNext;
    if (key !== undefined && focusKey(this.#root, key)) this.#focusNext = undefined;
    if (this.#heard && this.#scrollTo > 0 && this.#state.show === 'plan') {
      window.scrollTo(0, this.#scrollTo);
      this.#scrollTo = 0;
    }
  }

  get #root(): ShadowRoot {
    return this.shadowRoot as ShadowRoot;
  }

  // ---- What the extension says -----------------------------------------------------------------------------------

  #hear(message: ToBringing): void {
    if (message.type === 'given') this.#given = message.given;
    else this.#show(message.state, message.steps);
    this.#remember();
  }

  #show(state: BringingState, steps: readonly BringingStep[]): void {
    const [before, first] = [this.#state, !this.#heard];
    this.#heard = true;
    this.#handed = false;
    this.#steps = steps;
    this.#state = keep(before, state);
    this.#stands = state.show === 'plan' ? standsIn(state) : new Map();
    const turned = first || before.show !== state.show;
    if (turned) this.#turn(state);
    else this.#sayMoved();
    this.requestUpdate();
  }

  /** Says what came of a move: not everything fits everywhere. */
  #sayMoved(): void {
    const moving = this.#moving;
    this.#moving = undefined;
    if (!moving) return;
    const { stand: before, to, within, focus } = moving;
    const { piece, where, of, at } = before;
    const now = this.#stands.get(piece.id);
    const name = nameOf(piece);
    const same = now?.where === where && now.of?.piece.id === of?.piece.id && now.at === at;
    if (same) this.#say({ text: words.notThere(name, to), trouble: true });
    else this.#say({ text: within ? words.movedWithin(name) : words.nowIn(name, to), undo: true });
    this.#focusNext = same ? `piece:${piece.id}` : focus;
  }

  /** Another page is shown: the focus goes to where one begins. */
  #turn(state: BringingState): void {
    this.#reached.clear();
    this.#say(undefined);
    if (state.show === 'empty') {
      if (!state.busy) this.#focusNext = 'field';
      return;
    }
    this.typed = '';
    this.#focusNext = 'sum';
  }

  #remember(): void {
    this.#connection?.remember({
      ...(this.#given === undefined ? {} : { given: this.#given, steps: this.#steps }),
      typed: this.typed,
      scrolled: window.scrollY,
    });
  }

  // ---- What the person brings ------------------------------------------------------------------------------------

  send(message: FromBringing): void {
    this.#connection?.send(message);
  }

  type(text: string): void {
    this.typed = text;
    this.#remember();
    this.requestUpdate();
  }

  readTyped(): void {
    if (this.typed.trim() === '') return;
    this.#hand({ type: 'pasted', html: '', text: this.typed });
  }

  #paste(event: ClipboardEvent): void {
    const target = event.composedPath()[0];
    // Into what is being written, words are pasted as everywhere.
    if (target instanceof HTMLInputElement) return;
    if (target instanceof HTMLTextAreaElement && target.value.trim() !== '') return;
    event.preventDefault();
    if (event.clipboardData) this.#bring(fromClipboard(event.clipboardData));
  }

  #bring(coming: Promise<Brought>): void {
    if (this.#state.show !== 'empty') {
      this.#say({ text: words.startOver });
      return;
    }
    void coming.then((brought) => {
      if (brought === undefined) return;
      if (brought === 'too-large') this.#say({ text: words.tooLarge, trouble: true });
      else if (brought === 'not-readable') this.#say({ text: words.noFile, trouble: true });
      else this.#hand(brought);
    });
  }

  #hand(message: Extract<FromBringing, { readonly type: 'pasted' | 'dropped' }>): void {
    this.#handed = true;
    this.#say(undefined);
    this.send(message);
  }

  // ---- What the person does with it ------------------------------------------------------------------------------

  setTitle(title: string): void {
    this.send({ type: 'title', title });
  }

  setKind(kind: PlanKind): void {
    this.send({ type: 'kind', kind });
  }

  undo(): void {
    if (this.#state.show === 'documents') return;
    this.send({ type: 'undo' });
    if (this.#state.show === 'plan' && this.#state.undo) this.#say({ text: words.undone });
  }

  /** Moves a piece by keys; the focus stays on it. */
  moveByKey(id: string, how: KeyMove): void {
    const stand = this.#stands.get(id);
    if (!stand || this.#state.show !== 'plan') return;
    const move =
      how === 'in'
        ? moveIn(this.#stands, stand)
        : how === 'out'
          ? moveOut(stand)
          : stepMove(this.#state, stand, how === 'up' ? -1 : 1);
    if (move) this.#move(move, `piece:${id}`);
    else this.#say({ text: words.nowhere });
  }

  #move(move: PieceMove, focus: string): void {
    const stand = this.#stands.get(move.piece);
    const state = this.#state;
    if (!stand || state.show !== 'plan') return;
    this.send({ type: 'move', ...move });
    const within = move.place === stand.where && move.of === stand.of?.piece.id;
    const owner = this.#stands.get(move.of ?? '');
    const to = owner?.below?.label ?? state.places.find(({ place }) => place === move.place)?.label ?? '';
    this.#moving = { stand, to, within, focus };
  }

  // ---- The menu --------------------------------------------------------------------------------------------------

  openMenu(id: string, at: DOMRect): void {
    const stand = this.#stands.get(id);
    const state = this.#state;
    if (!stand || state.show !== 'plan') return;
    this.#focusNext = undefined;
    const all = destinations(state, this.#stands, stand);
    const firstEmpty = all.findIndex(({ place }) => place.pieces.length === 0);
    const entries: MenuEntry[] = all.map(({ place, of, move }, index) => ({
      label: of ? words.below(of.label, nameOf(of.piece)) : place.label,
      apart: index === firstEmpty && index > 0,
      run: () => this.#move(move, this.#nextAfter(id, place.place)),
    }));
    const step = (label: string, keys: string, how: KeyMove, apart = false): MenuEntry => ({
      ...{ label, keys, apart },
      run: () => this.moveByKey(id, how),
    });
    entries.push(step(words.up, 'Alt+Up', 'up', true), step(words.down, 'Alt+Down', 'down'));
    const menu = this.#root.querySelector<PanelMenu>('third-point-menu');
    void menu?.open(entries, words.menuLabel(nameOf(stand.piece)), at, () => {
      focusKey(this.#root, `piece:${id}`);
    });
  }

  /** Whoever gives the notes their places goes on with the next one; else the focus follows the piece. */
  #nextAfter(id: string, to: string): string {
    const stand = this.#stands.get(id);
    if (stand?.place.place !== NOTES || to === NOTES) return `piece:${id}`;
    const next = stand.siblings[stand.at + 1] ?? stand.siblings[stand.at - 1];
    return next ? `piece:${next.id}` : 'make';
  }

  // ---- Where the focus and the pointer are -----------------------------------------------------------------------

  tab(id: string): 0 | -1 {
    const stand = this.#stands.get(id);
    if (!stand) return 0;
    const reached = this.#stands.get(this.#reached.get(stand.place.place) ?? '');
    const holder = reached?.place === stand.place ? reached.piece : stand.place.pieces[0];
    return holder?.id === id ? 0 : -1;
  }

  /** The Tab key reaches this piece from now on. */
  reach(id: string): void {
    const place = this.#stands.get(id)?.place.place;
    if (place === undefined || this.#reached.get(place) === id) return;
    this.#reached.set(place, id);
    this.requestUpdate();
  }

  /** The piece that has the focus. */
  get focused(): string | undefined {
    const key = focusedKey(this.#root);
    return key?.startsWith('piece:') ? key.slice('piece:'.length) : undefined;
  }

  isDragged(id: string): boolean {
    return this.#drag?.id === id;
  }

  dropAt(mark: string): Drop['how'] | undefined {
    const over = this.#drag?.over;
    return over?.mark === mark ? over.how : undefined;
  }

  startDrag(event: PointerEvent, id: string): void {
    if (!(event.target instanceof Element) || event.target.closest('button, a')) return;
    // A finger scrolls the page, but on the handle.
    if (event.pointerType === 'touch' && !event.target.closest('.grip')) return;
    const dropAt = ({ ref, before }: DropPlace): Drop | undefined => {
      const stand = this.#stands.get(id);
      return stand && this.#state.show === 'plan'
        ? dropMove(this.#state, this.#stands, stand, ref, before)
        : undefined;
    };
    followDrag(event, {
      root: this.#root,
      accepts: (place) => dropAt(place) !== undefined,
      over: (place) => {
        const drop = place && dropAt(place);
        this.#drag = { id, ...(place && drop ? { over: { ...drop, mark: place.ref } } : {}) };
        this.requestUpdate();
      },
      end: (place) => {
        this.#drag = undefined;
        const drop = place && dropAt(place);
        if (drop) this.#move(drop.move, `piece:${id}`);
        this.requestUpdate();
      },
    });
  }

  #say(said: Said | undefined): void {
    this.#said = said;
    this.requestUpdate();
    if (!said || said.trouble || said.undo) return;
    setTimeout(() => {
      if (this.#said === said) this.#say(undefined);
    }, BRIEFLY);
  }
}

customElements.define('third-point-bringing', BringingApp);
