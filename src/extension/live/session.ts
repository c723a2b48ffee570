/**
 * Who plans live with this window: whether somebody in another window sees a text as it is written, before it is saved.
 * A guest is known by where their texts lie. A host has plain files like anybody; of Live Share one can ask, of Open
 * Collaboration Tools one can’t.
 */
import { Disposable, EventEmitter, extensions, workspace, type Uri } from 'vscode';
import { logError } from '../log.ts';
import { isHosting, isLiveShare, isOffer, VERSION, type LiveShare } from './liveShare.ts';

/** Where the texts of a guest lie: in Live Share, in Open Collaboration Tools. */
const guests: ReadonlySet<string> = new Set(['vsls', 'oct']);

/** Where files lie that only this window writes while it is open, or nobody. */
const plain: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-vfs', 'vscode-userdata']);

const LIVE_SHARE = 'ms-vsliveshare.vsliveshare';
const OPEN_COLLABORATION = 'typefox.open-collaboration-tools';
const OURS = 'third-point.third-point';

/** Whether a text is that of a live session’s host, and this window a guest’s. */
export function isGuests({ scheme }: Pick<Uri, 'scheme'>): boolean {
  return guests.has(scheme);
}

/**
 * Whether opening a text here, even one that no editor shows, opens it in front of the session’s host: Open Collaboration
 * Tools have the host open, and show, whatever a guest opens.
 */
export function opensForHost({ scheme }: Pick<Uri, 'scheme'>): boolean {
  return scheme === 'oct';
}

export class LiveSession extends Disposable {
  readonly #changed = new EventEmitter<void>();
  /** Fires when a session begins or ends, or somebody joins or leaves, where that can be known. */
  readonly onDidChange = this.#changed.event;
  #asked = false;
  #liveShare: LiveShare | undefined;
  readonly #parts: Disposable[] = [];

  constructor() {
    super(() => {
      Disposable.from(...this.#parts, this.#changed).dispose();
    });
    this.#parts.push(extensions.onDidChange(() => this.#ask()));
    this.#ask();
  }

  /**
   * Whether a text may be shared live right now, so that others see what is not saved: surely so for a guest and for a host
   * who is not alone; perhaps, where it lies in a place we don’t know, or where Open Collaboration Tools are at work.
   */
  shares(uri: Uri): boolean {
    if (uri.scheme === 'untitled') return false;
    if (!plain.has(uri.scheme)) return true;
    if (!workspace.getWorkspaceFolder(uri)) return false;
    this.#ask();
    if (this.#liveShare && isHosting(this.#liveShare)) return true;
    return extensions.getExtension(OPEN_COLLABORATION)?.isActive === true;
  }

  /** Asks Live Share, once, where it is there and at work; we never start it, and never wait for it. */
  #ask(): void {
    if (this.#asked) return;
    const liveShare = extensions.getExtension<unknown>(LIVE_SHARE);
    if (liveShare?.isActive !== true) return;
    this.#asked = true;
    void this.#meet(liveShare.exports).catch(logError);
  }

  async #meet(offer: unknown): Promise<void> {
    const api: unknown = isOffer(offer) ? await offer.getApi(VERSION, OURS) : undefined;
    if (!isLiveShare(api)) return;
    this.#liveShare = api;
    const heard = (): void => this.#changed.fire();
    this.#parts.push(api.onDidChangeSession(heard), api.onDidChangePeers(heard));
    heard();
  }
}
