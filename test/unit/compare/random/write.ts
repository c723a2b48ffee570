// Writes a drawn document as text, in its layout.
import { anchorOf } from './plan.ts';
import type { Entry, Group, Item, Layout, List, Plan, Placed, Text, Value } from './plan.ts';

/** The document as text. */
export function written(plan: Plan): string {
  const lines = [...entryLines(plan.root.entries, 0, plan.layout, plan.layout.gaps), ...plan.foot];
  return `${plan.layout.bom ? '\ufeff' : ''}${lines.map((line) => line + plan.layout.end).join('')}`;
}

function entryLines(entries: readonly Entry[], depth: number, layout: Layout, gaps: boolean): string[] {
  const pad = ' '.repeat(depth);
  return entries.flatMap((entry, index) => {
    const [first = '', ...rest] = valueLines(entry.value, depth, layout);
    return [
      ...(gaps && index > 0 && rest.length > 0 ? [''] : []),
      ...entry.above.map((comment) => pad + comment),
      `${pad}${entry.key}:${first}${ending(entry)}`,
      ...rest,
    ];
  });
}

function ending({ end }: Placed): string {
  return end === undefined ? '' : ` ${end}`;
}

/** What follows a key on its line, then the lines below it. */
function valueLines(value: Value, depth: number, layout: Layout): string[] {
  const inner = depth + layout.indent;
  if (value.is === 'alias') return [` *${value.name}`];
  const named = anchorOf(value);
  const anchor = named === undefined ? '' : ` &${named}`;
  if (value.is === 'text') return textLines(value, anchor, inner);
  if (isFlow(value)) return [`${anchor} ${flowOf(value)}`];
  if (value.is === 'map') return [anchor, ...entryLines(value.entries, inner, layout, false)];
  return [
    anchor,
    ...value.items.flatMap((item, index) => itemLines(item, index, depth + layout.dash, layout)),
  ];
}

function itemLines(item: Item, index: number, depth: number, layout: Layout): string[] {
  const pad = ' '.repeat(depth);
  const above = item.above.map((comment) => pad + comment);
  const { value } = item;
  if (value.is !== 'map' || isFlow(value)) {
    const [first = '', ...rest] = valueLines(value, depth, layout);
    return [...above, `${pad}-${first}${ending(item)}`, ...rest];
  }
  const [first, ...rest] = entryLines(value.entries, depth + 2, layout, false);
  const gap = layout.gaps && index > 0 && rest.length > 0 ? [''] : [];
  // A comment above the first key stands below the dash.
  const lines = value.entries[0]?.above.length
    ? [`${pad}-`, first!, ...rest]
    : [`${pad}- ${first!.slice(depth + 2)}`, ...rest];
  return [...gap, ...above, ...lines];
}

function textLines(text: Text, anchor: string, inner: number): string[] {
  const pad = ' '.repeat(inner);
  if (text.style === 'block' || text.lines.length > 1)
    return [`${anchor} |`, ...text.lines.map((line) => (line === '' ? '' : pad + line))];
  const [line = ''] = text.lines;
  if (text.style === 'fold' && !line.startsWith(' '))
    return [`${anchor} >-`, ...folded(line).map((part) => pad + part)];
  return [`${anchor} ${scalar(text)}`];
}

function folded(line: string): string[] {
  const lines: string[] = [];
  for (const word of line.split(' ')) {
    const last = lines.at(-1);
    if (last === undefined || last.length + word.length > 30) lines.push(word);
    else lines[lines.length - 1] = `${last} ${word}`;
  }
  return lines;
}

function scalar({ lines: [line = ''], style }: Text): string {
  if (
    style === 'double' ||
    line === '' ||
    (style !== 'single' && /: |^[-?#&*!|>%@`"'[\]{},]| #|[[\]{},]/.test(line))
  )
    return JSON.stringify(line);
  return style === 'single' ? `'${line.replaceAll("'", "''")}'` : line;
}

/** Whether a value stands on one line: only where nothing in it needs lines of its own. */
function isFlow(value: Group | List): boolean {
  if (value.is === 'list' && value.items.length === 0) return true;
  if (value.is === 'map' && value.entries.length === 0) return true;
  const inside: readonly Placed[] = value.is === 'map' ? value.entries : value.items;
  return (
    value.flow &&
    inside.every(
      (one) =>
        one.above.length === 0 &&
        one.end === undefined &&
        (one.value.is === 'alias' ||
          (one.value.is === 'text'
            ? one.value.lines.length === 1 && one.value.style !== 'block' && one.value.style !== 'fold'
            : isFlow({ ...one.value, flow: true }))),
    )
  );
}

function flowOf(value: Value): string {
  if (value.is === 'alias') return `*${value.name} `;
  if (value.is === 'text') return `${value.anchor === undefined ? '' : `&${value.anchor} `}${scalar(value)}`;
  if (value.is === 'map')
    return `{${value.entries.map(({ key, value: under }) => `${key}: ${flowOf(under)}`).join(', ')}}`;
  return `[${value.items.map((item) => flowOf(item.value)).join(', ')}]`;
}
