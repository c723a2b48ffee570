/**
 * What files are called, as settings write it: `plans/**` and the like. Only `*`, `**`, `?` and `{a,b}` mean something,
 * everything else is a letter of a name. Settings come with a folder from anywhere, so no line of theirs may take
 * long: nothing here tries one way after another but for the last star.
 */

/** Why a line cannot be read as names of files. */
export type GlobTrouble = 'empty' | 'long' | 'outside' | 'braces';

/** A line longer than this is read as nothing. */
const LONGEST = 200;

/** Braces stand for no more than so many names. */
const MOST = 30;

/** The steps of a name, for each thing that its braces stand for. */
type Ways = readonly (readonly string[])[];

const known = new Map<string, Ways | GlobTrouble>();

/** So many lines are kept in mind. */
const KEPT = 1_000;

function waysOf(glob: string): Ways | GlobTrouble {
  let found = known.get(glob);
  if (found === undefined) {
    if (known.size >= KEPT) known.clear();
    known.set(glob, (found = read(glob)));
  }
  return found;
}

/** What keeps a line from being read; undefined where nothing does. */
export function troubleWith(glob: string): GlobTrouble | undefined {
  const ways = waysOf(glob);
  return typeof ways === 'string' ? ways : undefined;
}

/**
 * Whether a file's name fits. A line without a slash fits in every folder; one that ends in a slash fits all that
 * lies in that folder. Large and small letters are the same, as they are on many disks.
 * @param glob as written; one that can't be read fits nothing
 * @param name as seen from the folder of the settings, with forward slashes
 */
export function fits(glob: string, name: string): boolean {
  const ways = waysOf(glob);
  if (typeof ways === 'string') return false;
  const steps = plain(name).split('/');
  return ways.some((way) => fitsInTurn(way, steps, (step) => step === '**', fitsStep));
}

/** Letters that look the same are the same. */
function plain(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

function read(glob: string): Ways | GlobTrouble {
  if (glob.length > LONGEST) return 'long';
  // On Windows, folders are divided by backslashes.
  const written = plain(glob.trim()).replaceAll('\\', '/');
  const fixed = /^\.?\//.test(written) || written.replace(/\/+$/, '').includes('/');
  const alternatives = expand(written);
  if (!alternatives) return 'braces';
  const ways: string[][] = [];
  for (const alternative of alternatives) {
    const steps = alternative.split('/').filter((step) => step !== '' && step !== '.');
    if (steps.length === 0) return 'empty';
    if (steps.includes('..') || /^[a-z]:$/.test(steps[0] ?? '')) return 'outside';
    if (alternative.endsWith('/')) steps.push('**');
    ways.push(fixed ? steps : ['**', ...steps]);
  }
  return ways;
}

/** Every text that the braces of a text stand for; undefined where they don't match, or stand for too many. */
function expand(text: string): readonly string[] | undefined {
  /** What is read of the braces that are open: whole alternatives, and the one being read. */
  const open: { readonly done: string[]; now: string[] }[] = [{ done: [], now: [''] }];
  for (const sign of text) {
    const here = open.at(-1);
    if (!here) return undefined;
    if (sign === '{') open.push({ done: [], now: [''] });
    else if (sign === ',' && open.length > 1) {
      here.done.push(...here.now);
      here.now = [''];
    } else if (sign === '}') {
      const outer = open.at(-2);
      if (!outer) return undefined;
      const inner = [...here.done, ...here.now];
      if (inner.length * outer.now.length > MOST) return undefined;
      outer.now = outer.now.flatMap((before) => inner.map((part) => before + part));
      open.pop();
    } else here.now = here.now.map((before) => before + sign);
    if (here.done.length > MOST) return undefined;
  }
  return open.length === 1 ? open[0]?.now : undefined;
}

function fitsStep(step: string, name: string): boolean {
  return fitsInTurn(
    [...step],
    [...name],
    (sign) => sign === '*',
    (sign, letter) => sign === '?' || sign === letter,
  );
}

/** Whether names follow one another as wanted. */
function fitsInTurn(
  wanted: readonly string[],
  names: readonly string[],
  isStar: (want: string) => boolean,
  isOne: (want: string, name: string) => boolean,
): boolean {
  let want = 0;
  let name = 0;
  let star = -1;
  let taken = 0;
  while (name < names.length) {
    const next = wanted[want];
    if (next !== undefined && isStar(next)) {
      star = want++;
      taken = name;
    } else if (next !== undefined && isOne(next, names[name] ?? '')) {
      want++;
      name++;
    } else if (star >= 0) {
      want = star + 1;
      name = ++taken;
    } else return false;
  }
  while (want < wanted.length && isStar(wanted[want] ?? '')) want++;
  return want === wanted.length;
}
