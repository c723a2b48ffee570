/** Which files are ours, and as what: by their name, or as the settings say. */
import picomatch from 'picomatch/posix.js';
import type { Config } from '../kinds/config/config.ts';
import { kindOfName, type Kind } from '../kinds/kind.ts';

/** A glob longer than this is no glob. */
const LONGEST = 300;

/** Settings and the folder they speak of. */
export interface Scoped {
  readonly config: Config;
  /** The folder's address. */
  readonly folder: string;
}

/**
 * What the settings make of a file.
 * @param uri its address
 * @param scopes the settings that hold there, the weightiest first
 * @returns the kind; `ignored` where it is none of our business; undefined where neither name nor settings say
 */
export function kindIn(uri: string, scopes: readonly Scoped[]): Kind | 'ignored' | undefined {
  const byName = kindOfName(uri);
  // A folder's settings say what is ignored, so they can't be ignored themselves.
  if (byName === 'config') return byName;
  for (const { config, folder } of scopes) {
    const name = nameBelow(folder, uri);
    if (name === undefined) continue;
    if (config.ignore.some((glob) => fits(glob, name))) return 'ignored';
  }
  for (const { config, folder } of scopes) {
    const name = nameBelow(folder, uri);
    if (name === undefined) continue;
    const found = config.files.find(({ pattern }) => fits(pattern, name));
    if (found) return found.kind;
  }
  return byName;
}

/** The name of a file as seen from a folder; undefined where it does not lie in it. */
function nameBelow(folder: string, uri: string): string | undefined {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return uri.startsWith(base) ? decoded(uri.slice(base.length)) : undefined;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

const matchers = new Map<string, (name: string) => boolean>();

/** Whether a file's name fits a glob; a glob without a slash fits in every folder, as in ignore files. */
export function fits(glob: string, name: string): boolean {
  let matcher = matchers.get(glob);
  if (!matcher) matchers.set(glob, (matcher = make(glob)));
  return matcher(name);
}

function make(glob: string): (name: string) => boolean {
  if (glob === '' || glob.length > LONGEST) return () => false;
  const bare = glob.replace(/^\.?\//, '');
  const whole = bare.endsWith('/') ? `${bare}**` : bare;
  const anywhere = !glob.startsWith('/') && !bare.replace(/\/$/, '').includes('/') ? `**/${whole}` : whole;
  try {
    // Extended globs can be made to run for ever; nobody needs them here.
    return picomatch(anywhere, { dot: true, noextglob: true });
  } catch {
    return () => false;
  }
}
