// Reads conflict markers by itself: what a text is with every marked place settled one way.

export interface Block {
  /** Offsets of the whole block, from its first marker to behind its last. */
  readonly start: number;
  readonly end: number;
  readonly ours: string;
  readonly theirs: string;
}

export interface Marked {
  readonly blocks: readonly Block[];
  /** The text with each block replaced by its upper part, and by its lower part. */
  readonly ours: string;
  readonly theirs: string;
}

/**
 * @param size how many signs a marker has
 * @returns undefined where markers do not follow each other as they must
 */
export function readMarkers(text: string, size = 7): Marked | undefined {
  const blocks: Block[] = [];
  const settled = { ours: '', theirs: '' };
  let part: 'none' | 'ours' | 'base' | 'theirs' = 'none';
  let open = { start: 0, ours: '', theirs: '' };
  let offset = 0;
  for (const line of text.match(/[^\n]*\n|[^\n]+$/g) ?? []) {
    const sign = markerOf(line, size);
    const at = offset;
    offset += line.length;
    if (sign === '<') {
      if (part !== 'none') return undefined;
      part = 'ours';
      open = { start: at, ours: '', theirs: '' };
    } else if (sign === '|' && part === 'ours') part = 'base';
    else if (sign === '=' && (part === 'ours' || part === 'base')) part = 'theirs';
    else if (sign === '>') {
      if (part !== 'theirs') return undefined;
      part = 'none';
      blocks.push({ ...open, end: offset });
      settled.ours += open.ours;
      settled.theirs += open.theirs;
    } else if (part === 'none') {
      settled.ours += line;
      settled.theirs += line;
    } else if (part !== 'base') open[part] += line;
  }
  return part === 'none' ? { blocks, ...settled } : undefined;
}

function markerOf(line: string, size: number): string | undefined {
  const sign = line[0] ?? '';
  if (!'<|=>'.includes(sign) || line.slice(0, size) !== sign.repeat(size)) return undefined;
  return /^(?: .*)?\r?\n?$/.test(line.slice(size)) ? sign : undefined;
}
