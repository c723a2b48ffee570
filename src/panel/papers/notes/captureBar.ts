/** The one field of a meeting in which everything is written down: a list is chosen, Enter adds, the focus stays. */
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { About, MeetingItem, NotesView } from '../../../core/view/planView.ts';
import { giveUpHeld, holdValue, isComposing } from '../../heldInput.ts';
import { icon } from '../../icons.ts';
import { isSaveKey } from '../../keys.ts';
import { plain } from '../../../core/markdown/markdown.ts';
import { lineKey } from '../drafts.ts';
import { notesWords } from '../notesWords.ts';
import type { PaperDesk } from '../paperDesk.ts';
import {
  captureKinds,
  letterOf,
  lineIntent,
  readLine,
  type CaptureKind,
  type Chosen,
} from './captureLine.ts';
import { dayInShort } from './dayWords.ts';

export interface Capture {
  readonly desk: PaperDesk;
  readonly notes: NotesView;
  readonly meeting: MeetingItem;
}

/**
 * Draws into the tree around it, so that labels and styles reach it. What is typed is kept as a draft, with the letter
 * of its list, so that whatever comes back still says where it belongs.
 */
export class CaptureBar extends LitElement {
  static override properties = { capture: { attribute: false } };
  declare capture: Capture | undefined;

  #page: Node | undefined;
  #typed = '';
  #chosen: Chosen = {};
  /** The third point that lines are not about, though it is looked at. */
  #notAbout = '';

  constructor() {
    super();
    this.capture = undefined;
  }

  protected override createRenderRoot(): this {
    return this;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#page = this.getRootNode();
    this.#page.addEventListener('keydown', this.#anywhere);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#page?.removeEventListener('keydown', this.#anywhere);
  }

