/**
 * What was found, as the text of a file: a first line that says what it is, then a line a document. Such a file may have been
 * cut short, made by another version or by somebody else: what is not exactly as it is written here is not used.
 * Both ways go in steps, a document each, for whoever lets others have their turn in between; see `atOnce`.
 */
import { isKind, type Kind } from '../kinds/kind.ts';
import type { Found, Kept, KeptDocument } from './kept.ts';
import type { Questions } from './keptQuestions.ts';
import type { Steps } from '../steps.ts';

/** Grows with every change of what the lines are. */
const FORM = 2;

/** How what was found is written into JSON, and read from what may be anything. */
export interface Writing<What> {
  readonly toJson: (what: What) => unknown;
  /** @returns undefined for what `toJson` never writes */
  readonly fromJson: (value: unknown) => What | undefined;
}

/**
 * @param circumstances what everything depends on; see `circumstancesOf`
 * @param folders addresses of folders that may lie elsewhere when it is read: what lies in them is written as seen from there
 */
export function* keptText<What>(
  kept: Kept<What>,
  circumstances: string,
  { toJson }: Writing<What>,
  folders: readonly string[] = [],
): Steps<string> {
  const places = new Places(folders);
  const lines = [JSON.stringify(['third-point', FORM, circumstances])];
  for (const [uri, { kind, hash, files, codes, stamp, found }] of kept) {
    const questions = found && questionsToJson(found.questions, places);
    lines.push(
      JSON.stringify([
        ...[places.from(uri), kind, hash, files, codes, stamp ?? null],
        ...(questions ? [...questions, toJson(found.what)] : []),
      ]),
    );
    yield;
  }
  // The last line says that nothing is missing before it.
  lines.push(JSON.stringify(kept.size), '');
  return lines.join('\n');
}

/**
 * Reads what `keptText` wrote.
 * @param circumstances as they are now
 * @param folders as many as it was written with, where they lie now
 * @returns nothing at all where the text is anything else, or was written under other circumstances
 */
export function* keptIn<What>(
  text: string,
  circumstances: string,
  writing: Writing<What>,
  folders: readonly string[] = [],
): Steps<Kept<What>> {
  const nothing: Kept<What> = new Map();
  const places = new Places(folders);
  try {
    const lines = text.split('\n');
    if (lines.pop() !== '' || lines.shift() !== JSON.stringify(['third-point', FORM, circumstances]))
      return nothing;
    if (lines.pop() !== JSON.stringify(lines.length)) return nothing;
    const kept = new Map<string, KeptDocument<What>>();
    for (const line of lines) {
      const entry = entryIn(JSON.parse(line), writing, places);
      if (!entry) return nothing;
      kept.set(...entry);
      yield;
    }
    return kept.size === lines.length ? kept : nothing;
  } catch {
    // No JSON.
    return nothing;
  }
}

function entryIn<What>(
  value: unknown,
  { fromJson }: Writing<What>,
  places: Places,
): readonly [string, KeptDocument<What>] | undefined {
  if (!Array.isArray(value) || (value.length !== 6 && value.length !== 11)) return undefined;
  const [uri, kind, hash, files, codes, stamp, ...rest] = value as unknown[];
  if (typeof uri !== 'string' || !isKindName(kind) || typeof hash !== 'string') return undefined;
  if (!areWords(files) || !areWords(codes) || (stamp !== null && typeof stamp !== 'string')) return undefined;
  let found: Found<What> | undefined;
  if (rest.length > 0) {
    const questions = questionsIn(rest, places);
    const what = fromJson(rest.at(-1));
    if (!questions || what === undefined) return undefined;
    found = { what, questions };
  }
  return [places.to(uri), { kind, hash, files, codes, stamp: stamp ?? undefined, found }];
}

/** Undefined where something outside of the folders was asked for: whether it lies there depends on where they lie. */
function questionsToJson(
  { ways, named, kinds, all }: Questions,
  places: Places,
): readonly unknown[] | undefined {
  const asked = [ways, named].map((each) => each.map((way) => places.from(way)));
  return asked.flat().some((way) => places.isOutside(way)) ? undefined : [...asked, kinds, all];
}

function questionsIn([ways, named, kinds, all]: readonly unknown[], places: Places): Questions | undefined {
  if (!areWords(ways) || !areWords(named) || !areWords(kinds) || !kinds.every(isKindName)) return undefined;
  if (all !== 'nothing' && all !== 'names' && all !== 'texts') return undefined;
  const asked = { ways: ways.map((way) => places.to(way)), named: named.map((way) => places.to(way)) };
  return { ...asked, kinds, all };
}

/** Addresses as seen from folders: `/0/plans/a.yaml` lies in the first of them. No way begins like this (see `waysMeant`). */
class Places {
  readonly #folders: readonly string[];

  constructor(folders: readonly string[]) {
    this.#folders = folders.map((folder) => (folder.endsWith('/') ? folder : `${folder}/`));
  }

  from(address: string): string {
    const index = this.#folders.findIndex((folder) => address.startsWith(folder));
    return index < 0 ? address : `/${index}/${address.slice(this.#folders[index]?.length)}`;
  }

  to(written: string): string {
    const [, index, rest] = /^\/(\d+)\/(.*)$/s.exec(written) ?? [];
    const folder = index === undefined ? undefined : this.#folders[Number(index)];
    return folder === undefined ? written : `${folder}${rest ?? ''}`;
  }

  /** Of what `from` gave. */
  isOutside(written: string): boolean {
    return this.#folders.length > 0 && /^[a-z][a-z0-9+.-]+:/i.test(written);
  }
}

function areWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isKindName(value: unknown): value is Kind {
  return typeof value === 'string' && (isKind(value) || value === 'config' || value === 'prompts');
}
