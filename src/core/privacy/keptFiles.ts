/** What git is asked about files, and what it keeps of them. */
import { documentOf } from '../document.ts';
import { kindOfName, type Kind } from '../kinds/kind.ts';
import { LineIndex } from '../text/lines.ts';
import type { Range } from '../text/ranges.ts';
import { isObjectId } from './git.ts';
import { PRIVATE_ENDING } from './privateFiles.ts';
import { reservedKeysIn } from './reservedKeys.ts';

export interface GuardOptions {
  /** Looks at everything that was ever kept, too. */
  readonly history?: boolean;
  /** What a file is by the folder’s settings, where these say it. @param path from the top */
  readonly kindOf?: (path: string) => Kind | 'ignored' | undefined;
}

/** Files whose name says that they are private, anywhere. */
export const privateFiles: readonly string[] = [`:(top,icase,glob)**/*${PRIVATE_ENDING}`];
/** Files that may be documents of ours. */
export const yamlFiles: readonly string[] = [':(top,icase,glob)**/*.yaml', ':(top,icase,glob)**/*.yml'];

/** Asks git for what is not of use unless it answered whole. */
/** @returns undefined where there was no whole answer */
export type Asked = (
  parameters: readonly string[],
  paths?: 'literal' | 'pattern',
) => Promise<string | undefined>;

/** Longer texts are no plans; see "Bad input" in the design. */
const LONGEST = 2_000_000;

/**
 * Where a kept version of a file has lines that say they are private.
 * @param id the name of its contents in git's store
 */
export async function privateLines(
  ask: Asked,
  path: string,
  id: string,
  { kindOf }: GuardOptions,
): Promise<readonly Range[]> {
  const known = kindOf?.(path) ?? kindOfName(path);
  if (known === 'ignored' || !isObjectId(id)) return [];
  const text = await ask(['cat-file', 'blob', id]);
  if (text === undefined || text.length > LONGEST) return [];
  const document = documentOf(path, text, known, true);
  if (!document) return [];
  const lines = new LineIndex(text);
  return reservedKeysIn(document).map((span) => lines.rangeOf(span));
}
