/** Which files are ours, and as what: by their name, or as the settings say. */
import type { Config } from '../kinds/config/config.ts';
import { isYamlName, kindOfName, type Kind } from '../kinds/kind.ts';
import { decoded } from '../text/decoded.ts';
import { fits } from './glob.ts';

/** Settings and the folder they speak of. */
export interface Scoped {
  readonly config: Config;
  /** The folder's address. */
  readonly folder: string;
}

/**
 * What a file is: by its name, which says it to everybody, else as the settings say.
 * @param uri its address
 * @param scopes the settings that hold there, the weightiest first
 * @returns the kind; `ignored` where it is none of our business; undefined where neither name nor settings say
 */
export function kindIn(uri: string, scopes: readonly Scoped[]): Kind | 'ignored' | undefined {
  const byName = kindOfName(uri);
  // A folder's settings say what is ignored, so they can't be ignored themselves.
  if (byName === 'config' || !isYamlName(uri)) return byName;
  // Most say nothing that matters here, and each file there is is asked about.
  const speaking = scopes.filter(
    ({ config }) => config.ignore.length > 0 || (!byName && config.files.length > 0),
  );
  const within = speaking.flatMap(({ config, folder }) => {
    const name = nameBelow(folder, uri);
    return name === undefined ? [] : { config, name };
  });
  if (within.some(({ config, name }) => isIgnored(config, name))) return 'ignored';
  if (byName) return byName;
  for (const { config, name } of within) {
    const found = config.files.find(({ pattern }) => fits(pattern, name));
    if (found) return found.kind;
  }
  return undefined;
}

/** A line holds for a file, or for a folder with all that is in it; one that begins with `!` takes back. The last that fits counts. */
function isIgnored({ ignore }: Config, name: string): boolean {
  const steps = name.split('/');
  const names = steps.map((_, index) => steps.slice(0, index + 1).join('/'));
  return ignore.reduce((ignored, line) => {
    const back = line.startsWith('!');
    if (back !== ignored) return ignored;
    const glob = back ? line.slice(1) : line;
    return names.some((each) => fits(glob, each)) ? !back : ignored;
  }, false);
}

/** The name of a file as seen from a folder; undefined where it does not lie in it. */
export function nameBelow(folder: string, uri: string): string | undefined {
  const base = folder.endsWith('/') ? folder : `${folder}/`;
  return uri.startsWith(base) ? decoded(uri.slice(base.length)) : undefined;
}
