/** The list of students' names that is kept with the private notes. Nothing but labels by name leaves this file. */
import { Disposable, EventEmitter, type Memento } from 'vscode';
import { readRoster } from '../../core/rules/privacy/roster.ts';
import type { RosterRecord } from '../../private/record.ts';
import type { PrivateNotes } from './privateNotes.ts';

/** Remembers that there is a list, and nothing of it: without one, nothing is opened when VS Code starts. */
const THERE = 'thirdPoint.hasNames';

export class PrivateNames extends Disposable {
  /** What to write instead, by name. */
  names: ReadonlyMap<string, string> = new Map();
  readonly #notes: PrivateNotes;
  readonly #memory: Memento;
  readonly #changed = new EventEmitter<undefined>();
  readonly onDidChange = this.#changed.event;

  constructor(notes: PrivateNotes, memory: Memento) {
    const parts: Disposable[] = [];
    super(() => {
      Disposable.from(...parts, this.#changed).dispose();
    });
    this.#notes = notes;
    this.#memory = memory;
    parts.push(
      notes.onDidChange((kind) => {
        if (kind === undefined && this.#isThere) void this.read();
      }),
    );
  }

  /** Reads the list, where the person has made one. */
  async read(): Promise<void> {
    if (!this.#isThere) return;
    try {
      this.#use((await this.#record())?.text ?? '');
    } catch {
      // My notes says why they can't be opened; until then there is no list.
      this.#use('');
    }
  }

  /** Keeps the list anew. @param text a student a line, as docs/privacy.md explains @throws PrivateTrouble */
  async keep(text: string): Promise<void> {
    const record = await this.#record();
    const lines = text.trim();
    if (record && lines === '') await this.#notes.remove(record.id);
    else if (record) await this.#notes.change({ ...record, text: lines });
    else if (lines !== '') await this.#notes.add<'roster'>({ kind: 'roster', text: lines });
    await this.#memory.update(THERE, lines === '' ? undefined : true);
    this.#use(lines);
  }

  get #isThere(): boolean {
    return this.#memory.get(THERE) === true;
  }

  async #record(): Promise<RosterRecord | undefined> {
    return (await this.#notes.all('roster')).at(-1);
  }

  #use(text: string): void {
    const names = readRoster(text);
    if (names.size === 0 && this.names.size === 0) return;
    this.names = names;
    this.#changed.fire(undefined);
  }
}
