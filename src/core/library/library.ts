import { unacceptedHints } from '../acceptance/acceptance.ts';
import { documentOf, PlanDocument } from '../document.ts';
import type { Finding } from '../finding.ts';
import { agreementIn } from '../kinds/coaching-agreement/agreement.ts';
import { namedInLog } from '../kinds/collaboration-log/log.ts';
import type { Kind } from '../kinds/kind.ts';
import { standardsIn } from '../kinds/standards/standards.ts';
import { nearestAmong } from '../near.ts';
import { ASTRAY } from '../references/check.ts';
import { addressOf, waysMeant, waysTo } from '../references/files.ts';
import { namesOf, setNames, type Names } from '../references/names.ts';
import type { Rule, RuleFinding } from '../rules/rule.ts';
import { namedIn } from '../rules/privacy/people.ts';
import { withoutNames } from '../rules/privacy/withoutNames.ts';
import { coachHints } from '../rules/rules.ts';
import { diagnose } from './diagnose.ts';
import type { Found } from './kept.ts';
import { AskedShelf, type Questions } from './keptQuestions.ts';
import { Recent } from './recent.ts';
import { belongingIn } from './related.ts';
import { folderOf, Settings, type Preferences } from './settings.ts';
import type { KnownStandard, RuleLevel, Shelf } from './shelf.ts';

/**
 * Every document of the workspace, each as its newest text. The one place where findings are made:
 * Problems view, panel and command line all ask here.
 */
export class Library implements Shelf {
  complete = false;
  #revision = 0;
  readonly #settings = new Settings();
  #scope = 0;
  readonly #documents = new Map<string, PlanDocument>();
  /** As long as the same documents are there. */
  #present: ReturnType<Shelf['present']> | undefined;
  readonly #findings = new Map<string, readonly Finding[]>();
  /** What was asked of the others for the findings of closed documents. */
  readonly #questions = new Map<string, Questions>();
  /** Those whose findings may be others once all documents are there. */
  readonly #unsure = new Set<string>();
  /** Which documents name a file in such a way that it may be meant. */
  readonly #naming = new Map<string, Set<string>>();
  /** Which documents name a standard by that code. */
  readonly #citing = new Map<string, Set<string>>();
  /** The documents of the kinds that are asked about as a whole. */
  readonly #byKind = new Map<Kind, Set<string>>();
  /** The same in their order, once that was asked for. */
  readonly #sorted = new Map<Kind, readonly string[]>();
  /** Those of which a file was named that isn't there, or is another kind: they are offered what may be meant. */
  readonly #astray = new Set<string>();
  /** What is open in an editor. */
  readonly #open = new Set<string>();
  #standards: ReadonlyMap<string, KnownStandard> | undefined;
  readonly #recent: Recent;

  /** @param recent which closed documents keep what was worked out from them */
  constructor(recent = new Recent()) {
    this.#recent = recent;
  }

  /**
   * Takes in a document's newest text.
   * @param open whether it is open in an editor: then its contents may claim its kind
   * @returns the addresses whose findings may have changed, its own first; empty where it is none of ours
   */
  put(uri: string, text: string, open: boolean): readonly string[] {
    const document = this.read(uri, text, open);
    return document ? this.take(document, open) : this.remove(uri);
  }

  /**
   * Takes in a document that was read already, so that whoever had to look at it first has not read it for nothing.
   * @param document as `read` gave it, since the settings have changed the last time
   * @param open as `read` was told
   * @returns as `put` does
   */
  take(document: PlanDocument, open: boolean): readonly string[] {
    const { uri, kind } = document;
    const before = this.#documents.get(uri);
    if (open) this.#open.add(uri);
    else this.#open.delete(uri);
    if (before?.kind !== kind || before.text !== document.text) {
      for (const gist of askedOften) gist(document);
      return this.#replace(before, document);
    }
    this.#lookAfter(before);
    return [];
  }

  /**
   * Takes in a closed document that is known from before, without its text.
   * @param text reads it, once somebody asks for it
   * @param kept as what it was known, and what it named then
   * @returns as `put` does
   */
  putKept(uri: string, text: () => string, kept: Names & { readonly kind: Kind }): readonly string[] {
    // As something else it names other things.
    if (this.kindOf(uri) !== kept.kind) return this.put(uri, text(), false);
    const document = new PlanDocument(uri, text, kept.kind);
    setNames(document, { files: kept.files, codes: kept.codes });
    this.#open.delete(uri);
    return this.#replace(this.#documents.get(uri), document);
  }

