import { URI, Utils } from 'vscode-uri';
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
  /** Which documents name a file that is called so, wherever it lies. */
  readonly #naming = new Map<string, Set<string>>();

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
    this.#forgetNames(before);
    this.#documents.set(uri, document);
    for (const file of indexOf(document).files) this.#namesOf(writtenName(file)).add(uri);
    return this.#stale(document);
  }

  /** Forgets a document. @returns the addresses whose findings may have changed, its own first */
  remove(uri: string): readonly string[] {
    const document = this.#documents.get(uri);
    if (!document) return [];
    this.#documents.delete(uri);
    this.#forgetNames(document);
    return this.#stale(document);
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
    return [...this.#namesOf(fileName(uri))].filter((from) => {
      const document = this.#documents.get(from);
      const files = document ? [...indexOf(document).files] : [];
      return from !== uri && files.some((file) => this.find(from, file)?.uri === uri);
    });
  }

  #namesOf(name: string): Set<string> {
    let naming = this.#naming.get(name);
    if (!naming) this.#naming.set(name, (naming = new Set()));
    return naming;
  }

  #forgetNames(document: PlanDocument | undefined): void {
    if (!document) return;
    for (const file of indexOf(document).files) this.#namesOf(writtenName(file)).delete(document.uri);
  }

  /** A document's findings depend on itself, on what it names, and (rules about both) on what names it. */
  #stale(document: PlanDocument): readonly string[] {
    const named = [...indexOf(document).files].flatMap((file) => this.find(document.uri, file)?.uri ?? []);
    const stale = new Set([document.uri, ...this.#namesOf(fileName(document.uri)), ...named]);
    for (const each of stale) this.#findings.delete(each);
    return [...stale];
  }
}

/** What a file is called: the last part of a name as written in a document. */
function writtenName(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}

/** What the file at an address is called. */
function fileName(uri: string): string {
  return Utils.basename(URI.parse(uri));
}
