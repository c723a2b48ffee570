import { documentOf, type PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { diagnose } from './diagnose.ts';
import { addressOf } from '../references/files.ts';
import { indexOf } from '../references/index.ts';

/** What the rules may know of the other documents. */
export interface Shelf {
  /** The workspace's folders, as addresses. */
  readonly folders: readonly string[];
  /** Whether all documents of the workspace have been read; before that, nothing is called missing. */
  readonly complete: boolean;
  get(uri: string): PlanDocument | undefined;
  all(): Iterable<PlanDocument>;
  /** The document that `file`, as written in `from`, names. */
  find(from: string, file: string): PlanDocument | undefined;
  /** The addresses of the documents that name this one anywhere. */
  pointingAt(uri: string): readonly string[];
}

/**
 * Every document of the workspace, each as its newest text. The one place where findings are made:
 * Problems view, panel and command line all ask here.
 */
export class Library implements Shelf {
  folders: readonly string[] = [];
  complete = false;
  readonly #documents = new Map<string, PlanDocument>();
  readonly #findings = new Map<string, readonly Finding[]>();
  /** Which documents point at an address, directly. */
  readonly #pointing = new Map<string, Set<string>>();
  readonly #pointsAt = new Map<string, readonly string[]>();

  /**
   * Takes in a document's newest text.
   * @param open whether it is open in an editor: then its contents may claim its kind
   * @returns the addresses whose findings may have changed, its own first; empty where it is none of ours
   */
  put(uri: string, text: string, open: boolean): readonly string[] {
    const before = this.#documents.get(uri);
    if (before?.text === text) return [];
    const document = documentOf(uri, text, open);
    if (!document) return before ? this.remove(uri) : [];
    this.#documents.set(uri, document);
    this.#relate(document);
    return this.#stale(uri);
  }

  /** Forgets a document. @returns the addresses whose findings may have changed, its own first */
  remove(uri: string): readonly string[] {
    if (!this.#documents.delete(uri)) return [];
    for (const target of this.#pointsAt.get(uri) ?? []) this.#pointing.get(target)?.delete(uri);
    this.#pointsAt.delete(uri);
    return this.#stale(uri);
  }

  /** Says that every document of the workspace has been read, or (before a new reading) that not. */
  setComplete(complete: boolean): void {
    if (complete !== this.complete) this.#findings.clear();
    this.complete = complete;
  }

  get(uri: string): PlanDocument | undefined {
    return this.#documents.get(uri);
  }

  all(): Iterable<PlanDocument> {
    return this.#documents.values();
  }

  find(from: string, file: string): PlanDocument | undefined {
    const address = addressOf(from, file, this.folders, (uri) => this.#documents.has(uri));
    return 'uri' in address ? this.#documents.get(address.uri) : undefined;
  }

  /** What there is to say about a document, in the order of its text; nothing for an unknown address. */
  findings(uri: string): readonly Finding[] {
    let found = this.#findings.get(uri);
    if (!found) {
      const document = this.#documents.get(uri);
      found = document ? diagnose(document, this) : [];
      if (document) this.#findings.set(uri, found);
    }
    return found;
  }

  pointingAt(uri: string): readonly string[] {
    return [...(this.#pointing.get(uri) ?? [])];
  }

  #relate(document: PlanDocument): void {
    for (const target of this.#pointsAt.get(document.uri) ?? [])
      this.#pointing.get(target)?.delete(document.uri);
    const targets: string[] = [];
    for (const file of indexOf(document).files) {
      const address = addressOf(document.uri, file, this.folders, (uri) => this.#documents.has(uri));
      if (!('uri' in address)) continue;
      targets.push(address.uri);
      let pointing = this.#pointing.get(address.uri);
      if (!pointing) this.#pointing.set(address.uri, (pointing = new Set()));
      pointing.add(document.uri);
    }
    this.#pointsAt.set(document.uri, targets);
  }

  /** A document's findings depend on itself, on what it names, and (rules about both) on what names it. */
  #stale(uri: string): readonly string[] {
    const stale = [uri, ...this.pointingAt(uri), ...(this.#pointsAt.get(uri) ?? [])];
    for (const each of stale) this.#findings.delete(each);
    return stale;
  }
}
