/** What keeps three texts from being merged by what they say. */
import { conflictsIn } from '../../yaml/conflicts.ts';
import type { YamlDocument } from '../../yaml/tree.ts';
import type { Value, Version } from './parts.ts';

/** Longer than this, a text is merged as lines. */
const LONGEST = 1_000_000;

/** Why a text is not read; undefined where it can be. */
export function unreadable(text: string): string | undefined {
  if (text.length > LONGEST) return 'One of the versions is too long.';
  if (conflictsIn(text).length > 0) return 'One of the versions has two versions of some lines already.';
  return undefined;
}

/** Why a document is not merged by what it says; undefined where it can be. */
export function unfit(document: YamlDocument): string | undefined {
  const code = document.problems[0]?.code;
  if (code === 'TOO_DEEP') return 'One of the versions is nested too deeply.';
  if (code === 'SECOND_DOCUMENT') return 'One of the versions holds several documents.';
  if (code !== undefined) return 'One of the versions has a place that is not YAML.';
  if (document.duplicateKeys.length > 0) return 'One of the versions has a key twice.';
  if (document.root !== undefined && document.root.type !== 'map')
    return 'One of the versions is not a list of keys.';
  if (document.root?.flow) return 'One of the versions is written in braces as a whole.';
  return undefined;
}

/** Why a version is not merged by its ids; undefined where it can be. */
export function ambiguous(version: Version): string | undefined {
  const { items, itemsByName } = version;
  if (itemsByName.size === items.length) return undefined;
  const seen = new Map<Value, Set<string>>();
  for (const { holder, id = '' } of items) {
    const ids = seen.get(holder) ?? new Set();
    if (ids.has(id)) return 'One of the versions has an id twice in one list.';
    seen.set(holder, ids.add(id));
  }
  return undefined;
}
