/** Writes a merged document: the source of each part, moved to the column where it stands by now. */
import { isBlockText } from '../../edit/entry.ts';
import { requoted } from '../../edit/scalar.ts';
import { habitsOf } from '../../edit/habits.ts';
import { writeValue } from '../../edit/write.ts';
import { blockTextStep, inlineText, signOf } from './blockText.ts';
import { flowText, isFlowable } from './renderFlow.ts';
import { dataLike } from './says.ts';
import { indented, outdented } from './lines.ts';
import {
  chosen,
  disputesOf,
  type Choice,
  type Content,
  type Dispute,
  type Entries,
  type MergedValue,
  type Pieced,
  type Whole,
} from './merged.ts';
import type { Part, Value } from './parts.ts';
import { compactFirst, headEnd } from './pieces.ts';

/** Lines in two versions. */
export interface Region {
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
  readonly disputes: readonly Dispute[];
  /** Whether it only follows from what is in dispute elsewhere. */
  readonly aside: boolean;
}

export type Line = string | Region;

/**
 * The lines of a document.
 * @param choice which version of what is in dispute is written; left out: both, as regions
 */
export function renderDocument(root: Entries, choice?: Choice): readonly Line[] {
  return renderEntries(root, root.layout.column, choice);
}

/** The lines of the parts of a map or list in block layout. */
function renderEntries({ spots, layout }: Entries, column: number, choice: Choice | undefined): Line[] {
  const lines: Line[] = [];
  for (const { content, blanks } of spots) {
    const one = choice ? chosen(content, choice) : content;
    if (!one) continue;
    // Nothing but the beginning of the document has blank lines above its first part: as many as there were.
    const first = layout.part ? 0 : (layout.parts[0]?.blanks ?? 0);
    for (let left = lines.length > 0 ? blanks : first; left > 0; left--) lines.push('');
    lines.push(...renderContent(one, column, choice, layout));
  }
  return lines;
}

function renderContent(content: Content, column: number, choice: Choice | undefined, layout: Value): Line[] {
  if (content.is !== 'disputed') return renderPart(content, column, choice, layout);
  const { dispute, ours, theirs, aside } = content;
  const [one, other] = [
    ours ? (renderPart(ours, column, 'ours', layout) as string[]) : [],
    theirs ? (renderPart(theirs, column, 'theirs', layout) as string[]) : [],
  ];
  const shared = ours && theirs ? sharedLead(one, other, Math.min(leadOf(ours), leadOf(theirs))) : 0;
  return [
    ...one.slice(0, shared),
    { ours: one.slice(shared), theirs: other.slice(shared), disputes: [dispute], aside: aside ?? false },
  ];
}

function leadOf(content: Whole | Pieced): number {
  return (content.is === 'pieced' ? content.lead : content.part.pieces.lead).length;
}

/** How many comment lines above an entry both versions of it have: nobody has to settle these. */
function sharedLead(ours: readonly string[], theirs: readonly string[], most: number): number {
  let count = 0;
  while (count < most && ours[count] === theirs[count]) count++;
  return count;
}

/** All of a content as one region: where what is in dispute shares its lines with others. */
function asRegion(content: Whole | Pieced, column: number, layout: Value): Line[] {
  return [
    {
      ours: renderPart(content, column, 'ours', layout) as string[],
      theirs: renderPart(content, column, 'theirs', layout) as string[],
      disputes: [...disputesOf(content)],
      aside: false,
    },
  ];
}

function renderPart(
  content: Whole | Pieced,
  column: number,
  choice: Choice | undefined,
  layout: Value,
): Line[] {
  const { part } = content;
  if (content.is === 'whole') {
    if (!part.entry || !part.holder.flow) return indented(part.lines, column);
    // An item that stood in brackets gets a line of its own.
    const { lead, tail } = part.pieces;
    const dash = part.key === undefined ? dashOf(layout) : '';
    const own = `${dash}${fullPair(part)}${tail}`.split('\n');
    return indented([...lead.map((line) => line.trim()), ...own], column);
  }
  if (!part.entry) return indented(content.lead, column);
  const { value, trail, tail } = content;
  const lead = indented(content.lead, column);
  const head =
    content.key !== undefined
      ? `${content.key}:`
      : part.holder.flow
        ? part.key === undefined
          ? dashOf(layout).trimEnd()
          : colonOf(part)
        : part.pieces.head;
  if (value.is === 'entries' && !isFlow(value, choice)) {
    const below = renderBelow(content, value, column, head, choice);
    return below ? [...lead, ...below] : asRegion(content, column, layout);
  }
  if (value.is === 'entries' && !choice && disputesOf(content).size > 0)
    return asRegion(content, column, layout);
  const lines = valueLines(value, column, head, tail, choice ?? 'ours');
  return [...lead, ...indented([lines[0] ?? ''], column), ...lines.slice(1), ...indented(trail, column)];
}

/** Whether a map or list is written in braces or brackets. */
function isFlow({ layout, spots }: Entries, choice: Choice | undefined): boolean {
  const there = spots.flatMap(({ content }) => (choice ? chosen(content, choice) : content) ?? []);
  if (there.every((content) => content.is !== 'disputed' && !content.part.entry)) return there.length === 0;
  return layout.flow && there.every((content) => isFlowable(content));
}

