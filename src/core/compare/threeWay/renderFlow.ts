/** Writes merged maps and lists in braces and brackets. */
import { inlineText } from './blockText.ts';
import { isBlockText } from '../../edit/entry.ts';
import { requoted } from '../../edit/scalar.ts';
import { habitsOf } from '../../edit/habits.ts';
import { flowText as dataFlow } from '../../edit/write.ts';
import type { YamlNode } from '../../yaml/tree.ts';
import {
  chosen,
  type Choice,
  type Content,
  type Entries,
  type MergedValue,
  type Pieced,
  type Whole,
} from './merged.ts';
import type { Part, Value } from './parts.ts';
import { dataLike } from './says.ts';

/** Whether a content can stand inside braces or brackets as it is written. */
export function isFlowable(content: Content): boolean {
  if (content.is === 'disputed') {
    return [content.ours, content.theirs].every((one) => one === undefined || isFlowable(one));
  }
  const { part } = content;
  if (!part.entry) return false;
  if (content.is === 'pieced') return isValueFlowable(content.value, part);
  return part.holder.flow || isNodeFlowable(part);
}

function isValueFlowable(value: MergedValue, part: Part): boolean {
  if (value.is === 'text') return false;
  if (value.is === 'replaced') return !value.text.includes('\n');
  if (value.is === 'written')
    return value.value.part?.holder.flow === true || isNodeFlowable(value.value.part ?? part);
  return value.spots.every(({ content }) => content === undefined || isFlowable(content));
}

/** Whether what is written in block layout says the same in braces. */
function isNodeFlowable({ value, pieces, said }: Part): boolean {
  const node = value?.node;
  if (pieces.lead.length > 0 || pieces.tail.trim() !== '' || pieces.trail.length > 0) return false;
  if (said.includes('\n') || (value?.holder && !value.flow)) return false;
  if (isBlockText(node)) return false;
  return node === undefined || !needsQuotes(node);
}

/** Whether a plain text would say something else between brackets. */
function needsQuotes(node: YamlNode): boolean {
  return node.type === 'scalar' && node.style === 'plain' && /[,[\]{}]/.test(node.text);
}

/** The text of a map or list in braces or brackets, from its opening sign to its closing one. */
export function flowText(value: Entries, column: number, choice: Choice): string {
  const { layout, spots } = value;
  const contents = spots.flatMap(({ content }) => chosen(content, choice) ?? []);
  const [open, close] = layout.node?.type === 'map' ? ['{', '}'] : ['[', ']'];
  if (contents.length === 0) return open + close;
  const { node, version } = layout;
  const source = node ? version.source.text.slice(node.span.start, node.span.end) : '';
  const manyLines =
    source.includes('\n') || contents.some(({ part }) => part.holder.flow && hasComments(part));
  const texts = contents.map((content) => entryText(content, column, choice));
  if (!manyLines) {
    const pad = source.length > 2 && /^.[ \t]/.test(source) ? ' ' : '';
    return `${open}${pad}${texts.join(', ')}${pad}${close}`;
  }
  return inLines(contents, texts, column, layout, [open, close]);
}

function hasComments({ pieces }: Part): boolean {
  return pieces.lead.length > 0 || pieces.tail.trim() !== '';
}

/** One entry a line, with its comments. */
function inLines(
  contents: readonly (Whole | Pieced)[],
  texts: readonly string[],
  column: number,
  layout: Value,
  [open, close]: readonly [string, string],
): string {
  const { source } = layout.version;
  const first = layout.parts.find(({ entry }) => entry && source.isFirstOnLine(entry.start))?.entry;
  const base = layout.part && !layout.part.holder.flow ? layout.part.column : 0;
  const indent = ' '.repeat(column + Math.max(1, first ? source.columnOf(first.start) - base : 2));
  const node = layout.node;
  const closing =
    node && source.isFirstOnLine(node.span.end - 1) ? source.columnOf(node.span.end - 1) - base : undefined;
  const lines: string[] = [];
  const comma = /,\s*$/.test(node ? source.text.slice(node.span.start, node.span.end - 1) : '');
  texts.forEach((text, index) => {
    const content = contents[index];
    const pieces = content?.is === 'pieced' ? content : content?.part.pieces;
    for (const line of pieces?.lead ?? []) lines.push(indent + line.trim());
    const tail = content?.part.holder.flow ? (pieces?.tail ?? '') : '';
    lines.push(`${indent}${text}${index < texts.length - 1 || comma ? ',' : ''}${tail}`);
  });
  const last =
    closing === undefined && lines.at(-1)?.includes('#') === false
      ? close
      : `\n${' '.repeat(column + Math.max(0, closing ?? 0))}${close}`;
  return `${open}\n${lines.join('\n')}${last}`;
}

function entryText(content: Whole | Pieced, column: number, choice: Choice): string {
  const { part } = content;
  if (content.is === 'whole') return part.holder.flow ? part.said : saidInFlow(part);
  const head = part.key === undefined ? '' : `${content.key ?? keyOf(part)}: `;
  const { value } = content;
  switch (value.is) {
    case 'written':
      return head + valueSaid(value.value.part);
    case 'entries':
      return head + flowText(value, column, choice);
    case 'replaced':
      return head + restated(value.value, value.text);
    case 'text':
      return head + dataFlow(value.text, habitsOf(value.value.version.source));
  }
}

function restated(like: Value, text: string): string {
  const old = inlineText(like.node);
  if (old) return requoted(old, text, true);
  return dataFlow(dataLike(like, text), habitsOf(like.version.source));
}

function saidInFlow(part: Part): string {
  return part.key === undefined ? valueSaid(part) : `${keyOf(part)}: ${valueSaid(part)}`;
}

/** The value of a part, with its anchor and tag. */
function valueSaid(part: Part | undefined): string {
  if (!part?.entry) return '';
  const start = part.holder.flow && part.key === undefined ? part.entry.start : part.point;
  return part.source.text.slice(start, part.entry.end).trim();
}

function keyOf(part: Part): string {
  return part.pieces.head.trim().replace(/\s*:$/, '');
}
