/** Does what a person asks for on the page “My notes”. */
import { env, window } from 'vscode';
import type { PrivateAbout, PrivateRecord } from '../../private/record.ts';
import { readRecoveryCode } from '../../private/recoveryCode.ts';
import { PrivateTrouble } from '../../private/sealedStore.ts';
import { aboutNow, goTo, type Places } from './inFront.ts';
import type { AboutLink, MyNotesIntent } from './myNotesMessages.ts';
import type { PrivateNames } from './names.ts';
import type { PrivateNotes } from './privateNotes.ts';

export interface NotesAnswer {
  readonly ok: boolean;
  readonly said?: string;
  /** What was done can be taken back. */
  readonly restores?: boolean;
}

/** Said where something went wrong that has no words of its own. */
const NOT_NOW = 'That could not be done just now. Nothing was lost.';
const START_ANEW = 'Start anew';

export class MyNotesIntents {
  readonly #notes: PrivateNotes;
  readonly #names: PrivateNames;
  readonly #places: Places;
  /** What was removed last: in memory alone. */
  #removed: PrivateRecord | undefined;
  /** A new recovery code, as long as it is on the page to be written down. */
  code: string | undefined;

  constructor(notes: PrivateNotes, names: PrivateNames, places: Places) {
    this.#notes = notes;
    this.#names = names;
    this.#places = places;
  }

  /** Never throws: what went wrong is said, without a word of what was written. */
  async carryOut(intent: MyNotesIntent): Promise<NotesAnswer> {
    try {
      return await this.#do(intent);
    } catch (error) {
      return { ok: false, said: error instanceof PrivateTrouble ? error.message : NOT_NOW };
    }
  }

  async #do(intent: MyNotesIntent): Promise<NotesAnswer> {
    switch (intent.do) {
      case 'begin':
        await this.#notes.place.agree();
        this.code = await this.#notes.makeRecoveryCode();
        return { ok: true };
      case 'make-code':
        this.code = await this.#notes.makeRecoveryCode();
        return { ok: true };
      case 'copy-code':
        if (this.code !== undefined) await env.clipboard.writeText(this.code);
        return { ok: true, said: 'Copied. Put it where only you can read it.' };
      case 'code-written':
        if (this.code !== undefined) await this.#notes.codeIsWritten(true);
        this.code = undefined;
        return { ok: true };
      case 'recover':
        return this.#recover(intent.code);
      case 'start-anew':
        return this.#startAnew();
      case 'add':
        return this.#add(intent.text, intent.about);
      case 'reflect':
        if (intent.text.trim() === '') return { ok: false };
        await this.#notes.add<'trust'>({ kind: 'trust', block: intent.block, text: intent.text.trim() });
        return { ok: true, said: 'Kept.' };
      case 'change':
        return this.#change(intent.id, intent.text.trim());
      case 'remove':
        return this.#remove(intent.id);
      case 'restore':
        if (!this.#removed) return { ok: false };
        await this.#notes.change(this.#removed);
        this.#removed = undefined;
        return { ok: true, said: 'It is back.' };
      case 'go':
        return (await goTo(this.#places, intent.about))
          ? { ok: true }
          : { ok: false, said: 'What this is about isn’t open here.' };
      case 'names':
        await this.#names.keep(intent.text);
        return { ok: true, said: 'Kept. Only labels stand for these names.' };
    }
  }

  async #add(text: string, about: AboutLink | undefined): Promise<NotesAnswer> {
    const words = text.trim();
    if (words === '') return { ok: false };
    const kept = about && this.#aboutFor(about);
    await this.#notes.add<'note'>({ kind: 'note', text: words, ...(kept ? { about: kept } : {}) });
    return { ok: true, said: 'Kept, for you alone.' };
  }

  /** With the words it has now, to know it by later; where the item has gone, its document. */
  #aboutFor({ uri, ref }: AboutLink): PrivateAbout | undefined {
    const { documents } = this.#places;
    const now =
      aboutNow(documents, { uri, ...(ref === undefined ? {} : { ref }) }) ?? aboutNow(documents, { uri });
    return now && { uri, words: now.words, ...(now.ref === undefined ? {} : { ref: now.ref }) };
  }

  async #change(id: string, text: string): Promise<NotesAnswer> {
    if (text === '') return this.#remove(id);
    const record = await this.#own(id);
    if (!record)
      return { ok: false, said: 'This note isn’t there any more. Your words are still in the field.' };
    if (record.text !== text) await this.#notes.change({ ...record, text });
    return { ok: true };
  }

  async #remove(id: string): Promise<NotesAnswer> {
    const record = await this.#own(id);
    if (!record) return { ok: true };
    await this.#notes.remove(id);
    this.#removed = record;
    return { ok: true, said: 'Removed.', restores: true };
  }

  /** The record, where it is one that this page shows. */
  async #own(id: string): Promise<Extract<PrivateRecord, { kind: 'note' | 'trust' }> | undefined> {
    const { records } = await this.#notes.open();
    const record = records.find((each) => each.id === id);
    return record?.kind === 'note' || record?.kind === 'trust' ? record : undefined;
  }

  async #recover(typed: string): Promise<NotesAnswer> {
    const read = readRecoveryCode(typed);
    if ('wrong' in read) return { ok: false, said: read.wrong };
    return (await this.#notes.recover(read.code))
      ? { ok: true, said: 'Your notes are open again.' }
      : {
          ok: false,
          said: 'This code is well written, but it doesn’t open these notes. Is there a newer one?',
        };
  }

  async #startAnew(): Promise<NotesAnswer> {
    const detail =
      'Your old notes are not deleted: their files are put into a folder of their own, still encrypted, and can be opened again only with their key.';
    const answer = await window.showWarningMessage(
      'Start anew with empty notes?',
      { modal: true, detail },
      START_ANEW,
    );
    if (answer !== START_ANEW) return { ok: true };
    await this.#notes.startAnew();
    return { ok: true, said: 'The old files are kept aside.' };
  }
}