/** A head with a value on its line: its lines, the first one from its own column on. */
function valueLines(
  value: MergedValue,
  column: number,
  head: string,
  tail: string,
  choice: Choice,
): string[] {
  switch (value.is) {
    case 'written': {
      const { node, version, part } = value.value;
      if (!part?.entry) return [head + tail];
      const { source } = version;
      const written =
        part.holder.flow && part.key === undefined
          ? ` ${part.said}`
          : source.text.slice(part.point, part.entry.end);
      const gap = written === '' || /^\s/.test(written) ? '' : ' ';
      const [first = '', ...rest] = written.split('\n');
      const below = indented(outdented(rest, part.column), column);
      if (isBlockText(node)) return [`${head}${gap}${withTail(first, signOf(value.value), tail)}`, ...below];
      const lines = [`${head}${gap}${first}`, ...below];
      lines.push(`${lines.pop() ?? ''}${tail}`);
      return lines;
    }
    case 'text': {
      const { value: like, lines } = value;
      return [
        `${head} ${marksBefore(like)}${signOf(like)}${tail}`,
        ...indented(lines, column + blockTextStep(like)),
      ];
    }
    case 'replaced': {
      const written = replacement(value.value, value.text, column);
      return [`${head} ${marksBefore(value.value)}${written.head}${tail}`, ...written.body];
    }
    case 'entries': {
      const text = flowText(value, column, choice);
      const props = value.layout.part ? propsOf(value.layout.part) : '';
      return `${head}${props} ${text}${tail}`.split('\n');
    }
  }
}

/** The first line of a block text ends with its sign; what stood behind it is decided apart. */
function withTail(first: string, sign: string, tail: string): string {
  const at = first.indexOf(sign);
  return first.slice(0, at + sign.length) + tail;
}

/** A text instead of a scalar, written like it. */
function replacement(like: Value, text: string, column: number): { head: string; body: readonly string[] } {
  const old = text.includes('\n') ? undefined : inlineText(like.node);
  if (old) return { head: requoted(old, text, like.part?.holder.flow === true), body: [] };
  const place = { column, key: like.part?.key, like: like.node };
  return writeValue(dataLike(like, text), place, habitsOf(like.version.source));
}

function marksBefore({ node }: Value): string {
  return `${node?.anchor === undefined ? '' : `&${node.anchor} `}${node?.tag === undefined ? '' : `${node.tag} `}`;
}

/** The lines of a key or dash with a map or list below it; undefined where what is in dispute has no lines of its own. */
function renderBelow(
  { part, tail }: Pieced,
  value: Entries,
  column: number,
  head: string,
  choice: Choice | undefined,
): Line[] | undefined {
  const { layout } = value;
  const like = layout.flow ? undefined : layout.part;
  const inner = column + (like ? layout.column - like.column : 2);
  const props = like ? propsOf(like) : '';
  if (!choice && isEmptied(value)) return undefined;
  const lines = renderEntries(value, inner, choice);
  if (!like || !compactFirst(like) || part.key !== undefined) {
    return [...indented([head.trimEnd() + props + tail], column), ...lines];
  }
  const [first, ...rest] = lines;
  const dash = `${' '.repeat(column)}-${' '.repeat(Math.max(1, inner - column - 1))}`;
  const alone = [...indented([`-${props}${tail}`], column), ...lines];
  const onDash = (line: string | undefined): string | undefined =>
    line === undefined || !line.startsWith(' '.repeat(inner)) || /^\s*#/.test(line)
      ? undefined
      : dash + line.slice(inner);
  if (typeof first === 'object') {
    const [ours, theirs] = [onDash(first.ours[0]), onDash(first.theirs[0])];
    if (ours === undefined || theirs === undefined) return undefined;
    return [
      { ...first, ours: [ours, ...first.ours.slice(1)], theirs: [theirs, ...first.theirs.slice(1)] },
      ...rest,
    ];
  }
  const joined = onDash(first);
  return joined === undefined || props !== '' || tail.trim() !== '' ? alone : [joined, ...rest];
}

/** Whether a choice would leave nothing where there is something now. */
function isEmptied({ spots }: Entries): boolean {
  const left = (choice: Choice): boolean => spots.some(({ content }) => chosen(content, choice)?.part.entry);
  return spots.some(({ content }) => content?.is === 'disputed') && !(left('ours') && left('theirs'));
}

/** Anchor and tag before a map or list below, with the blank before them. */
function propsOf(part: Part): string {
  return part.holder.flow ? '' : part.source.text.slice(part.point, headEnd(part)).trimEnd();
}

/** The dash of a list, with the blanks behind it. */
function dashOf(layout: Value): string {
  const first = layout.flow ? undefined : layout.parts.find(({ entry }) => entry);
  return /^-[ \t]+/.exec(first?.said ?? '')?.[0] ?? '- ';
}

function colonOf(part: Part): string {
  const { head } = part.pieces;
  return head.trimEnd().endsWith(':') ? head.trimEnd() : `${head.trimEnd()}:`;
}

function fullPair(part: Part): string {
  return part.key === undefined ? part.said : `${colonOf(part)}${part.said.slice(part.pieces.head.length)}`;
}