  /** The draft that says which list is chosen: it is there again when the page is. */
  get #kindKey(): string {
    return `kind:${this.#key}`;
  }

  get #key(): string {
    return lineKey(`capture:${this.capture?.meeting.ref ?? ''}`);
  }

  get #kind(): CaptureKind {
    const kept = this.capture?.desk.drafts.of(this.#kindKey)?.text;
    return captureKinds.find((kind) => kind === kept) ?? 'strengths';
  }

  get #area(): HTMLTextAreaElement | null {
    return this.querySelector('textarea');
  }

  get #about(): About | undefined {
    const { point } = this.capture?.desk.together ?? {};
    return point && { label: plain(point.text), target: point.target };
  }

  /** What lines are linked with. */
  get #linked(): About | undefined {
    const about = this.#about;
    return about?.target === this.#notAbout ? undefined : about;
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.capture?.desk.editable) return nothing;
    const { desk, meeting } = this.capture;
    const kind = this.#kind;
    const draft = desk.drafts.of(this.#key);
    this.#typed = draft?.text ?? '';
    const invites =
      kind === 'step' || kind === 'later'
        ? notesWords.invites[kind]
        : meeting.lists.find(({ list }) => list === kind)?.invites;
    const underWay = desk.drafts.underWay(this.#key);
    return html`<div class="capture" role="group" aria-label=${notesWords.capture} @keydown=${this.#keys}>
      <div class="capture-kinds" role="radiogroup" aria-label=${notesWords.whichList}>
        ${captureKinds.map((one, index) => this.#kindButton(one, index + 1, one === kind))}
      </div>
      <textarea
        data-key=${this.#key}
        rows="1"
        dir="auto"
        lang=${desk.textLang}
        spellcheck="true"
        aria-label=${notesWords.captureTo(notesWords.kinds[kind].label)}
        aria-describedby="capture-hint"
        placeholder=${invites ?? nothing}
        ${holdValue('', draft)}
        @input=${this.#written}
      ></textarea>
      <div class="capture-below">${this.#aboutChip()} ${kind === 'step' ? this.#stepFields() : nothing}</div>
      <p class="paper-hint" id="capture-hint">${this.#hint(kind)}</p>
      ${
        underWay.length === 0
          ? nothing
          : html`<ul class="under-way" lang=${desk.textLang}>
              ${underWay.map((text) => html`<li>${letterOf(text)?.rest ?? text}</li>`)}
            </ul>`
      }
    </div>`;
  }

  #kindButton(kind: CaptureKind, number: number, chosen: boolean): TemplateResult {
    const { label, letter } = notesWords.kinds[kind];
    return html`<button
      type="button"
      role="radio"
      class="kind-chip"
      aria-checked=${chosen}
      tabindex=${chosen ? 0 : -1}
      data-key="kind:${kind}"
      data-kind=${kind}
      aria-keyshortcuts="Alt+${number}"
      title=${notesWords.kindKeys(number, letter)}
      @click=${() => this.#choose(kind)}
    >
      <span class="kind-number" aria-hidden="true">${number}</span>${label}
    </button>`;
  }

  #aboutChip(): TemplateResult | typeof nothing {
    const about = this.#about;
    if (!about) return nothing;
    const linked = this.#linked !== undefined;
    return html`<button
      type="button"
      class="about-chip ${linked ? 'on' : ''}"
      data-key="capture-about"
      aria-label=${linked ? notesWords.takeOff(about.label) : notesWords.putOn(about.label)}
      title=${linked ? notesWords.takeOff(about.label) : notesWords.putOn(about.label)}
      @click=${() => {
        this.#notAbout = linked ? about.target : '';
        this.requestUpdate();
        this.#area?.focus();
      }}
    >
      ${icon('link')}<span>${linked ? notesWords.about(about.label) : notesWords.noAbout}</span>${
        linked ? icon('close') : nothing
      }
    </button>`;
  }

  /** Who and by when, as the words say or as it is chosen here; what is chosen is not looked for in the words. */
  #stepFields(): TemplateResult {
    const { notes } = this.capture as Capture;
    const { who = '', when = '' } = this.#read(this.#typed.split(/[\r\n]/)[0] ?? '');
    const people = notes.people.includes(who) || who === '' ? notes.people : [...notes.people, who];
    return html`<span class="step-field"
        ><label for="capture-who">${notesWords.who}</label>
        <select
          id="capture-who"
          class="choose"
          data-key="capture-who"
          .value=${who}
          @change=${({ currentTarget }: Event) => {
            this.#chosen = { ...this.#chosen, who: (currentTarget as HTMLSelectElement).value };
            this.requestUpdate();
          }}
        >
          <option value="" ?selected=${who === ''}>${notesWords.either}</option>
          ${people.map((name) => html`<option value=${name} ?selected=${name === who}>${name}</option>`)}
        </select></span
      ><span class="step-field"
        ><label for="capture-when">${notesWords.when}</label>
        <input
          id="capture-when"
          type="date"
          class="date-field"
          data-key="capture-when"
          .value=${when}
          @change=${({ currentTarget }: Event) => {
            this.#chosen = { ...this.#chosen, when: (currentTarget as HTMLInputElement).value };
            this.requestUpdate();
          }}
      /></span>`;
  }

  #read(typed: string) {
    return readLine(typed, this.#kind, (this.capture as Capture).notes, this.#chosen);
  }

  /** What Enter will do, and what was understood of the words. */
  #hint(kind: CaptureKind): string {
    const lines = linesOf(this.#typed);
    const keys = notesWords.captureKeys(notesWords.kinds[kind].label, lines.length);
    const [first] = lines;
    if (first === undefined) return kind === 'step' ? `${keys}. ${notesWords.stepKeys}.` : `${keys}.`;
    const { who, when, text } = this.#read(first);
    if ((who === undefined && when === undefined) || lines.length > 1) return `${keys}.`;
    const day = when === undefined ? [] : [notesWords.byDay(dayInShort(when))];
    return `${keys}: ${notesWords.understood([...(who === undefined ? [] : [who]), text, ...day])}`;
  }

  #written = (): void => {
    const area = this.#area;
    if (!area || !this.capture) return;
    const { drafts } = this.capture.desk;
    const named = letterOf(area.value);
    if (named && !area.value.includes('\n')) {
      drafts.keep(this.#kindKey, { text: named.kind, was: '' });
      area.value = named.rest;
    }
    if (area.value === '') drafts.drop(this.#key);
    else drafts.keep(this.#key, { text: area.value, was: '' });
    this.requestUpdate();
  };

  #choose(kind: CaptureKind): void {
    this.capture?.desk.drafts.keep(this.#kindKey, { text: kind, was: '' });
    this.requestUpdate();
    this.#area?.focus();
  }

  /** Alt with a number leads here from anywhere on the page. */
  #anywhere = (event: Event): void => {
    if (!(event instanceof KeyboardEvent) || isComposing(event) || !this.#area) return;
    if (!event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const number = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
    const kind = number === undefined ? undefined : captureKinds[Number(number) - 1];
    if (!kind) return;
    this.#choose(kind);
    event.preventDefault();
    event.stopPropagation();
  };

  #keys = (event: KeyboardEvent): void => {
    if (isComposing(event) || !this.capture) return;
    const { target, key, altKey, shiftKey } = event;
    const inArea = target === this.#area;
    const by = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[key];
    if (key === 'Enter' && !shiftKey && !altKey && (inArea || target instanceof HTMLInputElement))
      this.#add();
    else if (isSaveKey(event) && inArea) return this.#add();
    else if (key === 'Escape' && inArea && this.#typed !== '') {
      giveUpHeld(this.#area, '');
      this.#chosen = {};
      this.capture.desk.drafts.drop(this.#key);
    } else if (by !== undefined && target instanceof HTMLElement && target.dataset.kind !== undefined) {
      this.#goToKind(target.dataset.kind, by);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  /** Arrow keys choose among the lists, as among radio buttons. */
  #goToKind(from: string, by: number): void {
    const index = captureKinds.findIndex((kind) => kind === from);
    const next = captureKinds.at((index + by) % captureKinds.length) ?? 'strengths';
    this.capture?.desk.drafts.keep(this.#kindKey, { text: next, was: '' });
    this.requestUpdate();
    void this.updateComplete.then(() => this.querySelector<HTMLElement>(`[data-kind="${next}"]`)?.focus());
  }

  #add(): void {
    const area = this.#area;
    if (!area || !this.capture) return;
    const { desk, meeting } = this.capture;
    for (const typed of linesOf(area.value)) {
      const line = this.#read(typed);
      if (line.text === '') continue;
      const { letter } = notesWords.kinds[line.kind];
      const draft = letterOf(typed) ? typed : `${letter}: ${typed}`;
      desk.askFrom(this.#key, { text: draft, was: '' }, lineIntent(line, meeting.ref, this.#linked?.target));
    }
    giveUpHeld(area, '');
    this.#chosen = {};
    desk.drafts.drop(this.#key);
    this.requestUpdate();
    area.focus();
  }
}

function linesOf(text: string): string[] {
  return text.split(/[\r\n]+/).filter((line) => line.trim() !== '');
}

customElements.define('third-point-capture', CaptureBar);