  #replace(before: PlanDocument | undefined, document: PlanDocument): readonly string[] {
    const { uri } = document;
    this.#forget(before, document);
    this.#documents.set(uri, document);
    this.#lookAfter(document);
    for (const way of waysIn(document)) setIn(this.#naming, way).add(uri);
    for (const code of namesOf(document).codes) setIn(this.#citing, code).add(uri);
    if (before?.kind !== document.kind) {
      this.#present = undefined;
      setIn(this.#byKind, document.kind).add(uri);
      this.#sorted.delete(document.kind);
    }
    return this.#stale(before, document);
  }

  /** What is open keeps what was worked out from it; of the closed ones, those that were read lately. */
  #lookAfter(document: PlanDocument): void {
    if (this.#open.has(document.uri)) this.#recent.leave(document);
    else this.#recent.add(document);
    this.#recent.makeRoom();
  }

  /** The document a text would be at an address, without taking it in; undefined where it is none of ours. */
  read(uri: string, text: string, open: boolean): PlanDocument | undefined {
    const kind = this.kindOf(uri);
    return kind === 'ignored' ? undefined : documentOf(uri, text, kind, open);
  }

  /** Forgets a document. @returns the addresses whose findings may have changed, its own first */
  remove(uri: string): readonly string[] {
    const document = this.#documents.get(uri);
    if (!document) return [];
    this.#documents.delete(uri);
    this.#present = undefined;
    this.#open.delete(uri);
    this.#forget(document, undefined);
    return this.#stale(document, undefined);
  }

  /** Says that every document of the workspace has been read, or (before a new reading) that not. */
  setComplete(complete: boolean): void {
    if (complete === this.complete) return;
    this.complete = complete;
    // What was found of closed documents while they came holds, but for what would have called something missing.
    for (const uri of complete ? [...this.#unsure, ...this.#open] : [...this.#findings.keys()])
      this.#drop(uri);
  }

  /** What was found does not hold any more. */
  #drop(uri: string): void {
    this.#findings.delete(uri);
    this.#questions.delete(uri);
    this.#unsure.delete(uri);
  }

  get revision(): number {
    return this.#revision;
  }

  get folders(): readonly string[] {
    return this.#settings.folders;
  }

  set folders(folders: readonly string[]) {
    this.#revision++;
    this.#findings.clear();
    this.#settings.folders = folders;
  }

  /** Takes in what the person has set. @returns the addresses whose findings may have changed */
  setPreferences(preferences: Preferences): readonly string[] {
    const othersAreOurs = this.#settings.setOwn(preferences);
    this.#findings.clear();
    const known = [...this.#documents.keys()];
    return othersAreOurs ? [...known, ...this.#judgeAnew()] : known;
  }

  /** Grows whenever the settings make other files ours than before: what is not at hand yet may have to be read. */
  get scope(): number {
    return this.#scope;
  }

  /** Asks of every document anew whether it is ours, and as what. @returns the addresses of those that changed */
  #judgeAnew(): readonly string[] {
    this.#scope++;
    return [...this.#documents.values()].flatMap(({ uri, text }) => this.put(uri, text, this.#open.has(uri)));
  }

  /** What the person has set. */
  get own(): Preferences {
    return this.#settings.own;
  }

  get me(): string | undefined {
    return this.own.me;
  }

  get roster(): ReadonlyMap<string, string> {
    return this.own.roster ?? new Map<string, string>();
  }

  /** What a file is, by its name and by what the settings say of it; see `Settings`. */
  kindOf(uri: string): Kind | 'ignored' | undefined {
    return this.#settings.kindOf(uri);
  }

  configOf(uri: string): PlanDocument | undefined {
    return this.#settings.configOf(uri);
  }

  levelOf(rule: Rule, uri: string): RuleLevel {
    return this.#settings.levelOf(rule, uri);
  }

  get standards(): ReadonlyMap<string, KnownStandard> {
    if (!this.#standards) {
      const found = new Map<string, KnownStandard>();
      for (const document of this.ofKind('standards'))
        for (const item of standardsIn(document))
          if (!found.has(item.code)) found.set(item.code, { document, item });
      this.#standards = found;
    }
    return this.#standards;
  }

  standard(code: string): KnownStandard | undefined {
    return this.standards.get(code);
  }

  get(uri: string): PlanDocument | undefined {
    return this.#documents.get(uri);
  }

  all(): Iterable<PlanDocument> {
    return this.#documents.values();
  }

  present(): ReturnType<Shelf['present']> {
    // Not the documents themselves, which would stay when they are gone.
    return (this.#present ??= [...this.#documents.values()].map(({ uri, kind }) => ({ uri, kind })));
  }

  ofKind(kind: Kind): readonly PlanDocument[] {
    let uris = this.#sorted.get(kind);
    if (!uris) this.#sorted.set(kind, (uris = [...(this.#byKind.get(kind) ?? [])].sort()));
    return uris.flatMap((uri) => this.#documents.get(uri) ?? []);
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
      const asked = this.#open.has(uri) ? undefined : new AskedShelf(this, uri);
      found = document ? this.#recent.during(() => diagnose(document, asked ?? this)) : [];
      if (document) this.#findings.set(uri, found);
      if (document && asked) this.#questions.set(uri, asked.questions);
      else this.#questions.delete(uri);
      if (asked?.isUnsure) this.#unsure.add(uri);
      if (found.some(({ code }) => code === ASTRAY)) this.#astray.add(uri);
      else this.#astray.delete(uri);
    }
    return found;
  }

  /** What was found about a closed document and still holds, to be kept; undefined where nobody has looked at it. */
  found(uri: string): Found<readonly Finding[]> | undefined {
    const [what, questions] = [this.#findings.get(uri), this.#questions.get(uri)];
    return what && questions && { what, questions };
  }

  /** Says what was found about a closed document, where that is known from before and still holds. */
  setFound(uri: string, { what, questions }: Found<readonly Finding[]>): void {
    if (this.#open.has(uri) || !this.#documents.has(uri)) return;
    this.#findings.set(uri, what);
    this.#questions.set(uri, questions);
    if (what.some(({ code }) => code === ASTRAY)) this.#astray.add(uri);
  }

  /** Hints about the language of notes and visits, for the person who writes them and nobody else. */
  hints(uri: string): readonly RuleFinding[] {
    const document = this.#documents.get(uri);
    if (!document || document.broken || !document.current) return [];
    return withoutNames(unacceptedHints(document, coachHints(document, this)), document, this);
  }

  pointingAt(uri: string): readonly string[] {
    return this.#maybeNaming(uri).filter((from) => {
      const document = this.#documents.get(from);
      const files = document ? namesOf(document).files : [];
      return from !== uri && files.some((file) => this.find(from, file)?.uri === uri);
    });
  }

  /** In the order of their addresses. */
  #maybeNaming(uri: string): readonly string[] {
    const found = waysTo(uri, this.folders).flatMap((way) => [...(this.#naming.get(way) ?? [])]);
    return [...new Set(found)].sort();
  }

  #forget(document: PlanDocument | undefined, now: PlanDocument | undefined): void {
    if (!document) return;
    const { uri, kind } = document;
    this.#recent.leave(document);
    for (const way of waysIn(document)) takeFrom(this.#naming, way, uri);
    for (const code of namesOf(document).codes) takeFrom(this.#citing, code, uri);
    if (now?.kind === kind) return;
    takeFrom(this.#byKind, kind, uri);
    this.#sorted.delete(kind);
  }

  /** A document's findings depend on itself, on what it names, and (rules about both) on what names it. */
  #stale(before: PlanDocument | undefined, now: PlanDocument | undefined): readonly string[] {
    this.#revision++;
    const uri = (now ?? before)?.uri ?? '';
    const isConfig = now?.kind === 'config' || before?.kind === 'config';
    const settled = isConfig
      ? this.#settings.take(uri, now?.kind === 'config' ? now : undefined)
      : { changed: false, othersAreOurs: false };
    const stale = new Set<string>();
    for (const document of [now, before]) {
      if (!document) continue;
      stale.add(document.uri);
      for (const file of namesOf(document).files) {
        const named = this.find(document.uri, file)?.uri;
        if (named !== undefined) stale.add(named);
      }
      for (const from of this.#maybeNaming(document.uri)) stale.add(from);
      if (document.kind === 'config' && settled.changed)
        for (const each of this.#below(document)) stale.add(each);
    }
    // Which agreement holds for a visit is known from the two people, or from the notes about the same plan.
    if (agreedIn(before) !== agreedIn(now))
      for (const visit of this.#byKind.get('observation') ?? []) stale.add(visit);
    // Whom an agreement names may be named everywhere.
    if (partnersIn(before) !== partnersIn(now)) for (const other of this.#documents.keys()) stale.add(other);
    // Settings say which of their lines fit no file.
    const above = before?.kind === now?.kind ? undefined : this.configOf(uri);
    if (above) stale.add(above.uri);
    if (before?.kind !== now?.kind) for (const each of this.#astray) stale.add(each);
    if (settled.othersAreOurs) for (const each of this.#judgeAnew()) stale.add(each);
    if (before?.kind === 'standards' || now?.kind === 'standards') {
      this.#standards = undefined;
      for (const uri of this.#citingChanged(before, now)) stale.add(uri);
    }
    for (const each of stale) this.#drop(each);
    return [...stale];
  }

  /** What depends on the settings in a document: everything below them. */
  #below({ uri }: PlanDocument): readonly string[] {
    const folder = folderOf(uri);
    const around = this.configOf(folder);
    const below = [...this.#documents.keys()].filter((other) => other.startsWith(`${folder}/`));
    return around ? [around.uri, ...below] : below;
  }

  /** Who names a standard that was added, taken away or worded anew, or one that none has. */
  #citingChanged(before: PlanDocument | undefined, now: PlanDocument | undefined): Iterable<string> {
    // Where a code stands twice, the first one counts.
    const statements = (document: PlanDocument | undefined): ReadonlyMap<string, string> =>
      new Map(
        document?.kind === 'standards'
          ? [...standardsIn(document)].reverse().map(({ code, text }) => [code, text])
          : [],
      );
    const [old, fresh] = [statements(before), statements(now)];
    // With the first standards at hand, every code can be looked up; with the last gone, none.
    const all = old.size === 0 || fresh.size === 0;
    const changed = new Set(
      [...old.keys(), ...fresh.keys()].filter((code) => old.get(code) !== fresh.get(code)),
    );
    // Most of what is written in standards is neither a code, nor its words, nor the title that is named with them.
    const inOrder = [...old.keys()].join('\n') === [...fresh.keys()].join('\n');
    const isAsItWas = !all && inOrder && before?.title === now?.title;
    if (isAsItWas && changed.size === 0) return [];
    // A code that none has is asked about by what the others are like; of those, the words of the nearest are quoted.
    const isNear = nearestAmong([...changed]);
    const mayAsk = (code: string): boolean =>
      !this.standards.has(code) && (!isAsItWas || isNear(code, 1).length > 0);
    const uris = new Set<string>();
    for (const [code, citing] of this.#citing)
      if (all || changed.has(code) || mayAsk(code)) for (const uri of citing) uris.add(uri);
    return uris;
  }
}

/** What is asked of documents while others are looked at: found out when they are read anyway. */
const askedOften: readonly ((document: PlanDocument) => unknown)[] = [
  namesOf,
  belongingIn,
  ({ title }) => title,
  ({ version }) => version,
];

/** What visits depend on in an agreement or in notes, without naming these; empty for other documents. */
function agreedIn(document: PlanDocument | undefined): string {
  if (document?.kind === 'coaching-agreement') return JSON.stringify(agreementIn(document));
  return document?.kind === 'collaboration-log' ? JSON.stringify(namedInLog(document)) : '';
}

/** The people of an agreement; empty for other documents. */
function partnersIn(document: PlanDocument | undefined): string {
  return document?.kind === 'coaching-agreement' ? JSON.stringify(namedIn(document)) : '';
}

function setIn<Key>(sets: Map<Key, Set<string>>, key: Key): Set<string> {
  let found = sets.get(key);
  if (!found) sets.set(key, (found = new Set()));
  return found;
}

/** Of a set that is empty nothing is left: its key may be a piece of a text that is gone. */
function takeFrom<Key>(sets: Map<Key, Set<string>>, key: Key, uri: string): void {
  const found = sets.get(key);
  if (found?.delete(uri) && found.size === 0) sets.delete(key);
}

/** Every way in which a document names files. */
function waysIn(document: PlanDocument): readonly string[] {
  return namesOf(document).files.flatMap((file) => waysMeant(document.uri, file));
}
