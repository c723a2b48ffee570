/**
 * What was found, as the text of a file: a first line that says what it is, then a line a document. Such a file may have been
 * cut short, made by another version or by somebody else: what is not exactly as it is written here is not used.
 */
import { isKind, type Kind } from '../kinds/kind.ts';
import type { Found, Kept, KeptDocument } from './kept.ts';
import type { Questions } from './keptQuestions.ts';

/** Grows with every change of what the lines are. */
const FORM = 1;

/** How what was found is written into JSON, and read from what may be anything. */
export interface Writing<What> {
  readonly toJson: (what: What) => unknown;
  /** @returns undefined for what `toJson` never writes */
  readonly fromJson: (value: unknown) => What | undefined;
}

/** @param circumstances what everything depends on; see `circumstancesOf` */
export function keptText<What>(kept: Kept<What>, circumstances: string, { toJson }: Writing<What>): string {
  const lines = [...kept].map(([uri, { kind, hash, files, codes, stamp, found }]) =>
    JSON.stringify([
      ...[uri, kind, hash, files, codes, stamp ?? null],
      ...(found ? [...questionsToJson(found.questions), toJson(found.what)] : []),
    ]),
  );
  // The last line says that nothing is missing before it.
  return [
    JSON.stringify(['third-point', FORM, circumstances]),
    ...lines,
    JSON.stringify(lines.length),
    '',
  ].join('\n');
}

/**
 * Reads what `keptText` wrote.
 * @param circumstances as they are now
 * @returns nothing at all where the text is anything else, or was written under other circumstances
 */
export function keptIn<What>(text: string, circumstances: string, writing: Writing<What>): Kept<What> {
  const nothing: Kept<What> = new Map();
  try {
    const lines = text.split('\n');
    if (lines.pop() !== '' || lines.shift() !== JSON.stringify(['third-point', FORM, circumstances]))
      return nothing;
    if (lines.pop() !== JSON.stringify(lines.length)) return nothing;
    const kept = new Map<string, KeptDocument<What>>();
    for (const line of lines) {
      const entry = entryIn(JSON.parse(line), writing);
      if (!entry) return nothing;
      kept.set(...entry);
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
): readonly [string, KeptDocument<What>] | undefined {
  if (!Array.isArray(value) || (value.length !== 6 && value.length !== 11)) return undefined;
  const [uri, kind, hash, files, codes, stamp, ...rest] = value as unknown[];
  if (typeof uri !== 'string' || !isKindName(kind) || typeof hash !== 'string') return undefined;
  if (!areWords(files) || !areWords(codes) || (stamp !== null && typeof stamp !== 'string')) return undefined;
  let found: Found<What> | undefined;
  if (rest.length > 0) {
    const questions = questionsIn(rest);
    const what = fromJson(rest.at(-1));
    if (!questions || what === undefined) return undefined;
    found = { what, questions };
  }
  return [uri, { kind, hash, files, codes, stamp: stamp ?? undefined, found }];
}

function questionsToJson({ ways, named, kinds, all }: Questions): readonly unknown[] {
  return [ways, named, kinds, all];
}

function questionsIn([ways, named, kinds, all]: readonly unknown[]): Questions | undefined {
  if (!areWords(ways) || !areWords(named) || !areWords(kinds) || !kinds.every(isKindName)) return undefined;
  return all === 'nothing' || all === 'names' || all === 'texts' ? { ways, named, kinds, all } : undefined;
}

function areWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}

function isKindName(value: unknown): value is Kind {
  return typeof value === 'string' && (isKind(value) || value === 'config' || value === 'prompts');
}
