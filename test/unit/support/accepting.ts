// What must hold whenever a proposal is taken, wherever the cursor is.
import assert from 'node:assert/strict';
import type { Proposal } from '../../../src/core/language/complete/proposal.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import type { YamlDocument, YamlNode } from '../../../src/core/yaml/tree.ts';
import { taking } from './completing.ts';

/** A scalar or an empty value, by the names that lead to it; places in lists do not count. */
interface Leaf {
  readonly way: string;
  /** Whether the cursor is in it, or in a name on its way. */
  readonly touched: boolean;
}

function leavesOf({ root, text }: YamlDocument, offset: number): readonly Leaf[] {
  const leaves: Leaf[] = [];
  const near = ({ span }: YamlNode): boolean =>
    span.start <= offset && /^[ \t]*$/.test(text.slice(Math.min(span.end, offset), offset));
  const walk = (node: YamlNode | undefined, way: string, touched: boolean): void => {
    if (node?.type === 'map') {
      for (const { key, value } of node.pairs) {
        // Where nothing is written yet behind a name, that is what is written now.
        if (value) walk(value, `${way}/${key.text}`, touched || near(key));
        else leaves.push({ way: `${way}/${key.text}`, touched: true });
      }
    } else if (node?.type === 'list') for (const { value } of node.items) walk(value, `${way}/*`, touched);
    else if (node?.type === 'scalar')
      leaves.push({ way: `${way}=${node.text}`, touched: touched || near(node) });
    else if (node) leaves.push({ way: `${way}=*${node.name}`, touched: touched || near(node) });
  };
  walk(root, '', false);
  return leaves;
}

function counted(ways: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const way of ways) counts.set(way, (counts.get(way) ?? 0) + 1);
  return counts;
}

/** The text without what stands on the cursor's line behind blanks and dashes; for a line that is only begun. */
function withoutLine(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  const end = /[\r\n]|$/.exec(text.slice(offset));
  const own = /^[ \t]*(?:-[ \t]+)*/.exec(text.slice(start, offset))?.[0] ?? '';
  return text.slice(0, start) + own + text.slice(offset + (end?.index ?? 0));
}

/**
 * Takes a proposal and fails where that leaves the text harder to read, where something else has changed, or where a
 * name stands twice.
 */
export function checkTaken(text: string, offset: number, proposal: Proposal): void {
  const { span, label } = proposal;
  const after = taking(text, proposal);
  const shown = `${JSON.stringify(label)} at ${offset} (${span.start}-${span.end}) of\n${text.slice(0, offset)}▮${text.slice(offset)}\ngives\n${after}`;
  assert.ok(span.start <= offset && offset <= span.end, `The cursor is outside: ${shown}`);
  assert.doesNotMatch(text.slice(span.start, span.end), /[\r\n]/, shown);
  const [before, taken] = [parseYaml(text), parseYaml(after)];
  assert.ok(
    taken.problems.length <= before.problems.length,
    `It is broken: ${taken.problems[0]?.detail} ${shown}`,
  );
  assert.ok(taken.duplicateKeys.length <= before.duplicateKeys.length, `A name stands twice: ${shown}`);
  if (taken.problems.length > 0) return;
  // A name that was missing above lines gives these another place.
  if (proposal.pieces.at(-1) === ':') return;
  const bare = withoutLine(text, offset);
  const kept = before.problems.length === 0 ? before : parseYaml(bare);
  if (kept.problems.length > 0) return;
  assert.ok(taken.comments.length >= kept.comments.length, `A note is lost: ${shown}`);
  const there = counted(leavesOf(taken, -1).map(({ way }) => way));
  const wanted = leavesOf(kept, kept === before ? offset : -1).filter(({ touched }) => !touched);
  for (const [way, count] of counted(wanted.map((leaf) => leaf.way)))
    assert.ok((there.get(way) ?? 0) >= count, `${way} is lost: ${shown}`);
}
