import { readBesides } from './besides.ts';
import { conflictsIn } from './conflicts.ts';
import { readQuickly, Stop } from './quick.ts';
import { readThoroughly } from './thorough.ts';
import type { YamlDocument } from './tree.ts';

/** In a text as long as this, in characters, it pays to look for the one entry that has to be read thoroughly. */
const LONG = 4_000;

/**
 * Reads a YAML text into our own tree. Never throws: what is not YAML becomes a problem, and the
 * tree holds what could still be understood.
 *
 * There are two readers. The quick one reads what nearly every plan is, thirty times as fast, so that
 * a text is read anew with every key; it says so when it meets anything else. The thorough one reads any text,
 * broken ones too, and decides: where both read a text, the quick one's answer is the same in everything. Of a long
 * text that is broken in one place, as while somebody types, it is given that place alone.
 * @param text the whole text; a byte order mark and any line endings are fine
 */
export function parseYaml(text: string): YamlDocument {
  // A text in two versions is not read at all: what comes out would be neither (and takes long).
  const conflict = conflictsIn(text)[0];
  if (conflict) {
    const problems = [{ code: 'CONFLICT', span: conflict.span, detail: '' }];
    return { text, root: undefined, comments: [], problems, duplicateKeys: [] };
  }
  const quick = readQuickly(text);
  if (!(quick instanceof Stop)) return quick;
  return (text.length < LONG ? undefined : readBesides(text, quick.at)) ?? readThoroughly(text);
}
