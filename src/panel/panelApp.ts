/** The panel as a whole: takes what the extension shows, draws it, and sends what a person asks for. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Addable, Intent, ItemRef, PanelState, PlanView, ToPanel } from '../core/view/planView.ts';
import { actionsOf, addAfter } from './actions.ts';
import type { AddField, Board, OpenField } from './board.ts';
import type { Bridge } from './bridge.ts';
import { checksSection } from './checks.ts';
import { choicesSection } from './choices.ts';
import { followDrag, type DropPlace } from './drag.ts';
import { focusedKey, focusKey, markFocus, restoreFocus, type FocusMark } from './focus.ts';
import { goalsSection } from './goals.ts';
import { header } from './header.ts';
import { isTextField, readKey, type KeyCommand } from './keys.ts';
import './menu.ts';
import type { MenuEntry, PanelMenu } from './menu.ts';
import { dropIntent, moveIntent } from './moves.ts';
import { brokenBanner, readOnlyBanner, statusLine, type Said } from './notices.ts';
import { Pending } from './pending.ts';
import { findPlaces, type Place } from './places.ts';
import { withScroll, type FieldOfPlan, type Remembered } from './remembered.ts';
import { criteriaSection } from './rubric.ts';
import { styles } from './styles.ts';
import { waitingPage, welcomePage } from './welcome.ts';
import { sectionsOf, words, type Section } from './words.ts';

type PlanState = Extract<PanelState, { readonly show: 'plan' }>;

const drawSection: Readonly<Record<Section, (board: Board) => TemplateResult>> = {
  goals: goalsSection,
  choices: choicesSection,
  checks: checksSection,
  criteria: criteriaSection,
};

const noPlan: PlanView = {
  ...{
    uri: '',
    version: 0,
    kind: 'lesson-plan',
    kindLabel: '',
    title: '',
    titleRef: '',
    status: '',
    subtitle: '',
  },
  ...{ summary: '', openLine: '', openCount: 0, goals: [], menus: [], stops: [], criteria: [], papers: [] },
};

export class PanelApp extends LitElement implements Board {
  static override styles = styles;

  #bridge: Bridge | undefined;
  #state: PanelState = { show: 'waiting' };
  #places: ReadonlyMap<ItemRef, Place> = new Map();
  /** The item the Tab key reaches, by section. */
  readonly #reached = new Map<Section, ItemRef>();
  readonly #folded = new Set<Section>();
  readonly #open = new Set<string>();
  readonly #pending = new Pending();
  #scrolled: Remembered['scrolled'] = [];
  #field: FieldOfPlan | undefined;
  /** What had the focus when the field opened; it goes back there. */
  #opener = '';
  #said: Said | undefined;
  #drag: { readonly ref: ItemRef; readonly over?: DropPlace } | undefined;
  /** Where the focus goes after the next drawing. */
  #focusNext: string | undefined;
  /** An item that will come; the focus goes to it if it is still where it was. */
  #awaited: { readonly ref: ItemRef; readonly from: string | undefined } | undefined;
  #mark: FocusMark | undefined;
  #litShown: ItemRef | undefined;

  constructor() {
    super();
    this.addEventListener('keydown', this.#keyDown);
    this.addEventListener('dblclick', this.#doubleClick);
    this.addEventListener('contextmenu', this.#contextMenu);
  }

  /** Begins to listen; called once. */
  connect(bridge: Bridge): void {
    this.#bridge = bridge;
    const { folded, scrolled, field } = bridge.remembered();
    for (const section of folded) this.#folded.add(section);
    this.#scrolled = scrolled;
    this.#field = field;
    bridge.listen((message) => this.#hear(message));
    document.addEventListener('keydown', this.#undoKey);
    document.addEventListener('scrollend', () => {
      if (this.#state.show !== 'plan') return;
      this.#scrolled = withScroll(this.#scrolled, this.plan.uri, window.scrollY);
      this.#remember();
    });
    bridge.send({ type: 'ready' });
  }

  // ---- What is shown -------------------------------------------------------------------------------------------

  get #plan(): PlanState | undefined {
    return this.#state.show === 'plan' ? this.#state : undefined;
  }

  get plan(): PlanView {
    return this.#plan?.plan ?? noPlan;
  }

  get editable(): boolean {
    const shown = this.#plan;
    return shown !== undefined && shown.broken === undefined && shown.readOnly === undefined;
  }

  get field(): OpenField | undefined {
    return this.#field?.uri === this.plan.uri ? this.#field.open : undefined;
  }

  tab(ref: ItemRef): 0 | -1 {
    const section = this.#places.get(ref)?.section;
    if (section === undefined) return 0;
    const reached = this.#reached.get(section);
    return ref === (reached !== undefined && this.#places.has(reached) ? reached : this.#firstOf(section))
      ? 0
      : -1;
  }

  #firstOf(section: Section): ItemRef | undefined {
    for (const place of this.#places.values()) if (place.section === section) return place.ref;
    return undefined;
  }

  isLit(ref: ItemRef): boolean {
    return this.#plan?.lit === ref;
  }

  isBusy(ref: ItemRef): boolean {
    return this.#pending.isBusy(this.plan.uri, ref);
  }

  textOf(ref: ItemRef, field: string, text: string): string {
    return this.#pending.textOf(this.plan.uri, ref, field) ?? text;
  }

  isLinked(ref: ItemRef, goal: string, linked: boolean): boolean {
    return this.#pending.linkOf(this.plan.uri, ref, goal) ?? linked;
  }

  dropAt(ref: ItemRef): 'before' | 'after' | 'into' | undefined {
    const over = this.#drag?.over;
    if (over?.ref !== ref) return undefined;
    const dragged = this.#places.get(this.#drag?.ref ?? '');
    const onto = this.#places.get(ref);
    if (onto?.kind === 'stop' || dragged?.stop !== onto?.stop) return 'into';
    return over.before ? 'before' : 'after';
  }

  isDragged(ref: ItemRef): boolean {
    return this.#drag?.ref === ref;
  }

  isFolded(section: Section): boolean {
    return this.#folded.has(section);
  }

  isOpen(part: string): boolean {
    return this.#open.has(part);
  }

  override render(): TemplateResult {
    return html`<main
      class="panel"
      aria-label=${this.#plan ? nothing : words.panel}
      aria-labelledby=${this.#plan ? 'plan-title' : nothing}
      aria-describedby=${this.#plan ? 'how' : nothing}
    >
      <div class="progress ${this.#pending.busy ? 'on' : ''}" aria-hidden="true"></div>
      ${this.#drawState()}
      ${statusLine(
        this.#said,
        () => this.#undo('undo'),
        () => this.#say(undefined),
      )}
      <third-point-menu></third-point-menu>
    </main>`;
  }

  #drawState(): TemplateResult {
    const state = this.#state;
    switch (state.show) {
      case 'welcome':
        return welcomePage(state, (command) => this.#bridge?.send({ type: 'command', ...command }));
      case 'waiting':
        return waitingPage();
      case 'plan':
        return this.#drawPlan(state);
    }
  }

  #drawPlan({ plan, broken, readOnly }: PlanState): TemplateResult {
    return html`
      ${broken ? brokenBanner(broken, () => this.#bridge?.send({ type: 'show-broken' })) : nothing}
      ${readOnly ? readOnlyBanner(readOnly) : nothing}
      <p class="said" id="how">${words.how}</p>
      ${header(this, () => this.#nextQuestion())}
      <div class="sections ${plan.kind} ${broken ? 'last-good' : ''}">
        ${sectionsOf(plan.kind).map((section) => drawSection[section](this))}
      </div>
    `;
  }

  /** The focus going from one place of the panel to another is not heard of outside its tree. */
  protected override firstUpdated(): void {
    this.#root.addEventListener('focusin', this.#focusIn);
  }

  // ---- Drawing keeps the focus where it is -----------------------------------------------------------------------

  protected override update(changed: Map<PropertyKey, unknown>): void {
    this.#mark = this.shadowRoot ? markFocus(this.shadowRoot) : undefined;
    super.update(changed);
  }

  protected override updated(): void {
    const root = this.#root;
    if (this.#focusNext !== undefined) {
      const key = this.#focusNext;
      this.#focusNext = undefined;
      // A field that opens takes the focus by itself.
      if (key !== 'field' && !focusKey(root, key) && this.#mark) restoreFocus(root, this.#mark);
    } else if (this.#mark) restoreFocus(root, this.#mark);
    this.#focusAwaited();
    this.#showLit();
  }

  get #root(): ShadowRoot {
    return this.shadowRoot as ShadowRoot;
  }

  get #menu(): PanelMenu | null {
    return this.#root.querySelector('third-point-menu');
  }

  #draw(focusNext?: string): void {
    if (focusNext !== undefined) this.#focusNext = focusNext;
    this.requestUpdate();
  }

  /** Goes to an item that was added, unless the person has gone elsewhere meanwhile. */
  #focusAwaited(): void {
    if (!this.#awaited) return;
    const { ref, from } = this.#awaited;
    const now = focusedKey(this.#root);
    if (!document.hasFocus() || (now !== undefined && now !== from)) this.#awaited = undefined;
    else if (focusKey(this.#root, `item:${ref}`)) this.#awaited = undefined;
  }

  /** Scrolls to the item the cursor is in, if it is hidden and nobody is at work in the panel. */
  #showLit(): void {
    const lit = this.#plan?.lit;
    if (lit === this.#litShown) return;
    this.#litShown = lit;
    if (lit === undefined || document.hasFocus() || this.field) return;
    const item = this.#root.querySelector(`[data-ref="${CSS.escape(lit)}"]`);
    const box = item?.getBoundingClientRect();
    if (box && (box.top < 0 || Math.min(box.bottom, box.top + 60) > window.innerHeight)) {
      item?.scrollIntoView({ block: 'center' });
    }
  }

  // ---- What the extension says -----------------------------------------------------------------------------------

  #hear(message: ToPanel): void {
    if (message.type === 'state') this.#show(message.state);
    else if (message.type === 'done') this.#done(message);
    else this.#takeFocus(message.ref);
  }

  #show(state: PanelState): void {
    const before = this.plan.uri;
    this.#state = state;
    this.#places = state.show === 'plan' ? findPlaces(state.plan) : new Map();
    if (state.show === 'plan') {
      const { uri, version } = state.plan;
      this.#pending.settle(uri, version);
      this.#keepUndo(uri === before ? version : undefined);
      this.#keepField();
      if (uri !== before) {
        const top = this.#scrolled.find(([other]) => other === uri)?.[1] ?? 0;
        void this.updateComplete.then(() => window.scrollTo(0, top));
      }
    }
    this.#draw();
  }

  /** "Undo" is offered only while it would undo just that. */
  #keepUndo(version: number | undefined): void {
    const said = this.#said;
    if (!said?.undo) return;
    const { asked, led } = said.undo;
    if (version === undefined || (led !== undefined && version !== led)) this.#said = undefined;
    else if (led === undefined && version > asked) this.#said = { ...said, undo: { asked, led: version } };
  }

  /** Words whose place has gone are said, not lost. */
  #keepField(): void {
    const open = this.field;
    if (!open) return;
    const gone =
      open.kind === 'text'
        ? !this.#places.has(open.ref)
        : open.into !== undefined && !this.#places.has(open.into);
    if (gone) {
      this.#field = undefined;
      const changed = open.kind === 'add' ? open.draft !== '' : open.draft !== open.was;
      if (changed) this.#said = { text: words.notInPlan(open.draft), trouble: true };
      this.#remember();
    } else if (open.kind === 'add' && open.after !== undefined && !this.#places.has(open.after)) {
      const { after: _gone, ...rest } = open;
      this.#setField(rest);
    }
  }

  #done({ id, ok, said, focus }: Extract<ToPanel, { readonly type: 'done' }>): void {
    const asked = this.#pending.answer(id, ok);
    if (!asked) return;
    const { intent, uri, version, from, removed } = asked;
    const here = uri === this.plan.uri;
    if (!ok) {
      this.#said = { text: said ?? words.notDone, trouble: true };
      if (from && here && !this.field) this.#openField(from);
    } else if (intent.do === 'remove' && here) {
      const led = this.plan.version > version ? { led: this.plan.version } : {};
      this.#said = { text: said ?? removed ?? '', undo: { asked: version, ...led } };
    } else if (said !== undefined) this.#said = { text: said };
    this.#pending.settle(this.plan.uri, this.plan.version);
    if (focus !== undefined && here) this.#awaited = { ref: focus, from: focusedKey(this.#root) };
    this.#draw();
  }

  #takeFocus(ref: ItemRef | undefined): void {
    const place = ref === undefined ? undefined : this.#places.get(ref);
    if (place?.section !== undefined) this.#folded.delete(place.section);
    const first = this.#root.querySelector<HTMLElement>('[data-key]')?.dataset['key'];
    this.#draw(place ? `item:${place.ref}` : this.#plan ? `item:${this.plan.titleRef}` : first);
  }

  // ---- What the person does --------------------------------------------------------------------------------------

  fold(section: Section): void {
    if (!this.#folded.delete(section)) this.#folded.add(section);
    this.#remember();
    this.#draw();
  }

  toggle(part: string): void {
    if (!this.#open.delete(part)) this.#open.add(part);
    this.#draw();
  }

  ask(intent: Intent): void {
    this.#ask(intent);
  }

  #ask(intent: Intent, from?: OpenField): void {
    if (!this.#bridge) return;
    const { plan } = this;
    const id = this.#bridge.ask(plan, intent);
    const place = intent.do === 'remove' ? this.#places.get(intent.ref) : undefined;
    this.#pending.put(id, {
      ...{ intent, uri: plan.uri, version: plan.version },
      ...(from ? { from } : {}),
      ...(place ? { removed: words.removed(place.kind, place.text) } : {}),
    });
    if (intent.do !== 'reveal') this.#said = undefined;
    this.#draw();
  }

  act(intent: Intent): void {
    if (intent.do === 'add' && intent.text === '') {
      const { what, into, after, when, goals } = intent;
      this.add(what, {
        ...(into === undefined ? {} : { into }),
        ...(after === undefined ? {} : { after }),
        ...(when === undefined ? {} : { when }),
        ...(goals === undefined ? {} : { goals }),
      });
    } else if (intent.do === 'set-text' && intent.text === '') this.edit(intent.ref, intent.field);
    else this.ask(intent);
  }

  reveal(ref: ItemRef): void {
    this.ask({ do: 'reveal', ref });
  }

  goTo(ref: ItemRef): void {
    this.reveal(ref);
    const section = this.#places.get(ref)?.section;
    if (section === undefined) return;
    this.#folded.delete(section);
    this.#draw(`item:${ref}`);
  }

  edit(ref: ItemRef, field: string): void {
    const place = this.#places.get(ref);
    if (!this.editable || !place) return;
    this.#settleField();
    const was = this.textOf(ref, field, place.texts.get(field) ?? '');
    this.#openField({ kind: 'text', ref, field, was, draft: was });
  }

  add(
    what: Addable,
    where: Pick<AddField, 'into' | 'after' | 'when'> & { readonly goals?: readonly string[] } = {},
  ): void {
    if (!this.editable) return;
    this.#settleField();
    const sections: Readonly<Record<Addable, Section>> = {
      ...{ goal: 'goals', menu: 'choices', option: 'choices', check: 'checks', criterion: 'criteria' },
    };
    this.#folded.delete(sections[what]);
    this.#openField({ kind: 'add', what, draft: '', goals: [], ...where });
  }

  #openField(open: OpenField): void {
    this.#opener = focusedKey(this.#root) ?? '';
    this.#setField(open);
    this.#draw('field');
  }

  #setField(open: OpenField | undefined): void {
    this.#field = open && { uri: this.plan.uri, open };
    this.#remember();
  }

  keepDraft(draft: string): void {
    if (this.field) this.#setField({ ...this.field, draft });
  }

  chooseGoal(goal: string, on: boolean): void {
    const open = this.field;
    if (open?.kind !== 'add') return;
    this.#setField({ ...open, goals: on ? [...open.goals, goal] : open.goals.filter((one) => one !== goal) });
    this.#draw();
  }

  saveField(): void {
    const open = this.field;
    if (!open || !this.editable) return;
    this.leaveField();
    const text = open.draft.trim();
    if (open.kind === 'add') {
      const { what, into, after, when, goals } = open;
      if (text === '') return;
      const where = {
        ...(into === undefined ? {} : { into }),
        ...(after === undefined ? {} : { after }),
        ...(when === undefined ? {} : { when }),
        ...(goals.length === 0 ? {} : { goals }),
      };
      this.#ask({ do: 'add', what, text, ...where }, open);
    } else {
      const { ref, field, was } = open;
      // An item keeps the words that name it; what else it says can be taken away.
      if (text === was || (text === '' && field === this.#places.get(ref)?.field)) return;
      this.#ask({ do: 'set-text', ref, field, text, was }, open);
    }
  }

  leaveField(): void {
    const open = this.field;
    if (!open) return;
    const own = open.kind === 'add' ? this.#opener : this.#keyOfText(open.ref, open.field);
    this.#setField(undefined);
    this.#draw(own || undefined);
  }

  #keyOfText(ref: ItemRef, field: string): string {
    const place = this.#places.get(ref);
    const shown = field !== place?.field && this.textOf(ref, field, place?.texts.get(field) ?? '') !== '';
    return shown ? `text:${ref}:${field}` : `item:${ref}`;
  }

  /** Before another field opens: what was written is saved. */
  #settleField(): void {
    if (this.field) this.saveField();
  }

  openMenu(ref: ItemRef, from: Element): void {
    this.#openMenu(ref, from.getBoundingClientRect());
  }

  #openMenu(ref: ItemRef, at: DOMRect): void {
    const place = this.#places.get(ref);
    const menu = this.#menu;
    if (!place || !menu) return;
    const label = words.moreFor(place.text || words.notWritten[place.kind]);
    const back = () => void focusKey(this.#root, `item:${ref}`);
    const open = (entries: MenuEntry[]) => void menu.open(entries, label, at, back);
    open(actionsOf(this, place, open));
  }

  startDrag(event: PointerEvent, ref: ItemRef): void {
    const intentAt = (onto: DropPlace) => {
      const [dragged, target] = [this.#places.get(ref), this.#places.get(onto.ref)];
      return dragged && target && dropIntent(this.plan, dragged, target, onto.before);
    };
    followDrag(event, {
      root: this.#root,
      accepts: (onto) => intentAt(onto) !== undefined,
      over: (over) => {
        this.#drag = { ref, ...(over ? { over } : {}) };
        this.#draw();
      },
      end: (onto) => {
        this.#drag = undefined;
        const intent = onto && intentAt(onto);
        if (intent) this.ask(intent);
        this.#draw();
      },
    });
  }

  /** Goes round the items with an open question, from where the focus is. */
  #nextQuestion(): void {
    const items = [...this.#root.querySelectorAll<HTMLElement>('[data-ref]')].filter(
      (item) => item.querySelector(':scope > .frame .question') !== null,
    );
    const refs = items.map((item) => item.dataset['ref'] ?? '');
    const next = refs[(refs.indexOf(this.#lastQuestion) + 1) % refs.length];
    if (next === undefined) return;
    this.#lastQuestion = next;
    this.#draw(`item:${next}`);
  }
  #lastQuestion = '';

  #say(said: Said | undefined): void {
    this.#said = said;
    this.#draw();
  }

  #undo(what: 'undo' | 'redo'): void {
    this.#bridge?.send({ type: what });
    this.#say(undefined);
  }

  #remember(): void {
    this.#bridge?.remember({
      folded: [...this.#folded],
      scrolled: this.#scrolled,
      ...(this.#field ? { field: this.#field } : {}),
    });
  }

  // ---- Keys and pointer ------------------------------------------------------------------------------------------

  /** In the whole window, since the focus may be on nothing. In a field the field's own undo is meant. */
  #undoKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || isTextField(event.composedPath()[0]) || !this.#plan) return;
    const command = readKey(event, false);
    if (command !== 'undo' && command !== 'redo') return;
    event.preventDefault();
    event.stopPropagation();
    this.#undo(command);
  };

  #keyDown = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    if (event.defaultPrevented || !(target instanceof HTMLElement) || isTextField(target)) return;
    const item = target.closest<HTMLElement>('[data-ref]');
    const place = this.#places.get(item?.dataset['ref'] ?? '');
    if (!item || !place) return;
    const command = readKey(event, target.dataset['key'] === `item:${place.ref}`);
    if (command === undefined || command === 'undo' || command === 'redo') return;
    if (!this.#doKey(command, place, item, target)) return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** @returns false where the key means nothing here. */
  #doKey(command: KeyCommand, place: Place, item: HTMLElement, target: HTMLElement): boolean {
    const { ref, kind } = place;
    switch (command) {
      case 'next':
      case 'previous':
      case 'first':
      case 'last':
        return this.#rove(item, command);
      case 'back':
        return focusKey(this.#root, `item:${ref}`);
      case 'menu':
        this.#openMenu(ref, target.getBoundingClientRect());
        return true;
      case 'edit': {
        const field = target.dataset['field'] ?? place.field;
        if (field !== undefined) this.edit(ref, field);
        return field !== undefined;
      }
      case 'add':
        if (this.editable) addAfter(this, place);
        return true;
      case 'remove':
        if (this.editable && kind !== 'title' && kind !== 'stop') this.ask({ do: 'remove', ref });
        return true;
      case 'up':
      case 'down': {
        const intent = this.editable ? moveIntent(this.plan, place, command === 'up' ? -1 : 1) : undefined;
        if (intent) this.ask(intent);
        return true;
      }
      default:
        return false;
    }
  }

  /** From item to item within a section. */
  #rove(item: HTMLElement, to: 'next' | 'previous' | 'first' | 'last'): boolean {
    const all = [...(item.closest('[data-section]')?.querySelectorAll<HTMLElement>('button.words') ?? [])];
    const here = all.findIndex((button) => button.closest('[data-ref]') === item);
    const at = { next: here + 1, previous: here - 1, first: 0, last: all.length - 1 }[to];
    const button = all[at];
    button?.focus({ preventScroll: true });
    button?.closest('.frame, .stop-head')?.scrollIntoView({ block: 'nearest' });
    return all.length > 0;
  }

  #focusIn = (event: Event): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof HTMLElement)) return;
    this.#closeUnchanged(target);
    const ref = target.closest<HTMLElement>('[data-ref]')?.dataset['ref'] ?? '';
    const section = this.#places.get(ref)?.section;
    if (section === undefined || this.#reached.get(section) === ref) return;
    this.#reached.set(section, ref);
    this.#draw();
  };

  /** A field in which nothing was written closes when the person goes on to something else. */
  #closeUnchanged(target: HTMLElement): void {
    const open = this.field;
    if (!open || target.closest('.adding, .field')) return;
    if (open.draft !== (open.kind === 'text' ? open.was : '')) return;
    this.#setField(undefined);
    this.#draw();
  }

  #doubleClick = (event: MouseEvent): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || !target.closest('button.words')) return;
    const place = this.#places.get(target.closest<HTMLElement>('[data-ref]')?.dataset['ref'] ?? '');
    if (place?.field !== undefined) this.edit(place.ref, place.field);
  };

  #contextMenu = (event: MouseEvent): void => {
    const target = event.composedPath()[0];
    if (!(target instanceof Element) || isTextField(target)) return;
    event.preventDefault();
    const ref = target.closest<HTMLElement>('[data-ref]')?.dataset['ref'];
    if (ref !== undefined && !this.#menu?.isOpen) {
      this.#openMenu(ref, new DOMRect(event.clientX, event.clientY, 0, 0));
    }
  };
}

customElements.define('third-point-panel', PanelApp);
