/** VS Code’s own git: it signs in where a place asks who is there. It may be absent or turned off, and older than we know. */
import { Disposable, extensions, type Event, type Uri } from 'vscode';
import { failureOf, type Failure } from '../../core/sharing/trouble.ts';
import type { SharedPlace } from './places.ts';

/** The part of a repository that is used here, as its API describes it. */
export interface GitRepository {
  readonly rootUri: Uri;
  readonly state: { readonly onDidChange: Event<void> };
  fetch(remote?: string): Promise<void>;
  push(remote?: string, branch?: string, setUpstream?: boolean): Promise<void>;
}

export interface GitApi {
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  /** The program it found. */
  readonly git?: { readonly path?: string };
  readonly repositories: readonly GitRepository[];
  readonly onDidOpenRepository: Event<GitRepository>;
  readonly onDidCloseRepository: Event<GitRepository>;
  getRepository(uri: Uri): GitRepository | null;
  /** Newer versions have it. */
  openRepository?: (root: Uri) => Promise<GitRepository | null>;
}

interface GitExports {
  readonly enabled?: boolean;
  getAPI(version: 1): GitApi;
}

/** Looking through the folders may take so long, in milliseconds; then it is used as it is. */
const PATIENCE = 10_000;

/** @returns undefined where it isn’t there, or is turned off */
export async function gitApi(): Promise<GitApi | undefined> {
  const extension = extensions.getExtension<GitExports>('vscode.git');
  if (!extension) return undefined;
  try {
    const exports = extension.isActive ? extension.exports : await extension.activate();
    // It throws where it is turned off.
    if (exports.enabled === false) return undefined;
    const api = exports.getAPI(1);
    await initialized(api);
    return api;
  } catch {
    return undefined;
  }
}

function initialized(api: GitApi): Promise<void> {
  return new Promise((resolve) => {
    const parts: { dispose(): unknown }[] = [];
    const done = (): void => {
      clearTimeout(timer);
      Disposable.from(...parts).dispose();
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    const look = (): void => {
      if (api.state === 'initialized') done();
    };
    parts.push(api.onDidChangeState(look));
    look();
  });
}

/**
 * The repository of a folder, opened where it is not yet: VS Code leaves out those that begin above what is open. Never
 * one around it, which is another.
 */
export async function repositoryAt(api: GitApi, place: SharedPlace): Promise<GitRepository | undefined> {
  const known = api.getRepository(place.root);
  if (known && isAt(known, place)) return known;
  const opened = await api.openRepository?.(place.root);
  return opened && isAt(opened, place) ? opened : undefined;
}

/** Whether a repository is that of a folder, by one of the ways that lead to it. */
export function isAt({ rootUri }: Pick<GitRepository, 'rootUri'>, { root, top }: SharedPlace): boolean {
  return plain(rootUri.path) === plain(root.path) || plain(rootUri.fsPath) === plain(top);
}

/** A path to compare: on Windows it is written in more than one way. */
function plain(path: string): string {
  const slashes = path.replaceAll('\\', '/').replace(/\/$/, '');
  return /^\/?[a-z]:/i.test(slashes) ? slashes.replace(/^\//, '').toLowerCase() : slashes;
}

/** What an error of VS Code’s git means. */
export function failureFrom(error: unknown): Failure {
  if (typeof error !== 'object' || error === null) return failureOf(String(error));
  const { stderr, stdout, message, gitErrorCode } = error as Readonly<Record<string, unknown>>;
  const said = [stderr, stdout].filter((text) => typeof text === 'string' && text !== '').join('\n');
  const text = said !== '' ? said : typeof message === 'string' ? message : '';
  return failureOf(text, typeof gitErrorCode === 'string' ? gitErrorCode : undefined);
}
