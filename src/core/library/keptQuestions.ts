/**
 * What is asked of the other documents while one is looked at. What is found depends on that one and on the answers, and on
 * nothing else: so it holds for as long as both stay as they are (a “verifying trace”: Mokhov, Mitchell and Peyton Jones,
 * Build Systems à la Carte, 2018). Asked for as it happens, it can't be forgotten when a rule looks further than before.
 */
import type { PlanDocument } from '../document.ts';
import type { Kind } from '../kinds/kind.ts';
import { addressesOf, nameOf, waysMeant, waysTo } from '../references/files.ts';
import type { Rule } from '../rules/rule.ts';
import { folderOf } from './settings.ts';
import type { KnownStandard, RuleLevel, Shelf } from './shelf.ts';

/** What was asked. The settings above a document are always asked for. */
export interface Questions {
  /** What was looked for, each as an address or as the way from a folder's name on (see `waysMeant`). */
  readonly ways: readonly string[];
  /** The addresses of which it was asked who names them. */
  readonly named: readonly string[];
  /** The kinds of which all documents were asked for. */
  readonly kinds: readonly Kind[];
  /** What was asked of all documents: nothing, what there is, or what stands in them. */
  readonly all: 'nothing' | 'names' | 'texts';
}

/** A shelf that notes what it is asked. Answers with what the shelf behind it says. */
export class AskedShelf implements Shelf {
  readonly #shelf: Shelf;
  readonly #own: string;
  readonly #ways = new Set<string>();
  readonly #named = new Set<string>();
  readonly #kinds = new Set<Kind>();
  #all: Questions['all'] = 'nothing';
  #isUnsure = false;

  /** @param own the address of the document that is looked at */
  constructor(shelf: Shelf, own: string) {
    this.#shelf = shelf;
    this.#own = own;
  }

  /** What it was asked until now. */
  get questions(): Questions {
    return { ways: [...this.#ways], named: [...this.#named], kinds: [...this.#kinds], all: this.#all };
  }

  /** Whether it was asked, and not known yet, if all documents are there: what is not kept, but asked again then. */
  get isUnsure(): boolean {
    return this.#isUnsure;
  }

  get complete(): boolean {
    this.#isUnsure ||= !this.#shelf.complete;
    return this.#shelf.complete;
  }

  get(uri: string): PlanDocument | undefined {
    if (uri !== this.#own) this.#ways.add(uri);
    return this.#shelf.get(uri);
  }

  find(from: string, file: string): PlanDocument | undefined {
    for (const way of waysMeant(from, file)) this.#ways.add(way);
    return this.#shelf.find(from, file);
  }

  pointingAt(uri: string): readonly string[] {
    this.#named.add(uri);
    return this.#shelf.pointingAt(uri);
  }

  ofKind(kind: Kind): readonly PlanDocument[] {
    this.#kinds.add(kind);
    return this.#shelf.ofKind(kind);
  }

  all(): Iterable<PlanDocument> {
    this.#all = 'texts';
    return this.#shelf.all();
  }

  present(): ReturnType<Shelf['present']> {
    if (this.#all === 'nothing') this.#all = 'names';
    return this.#shelf.present();
  }

  get standards(): ReadonlyMap<string, KnownStandard> {
    this.#kinds.add('standards');
    return this.#shelf.standards;
  }

  standard(code: string): KnownStandard | undefined {
    this.#kinds.add('standards');
    return this.#shelf.standard(code);
  }

  configOf(uri: string): PlanDocument | undefined {
    if (uri !== this.#own) this.#kinds.add('config');
    return this.#shelf.configOf(uri);
  }

  levelOf(rule: Rule, uri: string): RuleLevel {
    if (uri !== this.#own) this.#kinds.add('config');
    return this.#shelf.levelOf(rule, uri);
  }

  // What follows is the same for every document; see `Circumstances`.

  get folders(): readonly string[] {
    return this.#shelf.folders;
  }

  get revision(): number {
    return this.#shelf.revision;
  }

  get me(): string | undefined {
    return this.#shelf.me;
  }

  get roster(): ReadonlyMap<string, string> {
    return this.#shelf.roster;
  }
}

/** A document at one moment, as far as others can ask about it without its text. */
export interface Moment {
  readonly kind: Kind;
  /** What tells its text from every other. */
  readonly hash: string;
  /** The files it names, as written. */
  readonly files: readonly string[];
}

/** A document that is not what it was. */
export interface Difference {
  readonly uri: string;
  /** Undefined where it was not there. */
  readonly before: Moment | undefined;
  /** Undefined where it is not there any more. */
  readonly now: Moment | undefined;
}

/** Which answers are others once documents have changed. */
export class OtherAnswers {
  readonly #uris = new Set<string>();
  readonly #ways = new Set<string>();
  readonly #named = new Set<string>();
  readonly #kinds = new Set<Kind>();
  /** The folders of settings that changed. */
  readonly #settings: string[] = [];
  /** Whether there is more or less than before, or as something else. */
  #others = false;

  /**
   * @param now all documents that there are, by their addresses
   * @param folders addresses of the workspace's folders
   */
  constructor(
    differences: readonly Difference[],
    now: ReadonlyMap<string, Pick<Moment, 'files'>>,
    folders: readonly string[],
  ) {
    /** What came or went. */
    const others = new Set<string>();
    for (const { uri, before, now } of differences) {
      this.#uris.add(uri);
      for (const way of waysTo(uri, folders)) this.#ways.add(way);
      for (const { kind, files } of [before, now].filter((moment) => moment !== undefined)) {
        this.#kinds.add(kind);
        if (kind === 'config') this.#settings.push(`${folderOf(uri)}/`);
        for (const file of files)
          for (const way of waysMeant(uri, file))
            for (const address of addressesOf(way, folders)) this.#named.add(address);
      }
      if (!before || !now) others.add(uri);
      this.#others ||= before?.kind !== now?.kind;
    }
    for (const uri of others) this.#named.add(uri);
    // A name that can mean two files means another one where one of them came or went.
    if (others.size === 0) return;
    const homes = new Set(folders.map(nameOf));
    for (const [uri, { files }] of now)
      for (const file of files) {
        const slash = file.indexOf('/');
        if (slash < 0 || !homes.has(file.slice(0, slash))) continue;
        const meant = waysMeant(uri, file).flatMap((way) => addressesOf(way, folders));
        if (meant.some((address) => others.has(address))) for (const each of meant) this.#named.add(each);
      }
  }

  /** Whether what was found about a document may be something else now. */
  concern(uri: string, { ways, named, kinds, all }: Questions): boolean {
    if (this.#uris.size === 0) return false;
    return (
      this.#uris.has(uri) ||
      all === 'texts' ||
      (all === 'names' && this.#others) ||
      this.#settings.some((folder) => uri.startsWith(folder)) ||
      ways.some((way) => this.#ways.has(way)) ||
      kinds.some((kind) => this.#kinds.has(kind)) ||
      named.some((other) => this.#named.has(other))
    );
  }
}
