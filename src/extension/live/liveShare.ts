/**
 * What we ask of the Live Share extension, where it is there. Its own library may not be packed along, and we need little:
 * whether this window hosts a session, and whether anybody has joined. Its messages between extensions (`shareService`)
 * are open only to extensions on a list that Microsoft keeps, and we are not on it; we need none.
 */
import type { Disposable } from 'vscode';

/** The version of its interface that we ask for. */
export const VERSION = '1.0.4753';

/** What the extension gives to others. */
interface Offer {
  /** @returns null where it gives nothing to who asks */
  getApi(version: string, asking: string): Promise<unknown>;
}

export interface LiveShare {
  readonly session: unknown;
  readonly peers: unknown;
  onDidChangeSession(listener: () => void): Disposable;
  onDidChangePeers(listener: () => void): Disposable;
}

/** `Role.Host` of its interface. */
const HOST = 1;

/** Whether an extension’s exports are those of Live Share. */
export function isOffer(value: unknown): value is Offer {
  return isObject(value) && typeof value.getApi === 'function';
}

/** Whether it is an interface that can be asked what we ask. */
export function isLiveShare(value: unknown): value is LiveShare {
  return (
    isObject(value) &&
    typeof value.onDidChangeSession === 'function' &&
    typeof value.onDidChangePeers === 'function'
  );
}

/** Whether this window hosts a session, with somebody in it. Never throws. */
export function isHosting(liveShare: LiveShare): boolean {
  try {
    const { session, peers } = liveShare;
    return isObject(session) && session.role === HOST && Array.isArray(peers) && peers.length > 0;
  } catch {
    return false;
  }
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
