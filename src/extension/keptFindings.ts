import { Uri, workspace } from 'vscode';
import type { PlanDocument } from '../core/document.ts';
import type { Finding } from '../core/finding.ts';
import { isAboutUs, type Kind } from '../core/kinds/kind.ts';
import { findingsInJson } from '../core/library/findingJson.ts';
import {
  circumstancesOf,
  differencesOf,
  mayKeep,
  stillHolding,
  type Kept,
  type KeptDocument,
} from '../core/library/kept.ts';
import { keptIn, keptText } from '../core/library/keptFile.ts';
import type { Library } from '../core/library/library.ts';
import { namesOf } from '../core/references/names.ts';
import { familyOf } from '../core/rules/rule.ts';
import { inTurns } from './pause.ts';

const FILE = 'found.jsonl';

/** A larger file is not read, and none is written: it is held in memory as one text. In bytes. */
const LARGEST = 20_000_000;

type Found = readonly Finding[];

/** Where findings are kept. */
export interface KeptIn {
  /** The workspace’s own storage. */
  readonly store: Uri;
  /** Where this extension lies: another one may find something else. */
  readonly extension: Uri;
}

/**
 * What was found about the documents of this workspace when it was last open, in VS Code’s own storage for it: what has
 * not changed since then is neither read as YAML nor judged again when the window opens.
 */
export class KeptFindings {
  readonly #library: Library;
  readonly #store: Uri;
  readonly #extension: Uri;
  #program = '';
  #kept: Kept<Found> = new Map();
  readonly #hashes = new WeakMap<PlanDocument, string>();

  constructor(library: Library, { store, extension }: KeptIn) {
    this.#library = library;
    this.#store = store;
    this.#extension = extension;
  }

  /** Reads what was kept, once the folders and the person’s settings are known. */
  async open(): Promise<void> {
    this.#kept = new Map();
    try {
      // While it is built anew, it has the same version.
      const { mtime, size } = await workspace.fs.stat(Uri.joinPath(this.#extension, 'dist', 'browser.js'));
      this.#program = `${mtime} ${size}`;
      const file = Uri.joinPath(this.#store, FILE);
      if ((await workspace.fs.stat(file)).size > LARGEST) return;
      const text = new TextDecoder().decode(await workspace.fs.readFile(file));
      this.#kept = await inTurns(keptIn(text, this.#circumstances, findingsInJson));
    } catch {
      // Nothing was kept yet.
    }
  }

  /** Takes in a closed document, unread where it is as it was kept. @returns as `Library.put` does */
  put(uri: string, text: string, hash: string): readonly string[] {
    const kept = this.#kept.get(uri);
    const stale =
      kept?.hash === hash
        ? this.#library.putKept(uri, () => text, kept)
        : this.#library.put(uri, text, false);
    const document = this.#library.get(uri);
    if (document) this.#hashes.set(document, hash);
    return stale;
  }

  /** Says what was found then and still holds, once every document has been taken in. */
  async sayAgain(): Promise<void> {
    if (this.#kept.size === 0) return;
    const now = await this.#now();
    if (!mayKeep(this.#library)) return;
    for (const [uri, found] of stillHolding(this.#kept, now, this.#library.folders))
      this.#library.setFound(uri, found);
  }

  /** Keeps what is found now for the next time, where it is anything else. */
  async keep(): Promise<void> {
    const before = this.#kept;
    this.#kept = new Map();
    if (this.#program === '') return;
    const now = await this.#now();
    if (!mayKeep(this.#library)) return;
    const kept = new Map(
      [...now].map(([uri, document]) => [uri, { ...document, found: this.#toKeep(document.kind, uri) }]),
    );
    const isSame =
      differencesOf(before, now).length === 0 &&
      [...kept].every(([uri, { found }]) => !found === !before.get(uri)?.found);
    if (isSame) return;
    const text = await inTurns(keptText(kept, this.#circumstances, findingsInJson));
    const bytes = new TextEncoder().encode(text);
    if (bytes.length > LARGEST) return;
    try {
      await workspace.fs.createDirectory(this.#store);
      await workspace.fs.writeFile(Uri.joinPath(this.#store, FILE), bytes);
    } catch {
      // It is found anew the next time.
    }
  }

  /** Nothing is kept of what is between people, or of what should not be written anywhere. */
  #toKeep(kind: Kind, uri: string): KeptDocument<Found>['found'] {
    const found = isAboutUs(kind) ? undefined : this.#library.found(uri);
    return found?.what.some(({ code }) => familyOf(code) === 'privacy') ? undefined : found;
  }

  get #circumstances(): string {
    return circumstancesOf(this.#library, this.#program);
  }

  /** The documents as they are; one that is open may say something else than its file. */
  async #now(): Promise<ReadonlyMap<string, KeptDocument<Found>>> {
    for (const document of [...this.#library.all()])
      if (!this.#hashes.has(document)) this.#hashes.set(document, await hashOf(document.text));
    const now = new Map<string, KeptDocument<Found>>();
    for (const document of this.#library.all()) {
      const { uri, kind } = document;
      // One that came while the others were looked at is like no other.
      const hash = this.#hashes.get(document) ?? crypto.randomUUID();
      now.set(uri, { kind, hash, ...namesOf(document), stamp: undefined });
    }
    return now;
  }
}

/** What tells a text from every other. */
export async function hashOf(text: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return btoa(String.fromCharCode(...new Uint8Array(hash)));
}
