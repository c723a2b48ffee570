/** A list of texts that becomes a map: a key in the place of each dash. */
import type { PlanDocument } from '../../document.ts';
import type { Planned } from '../../edit/change.ts';
import { entryAt } from '../../edit/entry.ts';
import { habitsOf } from '../../edit/habits.ts';
import { Source } from '../../edit/source.ts';
import { applyEdits, type TextEdit } from '../../text/edits.ts';
import { nodeAt, resolve, scalarText } from '../../yaml/navigate.ts';
import { parseYaml } from '../../yaml/parse.ts';
import type { Path, YamlList } from '../../yaml/tree.ts';

/**
 * Keys in place of the dashes: what stands behind each dash stays as it is written.
 * @returns undefined where there is no room for that
 */
export function keysForDashes(
  document: PlanDocument,
  path: Path,
  list: YamlList,
  keys: readonly string[],
): Planned | undefined {
  const edits: TextEdit[] = shiftedRight(document, path, list);
  for (const [place, { span, value }] of list.items.entries()) {
    const key = keys[place];
    if (value?.type !== 'scalar' || scalarText(value) === undefined || key === undefined) return undefined;
    edits.push({ start: span.start, end: span.start + 1, text: `${key}:` });
  }
  const texts = list.items.map(({ value }) => scalarText(value));
  const map = resolve(nodeAt(parseYaml(applyEdits(document.text, edits)), path));
  const isSame =
    map?.type === 'map' && map.pairs.every(({ value }, place) => scalarText(value) === texts[place]);
  return isSame && map.pairs.length === texts.length ? { edits } : undefined;
}

/** Dashes may stand right below their key; keys of a map cannot. */
function shiftedRight(document: PlanDocument, path: Path, list: YamlList): TextEdit[] {
  const source = new Source(document.yaml);
  const entry = entryAt(source, path);
  const by = entry ? source.columnOf(entry.start) - source.columnOf(list.span.start) : -1;
  if (!entry || by < 0) return [];
  const { step } = habitsOf(source);
  const edits: TextEdit[] = [];
  for (let line = source.lineAt(list.span.start); line <= source.lineAt(entry.end); line++) {
    const start = source.lineStart(line);
    if (!source.isBlank(line)) edits.push({ start, end: start, text: ' '.repeat(by + step) });
  }
  return edits;
}
