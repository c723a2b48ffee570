// The page “My notes” in a page of its own. What it asks for is answered as the extension does, from a store in memory.
import type { Page } from 'playwright-core';
import type {
  AboutWords,
  FromMyNotes,
  MyNotesIntent,
  MyNotesState,
  NoteGroup,
  NoteView,
  ToMyNotes,
} from '../../../src/extension/private/myNotesMessages.ts';
import { trustBlocks, trustSource } from '../../../src/private/trust.ts';
import type { ThemeName } from '../panelPage/open.ts';
import { usePage } from '../panelPage/usePage.ts';

const PLAN = 'file:///plans/creek.project.yaml';
const within = 'How healthy is our creek?';

export const goal: AboutWords = {
  ...{ uri: PLAN, ref: 'goals/g1', within, there: true },
  words: 'I can explain how land use changes water quality, using **our own data**.',
};
export const plan: AboutWords = { uri: PLAN, words: within, within: '', there: true };
export const meeting: AboutWords = {
  ...{ uri: 'file:///plans/our-notes.collaboration.yaml', ref: 'meetings/m1', there: true },
  ...{ words: 'Meeting of May 5', within: 'Our notes' },
};

type NotesState = Extract<MyNotesState, { readonly show: 'notes' }>;

interface Kept extends NoteView {
  readonly about?: AboutWords;
  readonly block?: string;
}

/** The page, and what stands behind it. */
export class OpenMyNotes {
  readonly page: Page;
  /** What the next intents are answered with, where they fail. */
  refusal: string | undefined;
  notes: Kept[] = [];
  here: readonly AboutWords[] = [goal, plan];
  names = '';
  more: Partial<NotesState> = {};
  #removed: Kept | undefined;
  #handled = 0;

  constructor(page: Page) {
    this.page = page;
  }

  posted(): Promise<readonly FromMyNotes[]> {
    return this.page.evaluate(() => panelPage().posted);
  }

  async intents(): Promise<readonly MyNotesIntent[]> {
    return (await this.posted()).flatMap((message) => (message.type === 'intent' ? [message.intent] : []));
  }

  async tell(message: ToMyNotes): Promise<void> {
    await this.page.evaluate((told) => panelPage().tell(told), message);
    await this.drawn();
  }

  show(state: MyNotesState): Promise<void> {
    return this.tell({ type: 'state', state });
  }

  showNotes(): Promise<void> {
    const groups = new Map<string, { about?: AboutWords; notes: NoteView[] }>();
    for (const { about, block, ...note } of [...this.notes].reverse()) {
      if (block !== undefined) continue;
      const key = about ? `${about.uri} ${about.ref ?? ''}` : '';
      const group = groups.get(key) ?? { ...(about ? { about } : {}), notes: [] };
      group.notes.push(note);
      groups.set(key, group);
    }
    const reflections = (id: string): NoteView[] => this.notes.filter(({ block }) => block === id);
    return this.show({
      ...{ show: 'notes', where: 'on this computer', here: this.here, unreadable: 0, hasCode: true },
      groups: [...groups].map(([key, group]): NoteGroup => ({ key, ...group })),
      names: this.names,
      trust: {
        source: trustSource,
        blocks: trustBlocks.map((block) => ({ ...block, notes: reflections(block.id) })),
      },
      ...this.more,
    });
  }

  /** Does what was asked for since the last time, and answers it. */
  async serve(): Promise<void> {
    const all = await this.posted();
    for (const message of all.slice(this.#handled)) {
      if (message.type !== 'intent') continue;
      const { id, intent } = message;
      const { refusal } = this;
      const answer = refusal === undefined ? this.#do(intent) : { ok: false, said: refusal };
      if (refusal === undefined) await this.showNotes();
      await this.tell({ type: 'done', id, ok: true, ...answer });
    }
    this.#handled = all.length;
  }

  #do(intent: MyNotesIntent): { said?: string; restores?: boolean } {
    const id = `n${this.notes.length + 1}-${this.#handled}`;
    switch (intent.do) {
      case 'add': {
        const { about } = intent;
        const known = [...this.here, meeting].find(({ uri, ref }) => uri === about?.uri && ref === about.ref);
        this.notes.push({ id, day: 'May 18', text: intent.text.trim(), ...(known ? { about: known } : {}) });
        return { said: 'Kept, for you alone.' };
      }
      case 'reflect':
        this.notes.push({ id, day: 'May 18', text: intent.text.trim(), block: intent.block });
        return { said: 'Kept.' };
      case 'change':
        this.notes = this.notes.map((note) =>
          note.id === intent.id ? { ...note, text: intent.text } : note,
        );
        return {};
      case 'remove':
        this.#removed = this.notes.find((note) => note.id === intent.id);
        this.notes = this.notes.filter((note) => note.id !== intent.id);
        return { said: 'Removed.', restores: true };
      case 'restore':
        if (this.#removed) this.notes.push(this.#removed);
        return { said: 'It is back.' };
      case 'names':
        this.names = intent.text.trim();
        return { said: 'Kept. Only labels stand for these names.' };
      default:
        return {};
    }
  }

  /** Writes a note in the field for new ones and keeps it. */
  async write(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: 'A note for yourself' }).fill(text);
    await this.page.keyboard.press('Enter');
    await this.serve();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
    await this.drawn();
    await this.serve();
  }

  async click(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
    await this.drawn();
    await this.serve();
  }

  /** The words of all notes in sight, from top to bottom. */
  async shown(): Promise<string[]> {
    return (await this.page.locator('.note-words').allInnerTexts()).map((text) => text.trim());
  }

  /** What the notes in sight are about, from top to bottom. */
  async heads(): Promise<string[]> {
    const texts = await this.page.locator('.group-head').allInnerTexts();
    return texts.map((text) => text.replace(/\s+/g, ' ').trim());
  }

  async said(): Promise<string> {
    return (await this.page.locator('.said-line').innerText()).replace(/\s+/g, ' ').trim();
  }

  /** What has the focus, as a screen reader names it. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const active = document.querySelector('third-point-my-notes')?.shadowRoot?.activeElement;
      return (active?.getAttribute('aria-label') ?? active?.textContent ?? '').replace(/\s+/g, ' ').trim();
    });
  }

  overflow(): Promise<number> {
    return this.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  }

  async drawn(): Promise<void> {
    await this.page.evaluate(async () => {
      await new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = resolve;
        port2.postMessage('');
      });
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
  }
}

/** In the page. */
declare function panelPage(): {
  readonly posted: FromMyNotes[];
  readonly refused: string[];
  tell(message: ToMyNotes): void;
};

/** Gives the tests of a `describe` the page, and fails a test after which it complained. */
export function useMyNotesPage(): (theme?: ThemeName, width?: number) => Promise<OpenMyNotes> {
  const opened = usePage({ entry: 'src/panel/own.ts', element: 'third-point-my-notes' });
  return async (theme = 'light', width = 400) => {
    const page = await opened({ query: `theme=${theme}`, width, height: 900 });
    const open = new OpenMyNotes(page);
    await open.drawn();
    return open;
  };
}
