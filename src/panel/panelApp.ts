/** The panel as a whole: takes what the extension shows, draws it, and sends what a person asks for. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type {
  Addable,
  Intent,
  ItemRef,
  Page,
  PanelState,
  PlanView,
  SinceView,
  StandardHit,
  SuggestionItem,
  Together,
  ToPanel,
} from '../core/view/planView.ts';
import { actionsOf } from './actions.ts';
import { questionKeys } from './askedAt.ts';
import { AtWork } from './atWork.ts';
import { Attention } from './attention.ts';
import type { OpenField, Where } from './board.ts';
import type { Bridge } from './bridge.ts';
import { followDrag, type DropPlace } from './drag.ts';
import type { Choice } from './editText.ts';
import { Fields, whereOf, type FieldHost } from './fields.ts';
import { LookingAtChanges } from './changes/lookingAtChanges.ts';
import { focusedKey, focusKey } from './focus.ts';
import { header } from './header.ts';
import type { HeldDraft } from './heldInput.ts';
import { listenToInput, type InputHost } from './input.ts';
import { keep } from './kept.ts';
import { languageOf } from './language.ts';
import { plain } from '../core/markdown/markdown.ts';
import './menu.ts';
import type { MenuEntry, PanelMenu } from './menu.ts';
import { dropIntent } from './moves.ts';
import {
  bannerSpace,
  bothChangedBanner,
  brokenBanner,
  readOnlyBanner,
  savedElsewhereBanner,
} from './notices.ts';
import { noPlan, noTogether } from './noPlan.ts';
import { pages } from './pages.ts';
import { Drafts, type PageDrafts } from './papers/drafts.ts';
import { paperPage } from './papers/paperPage.ts';
import { SeenTogether, type SeenPoint } from './papers/seenTogether.ts';
import { listenToPaste, type PasteTable } from './pasteTable.ts';
import { Pending } from './pending.ts';
import { findPlaces, type Place } from './places.ts';
import { followPress } from './press.ts';
import { withScroll, type Remembered } from './remembered.ts';
import { drawSections, sectionOf } from './sections.ts';
import { sharingStrip } from './sharing/strip.ts';
import { shownPage } from './shownPage.ts';
import { Speech, type Said } from './speech.ts';
import { statusLine } from './statusLine.ts';
import { styles } from './styles/styles.ts';
import { cardKey } from './suggestions/cards.ts';
import './suggestions/suggest.ts';
import type { Suggest } from './suggestions/suggest.ts';
import type { Suggesting } from './suggestions/suggesting.ts';
import type { Bringing } from './together/bringing.ts';
import './together/nextTime.ts';
import type { NextTime } from './together/nextTime.ts';
import { LARGE } from './together/largePoint.ts';
import { togetherStrip } from './together/strip.ts';
import { waitingPage, welcomePage } from './welcome.ts';
import { words, type Section } from './words.ts';

type PlanState = Extract<PanelState, { readonly show: 'plan' }>;
type PaperState = Extract<PanelState, { readonly show: 'paper' }>;

export class PanelApp extends LitElement implements InputHost, FieldHost {
  static override styles = styles;

  #bridge: Bridge | undefined;
  #state: PanelState = { show: 'waiting' };
  #places: ReadonlyMap<ItemRef, Place> = new Map();
  #textLang: string | typeof nothing = nothing;
  /** The first item of each section. */
  readonly #first = new Map<Section, ItemRef>();
  /** Counts up with everything that is changed here and not by a state that arrives. */
  #doings = 0;
  /** The item the Tab key reaches, by section. */
  readonly #reached = new Map<Section, ItemRef>();
  /** The cell the Tab key reaches, by grid. */
  readonly #cells = new Map<string, string>();
  readonly #folded = new Set<Section>();
  readonly #open = new Set<string>();
  readonly #pending = new Pending();
  #scrolled: Remembered['scrolled'] = [];
  /** The key of what had the focus last. */
  #focus: string | undefined;
  readonly #fields = new Fields(this);
  readonly #drafts = new Drafts(
    () => this.#remember(),
    () => this.#draw(),
  );
  readonly #seenTogether = new SeenTogether();
  readonly #lookingAtChanges = new LookingAtChanges();
  readonly #speech = new Speech(() => this.#draw());
  readonly #attention = new Attention();
  readonly #atWork = new AtWork();
  /** The sentence that the page was last scrolled for. */
  #seen: Said | undefined;
  #drag: { readonly ref: ItemRef; readonly over?: DropPlace } | undefined;
  #lastQuestion = '';
  #lastSuggestion = '';
  /** Who waits for standards that fit, to the number of the question. */
  #finding: { readonly id: number; readonly found: (hits: readonly StandardHit[]) => void } | undefined;
  #composing = false;
  #pressed = false;
  #page: Page = 'plan';

  /** Begins to listen; called once. */
  connect(bridge: Bridge): void {
    this.#bridge = bridge;
    const { folded, scrolled, field, page, focus, drafts, seen } = bridge.remembered();
    this.#focus = focus;
    this.#page = page;
    for (const section of folded) this.#folded.add(section);
    this.#scrolled = scrolled;
    this.#fields.kept = field;
    this.#drafts.restore(drafts);
    this.#seenTogether.kept = seen;
    bridge.listen((message) => this.#hear(message));
    document.addEventListener('scrollend', () => {
      if (!this.#plan && !this.#paper) return;
      this.#scrolled = withScroll(this.#scrolled, this.uri, window.scrollY);
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

  /** The page of what is about the two of them, where one is shown. */
  get #paper(): PaperState | undefined {
    return this.#state.show === 'paper' ? this.#state : undefined;
  }

  /** The document that is shown: its address, and the version of its text. */
  get #shown(): { readonly uri: string; readonly version: number } {
    return this.#paper?.paper ?? this.plan;
  }

  get uri(): string {
    return this.#shown.uri;
  }

  get together(): Together {
    return (this.#plan ?? this.#paper)?.together ?? noTogether;
  }

  get since(): SinceView | undefined {
    return (this.#plan ?? this.#paper)?.since;
  }

  get suggestions(): readonly SuggestionItem[] {
    return (this.#plan ?? this.#paper)?.suggestions ?? [];
  }

  suggestionsAt(ref: ItemRef): readonly SuggestionItem[] {
    const { suggestions } = this;
    // The usual case, many times in every drawing.
    return suggestions.length === 0 ? suggestions : suggestions.filter((each) => each.ref === ref);
  }

  place(ref: ItemRef): Place | undefined {
    return this.#places.get(ref);
  }

  get wide(): boolean {
    return this.hasAttribute('wide');
  }

  get page(): Page {
    return this.#page;
  }

  showPage(page: Page, ref?: ItemRef): void {
    this.#page = page;
    const section = this.#places.get(ref ?? '')?.section;
    if (section !== undefined) this.#folded.delete(section);
    this.#remember();
    this.#draw(ref === undefined ? undefined : `item:${ref}`);
  }

  openAs(as: 'text' | Page): void {
    this.#bridge?.send({ type: 'open-as', as });
  }

  get editable(): boolean {
    const shown = this.#plan ?? this.#paper;
    return shown !== undefined && shown.broken === undefined && shown.readOnly === undefined;
  }

  get field(): OpenField | undefined {
    return this.#fields.open;
  }

  get seenTogether(): readonly SeenPoint[] {
    return this.#seenTogether.in(this.#paper?.paper);
  }

  get drafts(): PageDrafts {
    return this.#drafts.in(this.uri);
  }

  get textLang(): string | typeof nothing {
    return this.#textLang;
  }

  tab(ref: ItemRef): 0 | -1 {
    const section = this.#places.get(ref)?.section;
    if (section === undefined) return 0;
    const reached = this.#reached.get(section);
    return ref === (reached !== undefined && this.#places.has(reached) ? reached : this.#first.get(section))
      ? 0
      : -1;
  }

  about(ref: ItemRef): readonly unknown[] {
    const { values, language, standardsAtHand } = this.plan;
    return [
      this.#doings,
      this.editable,
      this.tab(ref),
      this.isLit(ref),
      this.isLookedAt(ref),
      ...this.suggestionsAt(ref),
      values,
      language,
      // The field for a standard looks another way with none.
      standardsAtHand > 0,
    ];
  }

  reachedCell(grid: string): string | undefined {
    return this.#cells.get(grid);
  }

  reachCell(grid: string, key: string): void {
    if (this.#cells.get(grid) === key) return;
    this.#cells.set(grid, key);
    this.#draw();
  }

  isLit(ref: ItemRef): boolean {
    return this.#plan?.lit === ref;
  }

  isLookedAt(ref: ItemRef): boolean {
    return this.together.point?.ref === ref;
  }

  isLitIn(section: Section): boolean {
    return this.#places.get(this.#plan?.lit ?? '')?.section === section;
  }

  isBusy(ref: ItemRef): boolean {
    return this.#pending.isBusy(this.uri, ref);
  }

  textOf(ref: ItemRef, field: string, text: string): string {
    return this.#pending.textOf(this.uri, ref, field) ?? text;
  }

  isLinked(ref: ItemRef, to: string, linked: boolean): boolean {
    return this.#pending.linkOf(this.plan.uri, ref, to) ?? linked;
  }

  linkedTo(ref: ItemRef, linked: readonly string[]): readonly string[] {
    return this.#pending.linkedTo(this.plan.uri, ref, linked);
  }

  dropAt(ref: ItemRef): 'before' | 'after' | 'into' | undefined {
    const over = this.#drag?.over;
    if (over?.ref !== ref) return undefined;
    const dragged = this.#places.get(this.#drag?.ref ?? '');
    const onto = this.#places.get(ref);
    const intoPeriod = onto?.kind === 'session' && dragged?.kind === 'activity';
    if (onto?.kind === 'stop' || intoPeriod || dragged?.stop !== onto?.stop) return 'into';
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
      aria-label=${this.#plan || this.#paper ? nothing : words.panel}
      aria-labelledby=${this.#plan || this.#paper ? 'plan-title' : nothing}
      aria-describedby=${this.#plan ? 'how' : nothing}
    >
      <div class="progress ${this.#pending.busy ? 'on' : ''}" aria-hidden="true"></div>
      ${this.#drawState()}
      ${statusLine(
        this.#speech.said,
        () => this.undo('undo'),
        () => this.#speech.say(undefined),
      )}
      <third-point-menu></third-point-menu>
      <third-point-next-time .host=${this}></third-point-next-time>
      <third-point-suggest .host=${this}></third-point-suggest>
      <third-point-paste-table .host=${this}></third-point-paste-table>
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
      case 'paper':
        return html`${this.#banners(state)}${this.#sharing(state)}${paperPage(this, state.paper, state.broken !== undefined)}`;
    }
  }

  #banners({
    broken,
    readOnly,
    unlock,
    savedElsewhere,
    bothChanged,
  }: PlanState | PaperState): TemplateResult {
    const together = (): void => this.#bridge?.send({ type: 'bring-together' });
    return bannerSpace(
      bothChanged !== undefined
        ? bothChangedBanner(bothChanged, together)
        : broken
          ? brokenBanner(broken, () => this.#bridge?.send({ type: 'show-broken' }))
          : readOnly
            ? readOnlyBanner(readOnly, unlock && { label: unlock.label, act: () => this.act(unlock.intent) })
            : undefined,
      savedElsewhere === undefined
        ? undefined
        : savedElsewhereBanner(savedElsewhere, together, () => this.#bridge?.send({ type: 'compare' })),
    );
  }

  /** How the shared folder stands; what students see, and what lies on the table, have no room for it. */
  #sharing({ sharing, bothChanged }: PlanState | PaperState): TemplateResult | typeof nothing {
    if (!sharing || (this.#plan && ['board', 'together'].includes(shownPage(this)))) return nothing;
    // What stands above the plan says it already, and leads to the same page.
    if (bothChanged !== undefined && sharing.actions.some(({ intent }) => intent.do === 'settle'))
      return nothing;
    return sharingStrip(sharing, (intent) => this.ask(intent));
  }

  #drawPlan(state: PlanState): TemplateResult {
    const sections = () => drawSections(this, state.broken !== undefined);
    return html`
      ${this.#banners(state)} ${togetherStrip(this)}
      <p class="said" id="how">${words.how}</p>
      ${header(
        this,
        () => this.#nextQuestion(),
        () => this.#nextSuggestion(),
      )}
      ${this.#sharing(state)} ${this.wide ? pages(this, sections) : sections()}
    `;
  }

  protected override firstUpdated(): void {
    listenToInput(this, this.#root);
    this.#root.addEventListener('focusin', () => {
      this.#focus = this.focused() ?? this.#focus;
      this.#remember();
    });
    this.#root.addEventListener('focusin', () => this.#markAtWork());
    // On its way to something in here the focus is nowhere, and what it goes to must not be hidden meanwhile.
    this.#root.addEventListener('focusout', (event) => {
      const to = event instanceof FocusEvent ? event.relatedTarget : null;
      if (!(to instanceof Node && this.#root.contains(to))) this.#markAtWork();
    });
    listenToPaste(() => (this.#takesTables ? this.#pasteDialog : undefined));
    const composes = (composing: boolean) => () => {
      this.#composing = composing;
      this.#draw();
    };
    this.#root.addEventListener('compositionstart', composes(true));
    this.#root.addEventListener('compositionend', composes(false));
    followPress(this.#root, (pressed) => {
      this.#pressed = pressed;
      if (!pressed) this.#draw();
    });
  }

  /**
   * A drawing that moves the field would break off what an input method is composing in it; it waits. So does one that
   * moves a button under the pointer, unless that drags something.
   */
  protected override shouldUpdate(): boolean {
    return !this.#composing && (!this.#pressed || this.#drag !== undefined);
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    if (this.shadowRoot) this.#attention.beforeDrawing(this.shadowRoot);
    super.update(changed);
  }

  #markAtWork(): void {
    if (!this.#pressed) this.#atWork.mark(this.#root);
  }

  protected override updated(): void {
    this.#attention.afterDrawing(this.#root);
    this.#atWork.mark(this.#root);
    this.#lookingAtChanges.follow(this, this.uri);
    this.#attention.showLit(this.#root, this.#plan?.lit, this.field !== undefined);
    // In the side bar its words stand at the top, and the page stays there.
    if (this.wide) this.#attention.showLooked(this.#root, this.together.point?.ref, this.field !== undefined);
    if (this.#speech.said === this.#seen) return;
    this.#seen = this.#speech.said;
    // A field that opens with the sentence has its place and the focus only in the next frame.
    requestAnimationFrame(() => this.#attention.keepClear(this.#root));
  }

  get #root(): ShadowRoot {
    return this.shadowRoot as ShadowRoot;
  }

  get #menu(): PanelMenu | null {
    return this.#root.querySelector('third-point-menu');
  }

  get #pasteDialog(): PasteTable | undefined {
    return this.shadowRoot?.querySelector<PasteTable>('third-point-paste-table') ?? undefined;
  }

  /** A table is taken where nobody is writing: a rubric that can be changed. */
  get #takesTables(): boolean {
    return this.editable && this.plan.kind === 'rubric' && this.field === undefined;
  }

  /** Draws what the person or an answer has changed; a state that arrives says itself what has. */
  #draw(focusNext?: string): void {
    this.#doings++;
    if (focusNext !== undefined) this.#attention.goTo(focusNext);
    this.requestUpdate();
  }

  // ---- What the extension says -----------------------------------------------------------------------------------

  #hear(message: ToPanel): void {
    if (message.type === 'state') this.#show(message.state);
    else if (message.type === 'done') this.#done(message);
    else if (message.type === 'table') this.#pasteDialog?.offered(message.id, message.offer);
    else if (message.type === 'standards') this.#foundStandards(message.id, message.hits);
    else if (message.type === 'page') this.showPage(message.page);
    else this.#takeFocus(message.ref);
  }

  #show(state: PanelState): void {
    const before = this.uri;
    this.#state = keep(this.#state, state);
    this.#places = state.show === 'plan' ? findPlaces(this.plan) : new Map();
    this.#textLang = languageOf((this.#paper?.paper ?? this.plan).language);
    if (state.show === 'paper' && this.#seenTogether.see(state.paper, this.together)) this.#remember();
    this.#first.clear();
    for (const { section, ref } of this.#places.values()) {
      if (section !== undefined && !this.#first.has(section)) this.#first.set(section, ref);
    }
    if (state.show === 'plan' || state.show === 'paper') {
      const { uri, version } = this.#shown;
      if (this.#pending.settle(uri, version)) this.#doings++;
      this.#speech.follow(uri === before ? version : undefined);
      this.#followField();
      if (uri !== before) {
        this.#pasteDialog?.close();
        const top = this.#scrolled.find(([other]) => other === uri)?.[1] ?? 0;
        void this.updateComplete.then(() => window.scrollTo(0, top));
      }
    }
    this.requestUpdate();
  }

  #done({ id, ok, said, focus }: Extract<ToPanel, { readonly type: 'done' }>): void {
    const asked = this.#pending.answer(id, ok);
    if (!asked) return;
    if (asked.intent.do === 'use-table') this.#pasteDialog?.answered(ok, said);
    const here = asked.uri === this.uri;
    const from = ok ? undefined : asked.from;
    const opens = here && !this.field;
    // Words whose field cannot be opened again are said, so that they can be copied.
    const lost = from && !opens ? words.notWrittenNow(said ?? words.notDone, from.draft) : said;
    const written = this.#drafts.answer(id, ok);
    const gone = !ok && written && !(here && this.#hasField(written.key));
    const kept = gone ? words.notWrittenNow(said ?? words.notDone, written.text) : lost;
    if (here || !ok) this.#speech.answer(asked, ok, kept, this.#shown.version);
    if (from && opens) {
      this.#fields.openAgain(from);
      this.#followField();
    }
    // In the map the cell that was asked about is still there.
    // A field that is always there is there for the next line.
    const stays =
      written !== undefined || (asked.intent.do === 'accept' && this.focused()?.startsWith('cell:'));
    if (focus !== undefined && here && !stays) this.#attention.await(focus, this.focused());
    this.#pending.settle(this.uri, this.#shown.version);
    this.#draw();
  }

  #hasField(key: string): boolean {
    return this.#root.querySelector(`[data-key="${CSS.escape(key)}"]`) !== null;
  }

  /** Words whose place has gone are said, so that they can be copied. */
  #followField(): void {
    const lost = this.#fields.follow();
    if (lost !== undefined) this.#speech.say({ text: words.notInPlan(lost), trouble: true });
  }

  #takeFocus(ref: ItemRef | undefined): void {
    const place = ref === undefined ? undefined : this.#places.get(ref);
    if (place?.section !== undefined) this.#folded.delete(place.section);
    // There the arrow keys go from one to the next at once.
    if (this.#plan && shownPage(this) === 'together') return this.#draw(LARGE);
    const key = place || (ref !== undefined && this.#hasField(`item:${ref}`)) ? `item:${ref}` : undefined;
    this.#draw(key);
    if (key !== undefined) return;
    if (this.focused() === undefined && !this.#attention.comeBack(this.#root)) {
      const first = this.#root.querySelector<HTMLElement>('[data-key]')?.dataset.key;
      [this.#focus, first].some((other) => other !== undefined && focusKey(this.#root, other));
    }
    // What was just made comes with the next picture.
    if (ref !== undefined) this.#attention.await(ref, this.focused());
  }

  // ---- What the person does --------------------------------------------------------------------------------------

  fold(section: Section): void {
    if (!this.#folded.delete(section)) this.#folded.add(section);
    this.#remember();
    this.#draw();
  }

  toggle(part: string, focusNext?: string): void {
    if (!this.#open.delete(part)) this.#open.add(part);
    this.#draw(focusNext);
  }

  askFrom(key: string, draft: HeldDraft, intent: Intent): void {
    this.#drafts.in(this.uri).drop(key);
    const id = this.ask(intent);
    if (id !== undefined) this.#drafts.sent(id, this.uri, key, draft);
  }

  ask(intent: Intent, from?: OpenField): number | undefined {
    if (!this.#bridge) return undefined;
    const shown = this.#shown;
    const id = this.#bridge.ask(shown, intent);
    const place = intent.do === 'remove' ? this.#places.get(intent.ref) : undefined;
    this.#pending.put(id, {
      ...{ intent, uri: shown.uri, version: shown.version },
      ...(from ? { from } : {}),
      ...(place ? { removed: words.removed(place.kind, place.text) } : {}),
    });
    if (intent.do !== 'reveal') this.#speech.say(undefined);
    this.#draw();
    return id;
  }

  act(intent: Intent): void {
    if (intent.do === 'add' && intent.text === '') {
      this.add(intent.what, whereOf(intent));
    } else if (intent.do === 'set-text' && intent.text === '') this.edit(intent.ref, intent.field);
    else this.ask(intent);
  }

  reveal(ref: ItemRef): void {
    this.ask({ do: 'reveal', ref });
  }

  showInText(ref: ItemRef): void {
    this.ask({ do: 'reveal', ref, inText: true });
  }

  goTo(ref: ItemRef): void {
    this.reveal(ref);
    const section = this.#places.get(ref)?.section;
    if (section === undefined) return;
    this.#folded.delete(section);
    this.#draw(`item:${ref}`);
  }

  pasteTable(): void {
    this.#pasteDialog?.open();
  }

  readTable(rows: readonly (readonly string[])[]): number {
    return this.#bridge?.readTable(this.plan, rows) ?? 0;
  }

  useTable(rows: readonly (readonly string[])[], how: 'replace' | 'add'): void {
    this.ask({ do: 'use-table', rows, how });
  }

  edit(ref: ItemRef, field: string): void {
    this.#fields.edit(ref, field);
  }

  add(what: Addable, where: Where = {}): void {
    this.#folded.delete(sectionOf[what]);
    this.#fields.add(what, where);
  }

  addLine(ref: ItemRef, field: string): void {
    this.#fields.addLine(ref, field);
  }

  keepDraft(draft: string): void {
    this.#fields.keepDraft(draft);
    this.#remember();
  }

  findStandards(words: string): Promise<readonly StandardHit[]> {
    return new Promise((found) => {
      const id = this.#bridge?.searchStandards(this.plan, words) ?? 0;
      this.#finding = { id, found };
    });
  }

  #foundStandards(id: number, hits: readonly StandardHit[]): void {
    if (this.#finding?.id === id) this.#finding.found(hits);
  }

  chooseGoal(goal: string, on: boolean): void {
    this.#fields.chooseGoal(goal, on);
  }

  saveField(): void {
    this.#fields.save();
  }

  get meanwhile(): string | undefined {
    return this.#fields.meanwhile;
  }

  settle(choice: Choice): void {
    this.#fields.choose(choice);
  }

  leaveField(): void {
    this.#fields.leave();
  }

  focusElsewhere(): void {
    this.#fields.leaveUnchanged();
  }

  fieldChanged(focusNext?: string): void {
    this.#remember();
    this.#draw(focusNext);
  }

  openMenu(ref: ItemRef, from: Element): void {
    this.openMenuAt(ref, from.getBoundingClientRect());
  }

  openMenuAt(ref: ItemRef, at: DOMRect): void {
    const place = this.#places.get(ref);
    const menu = this.#menu;
    if (!place || !menu) return;
    const label = words.moreFor(plain(place.text) || words.notWritten[place.kind]);
    const back = () => void focusKey(this.#root, `item:${ref}`);
    const open = (entries: MenuEntry[]) => void menu.open(entries, label, at, back);
    open(actionsOf(this, place, open));
  }

  choose(entries: readonly MenuEntry[], label: string, at: DOMRect, back: string): void {
    void this.#menu?.open(entries, label, at, () => void focusKey(this.#root, back));
  }

  bringUp(bringing: Bringing): void {
    if (this.together.keepsNothing) return;
    const root = this.#root;
    const from = root.querySelector(`[data-key="${CSS.escape(bringing.key)}"]`);
    const at = (from ?? root.querySelector('main') ?? this).getBoundingClientRect();
    void root
      .querySelector<NextTime>('third-point-next-time')
      ?.open(bringing, at, () => void focusKey(root, bringing.key));
  }

  suggest(suggesting: Suggesting): void {
    const root = this.#root;
    const { key } = suggesting;
    const from = root.querySelector(`[data-key="${CSS.escape(key)}"]`);
    const at = (from ?? root.querySelector('main') ?? this).getBoundingClientRect();
    void root
      .querySelector<Suggest>('third-point-suggest')
      ?.open(suggesting, at, () => void focusKey(root, key));
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

  /** Goes round what has an open question, from where the focus was last sent. */
  #nextQuestion(): void {
    const keys = questionKeys(this.#root);
    const next = keys[(keys.indexOf(this.#lastQuestion) + 1) % keys.length];
    if (next === undefined) {
      // What is asked about the plan as a whole stands right below.
      this.#root.querySelector<HTMLElement>('.plan-questions button')?.focus();
      return;
    }
    this.#lastQuestion = next;
    this.#draw(next);
  }

  /** Goes round what is suggested, unfolding where it stands. */
  #nextSuggestion(): void {
    const { suggestions } = this;
    const at = suggestions.findIndex(({ id }) => id === this.#lastSuggestion);
    const next = suggestions[(at + 1) % suggestions.length];
    if (!next) return;
    this.#lastSuggestion = next.id;
    const section = this.#places.get(next.ref)?.section;
    if (section !== undefined) this.#folded.delete(section);
    this.#draw(cardKey(next.id));
  }

  undo(what: 'undo' | 'redo'): void {
    if (!this.#plan && !this.#paper) return;
    this.#bridge?.send({ type: what });
    this.#speech.say(undefined);
  }

  /** With the words that were just asked for. */
  savePlan(): void {
    this.#bridge?.send({ type: 'save' });
  }

  #remember(): void {
    this.#bridge?.remember({
      folded: [...this.#folded],
      scrolled: this.#scrolled,
      page: this.#page,
      ...(this.#focus === undefined ? {} : { focus: this.#focus }),
      ...(this.#fields.kept ? { field: this.#fields.kept } : {}),
      drafts: this.#drafts.kept,
      seen: this.#seenTogether.kept,
    });
  }

  reach({ section, ref }: Place): void {
    if (section === undefined || this.#reached.get(section) === ref) return;
    this.#reached.set(section, ref);
    this.#draw();
  }

  focused(): string | undefined {
    return focusedKey(this.#root);
  }
}

customElements.define('third-point-panel', PanelApp);
