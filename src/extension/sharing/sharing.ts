import {
  commands,
  Disposable,
  EventEmitter,
  extensions,
  ProgressLocation,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { Computer } from '../../core/sharing/computer.ts';
import { notFromHere, type NotFromHere } from '../../core/sharing/notFromHere.ts';
import {
  busyView,
  sharingView,
  troubleSaid,
  troubleView,
  tryingHelps,
  unavailableView,
} from '../../core/sharing/sharingView.ts';
import { asking, words } from '../../core/sharing/words.ts';
import type { SharingIntent, SharingView } from '../../core/view/planView.ts';
import type { Answer } from '../intents.ts';
import type { Documents } from '../documents.ts';
import { isGuests } from '../live/session.ts';
import { logError } from '../log.ts';
import { Begun, type Around, type SharingSetting } from './around.ts';
import { finishSharing, get, settle, share } from './flow.ts';
import { gitApi, isAt, type GitApi } from './gitApi.ts';
import { offerFolder } from './offerPlace.ts';
import type { Outcome } from './outcome.ts';
import { ownMerging } from './ownMerging.ts';
import { isIn, Places, type SharedPlace } from './places.ts';
import { Readings } from './reading.ts';
import { askAndSetUp, offerSetUp, refreshSetUp } from './setUpMerging.ts';
import { whichPlaces } from './whichPlaces.ts';

/** After something changed, so long nothing else may change before it is read, in milliseconds. */
const PAUSE = 400;

/** What is known of a shared folder. */
interface Known {
  readonly place: SharedPlace;
  view: SharingView | undefined;
  /** Set while something is done there. */
  doing: string | undefined;
  /** How the last try ended, as long as nothing has changed since. */
  trouble: { readonly view: SharingView; readonly at: string } | undefined;
}

const ways = { 'share-mine': share, 'get-changes': get, 'finish-sharing': finishSharing, settle } as const;

/** Shares plans with the partner, and gets theirs, without a word of git. */
export class Sharing extends Disposable {
  readonly #changed = new EventEmitter<void>();
  /** Fires when the state of a shared folder may look another way. */
  readonly onDidChange = this.#changed.event;
  readonly #documents: Documents;
  readonly #computer: Computer | undefined;
  readonly #setting: SharingSetting | undefined;
  readonly #places: Places | undefined;
  readonly #readings: Readings | undefined;
  readonly #begun: Begun | undefined;
  readonly #parts: Disposable[] = [];
  /** By the document’s folder: undefined while it is looked up, and where there is none. */
  readonly #placeOf = new Map<string, SharedPlace | 'unsafe' | undefined>();
  readonly #known = new Map<string, Known>();
  #api: Promise<GitApi | undefined> | undefined;
  #hasApi: boolean | undefined;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** @param setting where it runs; without it, and without a computer, nothing can be shared */
  constructor(documents: Documents, computer: Computer | undefined, setting?: SharingSetting) {
    super(() => {
      for (const timer of this.#timers.values()) clearTimeout(timer);
      Disposable.from(...this.#parts, this.#changed).dispose();
    });
    this.#documents = documents;
    this.#computer = computer;
    this.#setting = setting;
    if (!computer || !setting) return;
    const begun = (this.#begun = new Begun(setting.memory));
    this.#places = new Places(computer.git);
    this.#readings = new Readings(computer.git, documents, (top) => begun.of(top)?.theirs);
    this.#parts.push(
      workspace.onDidSaveTextDocument(({ uri }) => this.#touched(uri)),
      workspace.onDidChangeWorkspaceFolders(() => this.#forget()),
      // VS Code’s git comes later where a folder has just been trusted, or it was turned on.
      extensions.onDidChange(() => {
        if (this.#hasApi === true) return;
        // Not known, rather than not there: it may only just be starting.
        this.#hasApi = undefined;
        this.#forget();
      }),
      workspace.onDidGrantWorkspaceTrust(() => {
        this.#forget();
        void this.keepSetUp().catch(logError);
      }),
    );
  }

  /** How the folder of a document stands; undefined where it is not shared at all. What is not known is read, and told later. */
  view(uri: string): SharingView | undefined {
    const parsed = Uri.parse(uri);
    if (parsed.scheme === 'untitled' || !this.#setting) return undefined;
    const why = this.#notFromHere(parsed);
    // A guest sees the host’s folder; it is not for them to share, and they need not be told all the time.
    if (why === 'guest') return undefined;
    if (why) return unavailableView(why);
    if (!workspace.isTrusted) return unavailableView('not-trusted');
    const folder = Uri.joinPath(parsed, '..').toString();
    if (!this.#placeOf.has(folder)) {
      this.#placeOf.set(folder, undefined);
      void this.#find(parsed, folder).catch(logError);
      return undefined;
    }
    const place = this.#placeOf.get(folder);
    if (place === undefined) return undefined;
    if (place === 'unsafe') return unavailableView('unsafe');
    if (this.#hasApi === false) return unavailableView('no-git');
    const known = this.#known.get(place.top);
    if (known?.doing !== undefined) return busyView(known.doing);
    return known?.trouble?.view ?? known?.view;
  }

  /** Does what is asked for the folder of a document. What it asks takes its time; nobody waits for an answer here. */
  carryOut(uri: string, intent: SharingIntent): Promise<Answer> {
    if (intent.do === 'show-source-control')
      return Promise.resolve(commands.executeCommand('workbench.view.scm')).then(() => ({ ok: true }));
    void this.asked(intent.do, Uri.parse(uri)).catch(logError);
    return Promise.resolve({ ok: true });
  }

  async #find(uri: Uri, folder: string): Promise<void> {
    const place = await this.#places?.of(uri);
    if (place === undefined || place === 'none' || place === 'no-git') return;
    this.#placeOf.set(folder, place);
    if (place !== 'unsafe') {
      await this.#follow();
      await this.#read(place);
    }
    this.#changed.fire();
  }

  /** Hears of what happens in the repositories, from now on. */
  async #follow(): Promise<GitApi | undefined> {
    this.#api ??= gitApi().then((api) => {
      this.#hasApi = api !== undefined;
      if (!api) return undefined;
      const listen = (repository: GitApi['repositories'][number]): void => {
        this.#parts.push(repository.state.onDidChange(() => this.#soon(repository)));
      };
      api.repositories.forEach(listen);
      this.#parts.push(
        api.onDidOpenRepository((repository) => {
          listen(repository);
          this.#forget();
        }),
        api.onDidCloseRepository(() => this.#forget()),
      );
      if (api.git?.path !== undefined && api.git.path !== '') this.#computer?.git.found?.(api.git.path);
      return api;
    });
    const api = await this.#api;
    // It may be turned on later.
    if (!api) this.#api = undefined;
    return api;
  }

  /** Folders may be shared now that were not, or no longer. */
  #forget(): void {
    this.#places?.forget();
    this.#placeOf.clear();
    this.#changed.fire();
  }

  #touched(uri: Uri): void {
    for (const { place } of this.#known.values()) if (isIn(place, uri)) this.#readSoon(place);
  }

  #soon(repository: GitApi['repositories'][number]): void {
    for (const { place } of this.#known.values()) if (isAt(repository, place)) this.#readSoon(place);
  }

  #readSoon(place: SharedPlace): void {
    clearTimeout(this.#timers.get(place.top));
    this.#timers.set(
      place.top,
      setTimeout(() => void this.#read(place).then(() => this.#changed.fire(), logError), PAUSE),
    );
  }

  async #read(place: SharedPlace): Promise<void> {
    const reading = await this.#readings?.read(place);
    const known = this.#knownAt(place);
    if (!reading) return;
    known.view = sharingView(reading.facts);
    const { head, elsewhere } = reading.folder;
    const at = `${head ?? ''} ${elsewhere?.id ?? ''} ${reading.facts.underWay}`;
    // The reading right after a try is what its trouble belongs to.
    if (known.trouble?.at === '') known.trouble = { ...known.trouble, at };
    else if (known.trouble?.at !== at) known.trouble = undefined;
  }

  #knownAt(place: SharedPlace): Known {
    let known = this.#known.get(place.top);
    if (!known) {
      known = { place, view: undefined, doing: undefined, trouble: undefined };
      this.#known.set(place.top, known);
    }
    return known;
  }

  /**
   * Does what a person asks for, with all that is asked on the way.
   * @param meant the address of a document, from a menu; else what is open counts
   */
  async asked(what: keyof typeof ways, meant?: unknown): Promise<void> {
    const uri = meant instanceof Uri ? meant : undefined;
    const api = await this.#apiOr(uri);
    if (!api) return;
    const found = await this.#chosen(what, uri);
    if (found === 'none') await offerFolder((workspace.workspaceFolders ?? []).length > 0);
    else if (found === 'unsafe') say(words.unsafe, words.unsafeMore);
    else for (const place of found) await this.#run(what, place, api);
  }

  #notFromHere(uri: Uri): NotFromHere | undefined {
    const onComputer = this.#computer !== undefined;
    return notFromHere({ scheme: uri.scheme, isGuests: isGuests(uri), onComputer });
  }

  /** VS Code’s git; where there is nothing to share with from here, that is said. */
  async #apiOr(uri?: Uri): Promise<GitApi | undefined> {
    const folders = workspace.workspaceFolders ?? [];
    const reasons = (uri ? [uri] : folders.map((folder) => folder.uri)).map((each) =>
      this.#notFromHere(each),
    );
    const why = reasons.every(Boolean) ? reasons[0] : undefined;
    if (why === 'own-way') await this.#tellOwnWay();
    else if (why || !this.#computer || !this.#setting) {
      const { line, more = '' } = unavailableView(why ?? 'browser');
      say(line, more);
    } else if (!workspace.isTrusted) say(words.notTrusted, words.notTrustedMore);
    else {
      const api = await this.#follow();
      if (!api) say(words.noGitExtension, words.noGitExtensionMore);
      return api;
    }
    return undefined;
  }

  async #tellOwnWay(): Promise<void> {
    const { ownWay, ownWayMore, expert } = words;
    const chosen = await window.showInformationMessage(`${ownWay}. ${ownWayMore}`, expert);
    if (chosen === expert) await commands.executeCommand('workbench.view.scm');
  }

  async #chosen(
    what: keyof typeof ways,
    uri: Uri | undefined,
  ): Promise<readonly SharedPlace[] | 'none' | 'unsafe'> {
    const places = this.#places;
    if (!places) return 'none';
    if (uri) {
      const place = await places.of(uri);
      if (place === 'unsafe') return 'unsafe';
      if (typeof place === 'string') return 'none';
      if (what === 'settle' || what === 'finish-sharing') return [place];
      return whichPlaces(place, await this.#withMore(what, await places.all(this.#documents)));
    }
    const all = await places.all(this.#documents);
    if (all.length === 0) return 'none';
    const wanted = all.length === 1 ? all : await this.#withMore(what, all);
    return wanted.length === 0 ? all.slice(0, 1) : whichPlaces(undefined, wanted);
  }

  /** Those of the folders in which there is something to share; to get something, any may have it. */
  async #withMore(what: keyof typeof ways, all: readonly SharedPlace[]): Promise<readonly SharedPlace[]> {
    const found: SharedPlace[] = [];
    for (const place of all) {
      const facts = (await this.#readings?.read(place))?.facts;
      if (!facts || facts.place === 'none' || facts.underWay !== 'nothing') continue;
      if (what === 'get-changes' || facts.mine > 0 || facts.waiting) found.push(place);
    }
    return found;
  }

  async #run(what: keyof typeof ways, place: SharedPlace, api: GitApi): Promise<void> {
    const known = this.#knownAt(place);
    const [computer, readings, setting, begun] = [this.#computer, this.#readings, this.#setting, this.#begun];
    // One thing at a time: a second press finds the first still at it.
    if (!computer || !readings || !setting || !begun || this.#running.has(place.top)) return;
    this.#running.add(place.top);
    known.trouble = undefined;
    const seen = { merged: false };
    const around: Around = {
      ...{ place, api, computer, readings, setting, begun },
      documents: this.#documents,
      mergedHere: () => {
        seen.merged = true;
      },
      own: () => ownMerging(computer, setting.extension, setting.storage),
      doing: (line) => {
        known.doing = line;
        this.#changed.fire();
      },
    };
    let outcome: Outcome;
    try {
      outcome = await window.withProgress(
        { location: ProgressLocation.Window, title: what === 'get-changes' ? words.getting : words.sharing },
        () => ways[what](around),
      );
    } catch (error) {
      logError(error);
      outcome = {
        is: 'trouble',
        failure: { trouble: 'unknown' },
        tried: what === 'get-changes' ? 'get' : 'share',
      };
    } finally {
      this.#running.delete(place.top);
      known.doing = undefined;
    }
    if (outcome.is === 'trouble')
      known.trouble = { view: troubleView(outcome.failure, outcome.tried, outcome.more), at: '' };
    await this.#read(place).catch(logError);
    this.#changed.fire();
    if (outcome.is === 'done') void window.showInformationMessage(outcome.said);
    // Asked where it has just been of use, and once.
    if (seen.merged) await offerSetUp(around);
    if (outcome.is === 'trouble' && (await tellTrouble(outcome))) await this.#run(what, place, api);
  }

  readonly #running = new Set<string>();

  /** Sets folders up so that plans are brought together as plans there by git alone, too. */
  async setUpAsked(): Promise<void> {
    const api = await this.#apiOr();
    if (!api || !this.#computer || !this.#places || !this.#setting) return;
    const places = await this.#places.all(this.#documents);
    if (places.length === 0) await offerFolder((workspace.workspaceFolders ?? []).length > 0);
    for (const place of await whichPlaces(undefined, places))
      await askAndSetUp({ place, computer: this.#computer, setting: this.#setting });
  }

  /** What was set up once stays up to date; looked at once all is served. */
  async keepSetUp(): Promise<void> {
    if (this.#computer && this.#setting && this.#places && workspace.isTrusted)
      await refreshSetUp(
        this.#computer,
        this.#setting,
        () => this.#places?.all(this.#documents) ?? Promise.resolve([]),
      );
  }
}

/** Says why nothing can be shared from here. */
function say(line: string, more: string): void {
  void window.showInformationMessage(`${line}. ${more}`);
}

/** Says what came between. @returns whether the person wants to try again */
async function tellTrouble({ failure, tried, more }: Extract<Outcome, { is: 'trouble' }>): Promise<boolean> {
  const said = troubleSaid(failure, tried);
  const buttons = tryingHelps(failure) ? [asking.tryAgain] : [];
  const chosen = await window.showInformationMessage(`${said.line}. ${more ?? said.more}`, ...buttons);
  return chosen === asking.tryAgain;
}
