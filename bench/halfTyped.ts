// How much of a document can still be read while a line of it is half typed: counts, no times.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../scripts/paths.ts';
import { PlanDocument } from '../src/core/document.ts';
import { kindOfName } from '../src/core/kinds/kind.ts';
import { applyEdits, type TextEdit } from '../src/core/text/edits.ts';
import type { YamlNode } from '../src/core/yaml/tree.ts';
import type { Row } from './compare.ts';

/** A line of a document as somebody may find it. */
interface Line {
  /** The offset of its first character. */
  readonly start: number;
  /** Behind its last character; its end of line is none of it. */
  readonly end: number;
  readonly text: string;
  /** Blanks, and a dash with its blanks, before what is written. */
  readonly lead: string;
  /** `name: value` of a line of its own, both empty where it has none. */
  readonly name: string;
  readonly value: string;
  /** How the document ends its lines. */
  readonly eol: string;
}

/** Something somebody is in the middle of. @returns undefined where it cannot happen at that line */
type State = (line: Line) => TextEdit | undefined;

const whole = ({ start, end }: Line, text: string): TextEdit => ({ start, end, text });
/** Some characters less. */
const away = (start: number, length: number): TextEdit => ({ start, end: start + length, text: '' });
const behind = ({ end }: Line, text: string): TextEdit => ({ start: end, end, text });
const at = ({ start }: Line, offset: number): { start: number; end: number } => {
  return { start: start + offset, end: start + offset };
};
/** The value of a line written anew, what is before it kept. */
const valued = (line: Line, write: (value: string) => string): TextEdit | undefined =>
  line.value === ''
    ? undefined
    : { start: line.end - line.value.length, end: line.end, text: write(line.value) };
const words = (line: Line): boolean => /^[A-Z][\w’]+ [^"'#:|>]+$/.test(line.value);
/** Blanks up to where the names of the line's own map stand. */
const column = ({ lead }: Line): string => lead.replace('-', ' ');
const inBlock = (line: Line): boolean => line.name !== '' && /^ +$/.test(line.lead);
const flowList = (line: Line): boolean => /^\[[^[\]{}]+, [^[\]{}]+\]$/.test(line.value);
const flowMap = (line: Line): boolean => /^\{[^[\]{}]+, [^[\]{}]+\}$/.test(line.value);
const flowItem = (line: Line): boolean => /^ *- \{[^{}]+, [^{}]+\}$/.test(line.text);

/** What people are in the middle of, one after the other as they type; each by what it looks like. */
const states: { readonly [says: string]: State } = {
  'a name without its colon': (line) =>
    words(line) ? away(line.start + line.lead.length + line.name.length, 1) : undefined,
  'the name of a list or group without its colon': (line) =>
    line.name !== '' && line.text.endsWith(':') ? away(line.end - 1, 1) : undefined,
  'the beginning of a name, in place of a line': (line) =>
    inBlock(line) && line.value !== '' ? whole(line, `${line.lead}res`) : undefined,
  'the beginning of a name, on a line of its own': (line) =>
    line.name !== '' && words(line) ? behind(line, `${line.eol}${column(line)}res`) : undefined,
  'the beginning of a name in the first column': (line) =>
    line.lead === '' && line.name !== ''
      ? { start: line.start, end: line.start, text: `res${line.eol}` }
      : undefined,
  'a name with its colon': (line) => (inBlock(line) ? valued(line, () => '') : undefined),
  'a new name with its colon': (line) =>
    line.name !== '' && words(line) ? behind(line, `${line.eol}${column(line)}x-res:`) : undefined,
  'an open quotation mark': (line) => (words(line) ? valued(line, (value) => `"${value}`) : undefined),
  'an open single mark': (line) => (words(line) ? valued(line, (value) => `'${value}`) : undefined),
  'a quotation mark alone': (line) => (words(line) ? valued(line, () => '"') : undefined),
  'an open bracket': (line) =>
    flowList(line) ? valued(line, (value) => value.slice(0, value.indexOf(',') + 2)) : undefined,
  'an open bracket alone': (line) => (flowList(line) ? valued(line, () => '[') : undefined),
  'a list in brackets without its comma': (line) =>
    flowList(line) ? valued(line, (value) => `${value.slice(0, -1)} "x"]`) : undefined,
  'an open brace': (line) =>
    flowMap(line) ? valued(line, (value) => value.slice(0, value.indexOf(':') + 6)) : undefined,
  'an item in braces not yet closed': (line) =>
    flowItem(line) ? whole(line, line.text.slice(0, line.text.lastIndexOf(','))) : undefined,
  'a new item in braces': (line) =>
    flowItem(line) ? behind(line, `${line.eol}${line.lead}{id: `) : undefined,
  'a dash alone': (line) =>
    /^ *- [^{[&*]/.test(line.text) && line.name === ''
      ? behind(line, `${line.eol}${line.lead.trimEnd()}`)
      : undefined,
  'a new item with half a name': (line) =>
    /^ *- [^{[&*]/.test(line.text) && line.name === ''
      ? behind(line, `${line.eol}${line.lead}na`)
      : undefined,
  'a dash without its space': (line) =>
    /^ *- \w/.test(line.text) && line.name === ''
      ? away(line.start + line.text.indexOf('-') + 1, 1)
      : undefined,
  'a name one column too far left': (line) => (inBlock(line) ? away(line.start, 1) : undefined),
  'a name one column too far right': (line) =>
    inBlock(line) ? { start: line.start, end: line.start, text: ' ' } : undefined,
  'a tab': (line) =>
    inBlock(line) ? { start: line.start, end: line.start + line.lead.length, text: '\t' } : undefined,
  'a colon in a text': (line) =>
    words(line) ? valued(line, (value) => value.replace(' ', ': ')) : undefined,
  'a text that begins with a sign': (line) =>
    words(line) ? valued(line, (value) => `@${value}`) : undefined,
  'a text that begins with a star': (line) =>
    words(line) ? valued(line, (value) => `*${value}`) : undefined,
  'an apostrophe in single marks': (line) =>
    words(line) ? valued(line, (value) => `'${value.replace(' ', "'s ")}'`) : undefined,
  'words behind a closed mark': (line) =>
    words(line) ? valued(line, (value) => `"${value.replace(' ', '" ')}`) : undefined,
  'a new name further in than the line above': (line) =>
    line.name !== '' && words(line) ? behind(line, `${line.eol}${column(line)}  when: `) : undefined,
  'a new name one column too far left': (line) =>
    inBlock(line) && line.value !== '' ? behind(line, `${line.eol}${line.lead.slice(1)}res:`) : undefined,
  'the beginning of a name in the first column, inside of an item': (line) =>
    inBlock(line) ? behind(line, `${line.eol}res`) : undefined,
  'a new name in the first column, inside of an item': (line) =>
    inBlock(line) ? behind(line, `${line.eol}x-res:`) : undefined,
  'a dash in the first column, inside of an item': (line) =>
    inBlock(line) ? behind(line, `${line.eol}- `) : undefined,
  'a new item one column too far right': (line) =>
    /^ *- [^{[&*]/.test(line.text) && line.name === ''
      ? behind(line, `${line.eol} ${line.lead}new`)
      : undefined,
  'a text in braces with an open quotation mark': (line) =>
    /: [A-Z][\w ]+[,}]/.test(line.text) && flowItem(line)
      ? { ...at(line, line.text.search(/: [A-Z][\w ]+[,}]/) + 2), text: '"' }
      : undefined,
  'a name in braces without its colon': (line) =>
    flowItem(line) ? away(line.start + line.text.indexOf(':'), 1) : undefined,
  'a comma too few in braces': (line) =>
    flowItem(line) ? away(line.start + line.text.indexOf(','), 1) : undefined,
  'a bracket too many': (line) => (words(line) ? behind(line, ']') : undefined),
  'an open bracket before words': (line) => (words(line) ? valued(line, (value) => `[${value}`) : undefined),
  'an open brace before words': (line) => (words(line) ? valued(line, (value) => `{${value}`) : undefined),
};

/** A document to be typed in. */
export interface Sample {
  readonly name: string;
  readonly text: string;
}

/** The documents of the examples that can be read as they are, also with the line endings of Windows. */
export function exampleSamples(): readonly Sample[] {
  return ['creek-project', 'finished'].flatMap((folder) =>
    readdirSync(join(root, 'examples', folder))
      .filter((name) => kindOfName(name) !== undefined)
      .map((name, index) => {
        const text = readFileSync(join(root, 'examples', folder, name), 'utf8');
        return { name, text: index % 3 === 2 ? text.replaceAll('\n', '\r\n') : text };
      }),
  );
}

/** What was kept in one state, over all places it was tried at. */
export interface Kept {
  readonly says: string;
  readonly places: number;
  /** The share of pairs and items that can still be read as they were, from 0 to 1. */
  readonly mean: number;
  readonly least: number;
  /** Where the least was kept. */
  readonly worst: string;
}

/**
 * What can still be read in each state.
 * @param most at so many lines of a document, evenly spread
 */
export function halfTyped(samples: readonly Sample[], most: number): readonly Kept[] {
  return Object.entries(states).map(([says, state]): Kept => {
    const shares = samples.flatMap((sample) =>
      spread(
        linesOf(sample.text).flatMap((line, index) => {
          const edit = state(line);
          return edit ? [{ edit, at: `${sample.name}:${index + 1}` }] : [];
        }),
        most,
      ).map(({ edit, at }) => ({ at, share: shareKept(sample, edit) })),
    );
    const [worst] = shares.toSorted((a, b) => a.share - b.share);
    return {
      says,
      places: shares.length,
      mean: shares.reduce((sum, { share }) => sum + share, 0) / shares.length,
      least: worst?.share ?? 0,
      worst: worst?.at ?? '',
    };
  });
}

/** The texts that are read in each state, broken or not. @param most as of `halfTyped` */
export function halfTypedTexts(samples: readonly Sample[], most: number): readonly string[] {
  return Object.values(states).flatMap((state) =>
    samples.flatMap(({ text }) =>
      spread(
        linesOf(text).flatMap((line) => state(line) ?? []),
        most,
      ).map((edit) => applyEdits(text, [edit])),
    ),
  );
}

function spread<Each>(all: readonly Each[], most: number): readonly Each[] {
  const step = Math.max(1, all.length / most);
  return all.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
}

function linesOf(text: string): readonly Line[] {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  let start = 0;
  return text.split(/\r?\n/).map((line) => {
    const [, lead = '', name = '', value = ''] = /^( *(?:- +)?)(?:([\w-]+):(?: +(\S.*))?$)?/.exec(line) ?? [];
    const found = { start, end: start + line.length, text: line, lead, name, value, eol };
    start += line.length + eol.length;
    return found;
  });
}

/**
 * The share of a document's pairs and items that are read as before with an edit made: at the same place, inside of the
 * same others, with the same words. What lies wholly in the line that is being typed does not count.
 */
function shareKept({ name, text }: Sample, edit: TextEdit): number {
  const kind = kindOfName(name);
  if (!kind) throw new Error(`${name} is no document`);
  const uri = `file:///class/${name}`;
  const before = new PlanDocument(uri, text, kind);
  const after = new PlanDocument(uri, applyEdits(text, [edit]), kind);
  const longer = edit.text.length - (edit.end - edit.start);
  const moved = (offset: number): number => (offset >= edit.end ? offset + longer : offset);
  const line = before.lines.lineAt(edit.start);
  const isNewLine = /[\r\n]/.test(edit.text);
  const now = new Set(
    entriesOf(
      after.sound.root,
      (offset) => offset,
      () => false,
    ),
  );
  const counted = entriesOf(before.sound.root, moved, ({ start, end }) => {
    return !isNewLine && before.lines.lineAt(start) === line && before.lines.lineAt(end) === line;
  });
  return counted.filter((entry) => now.has(entry)).length / counted.length;
}

/** Every pair and item, each as where it and those around it begin, and what it says. */
function entriesOf(
  root: YamlNode | undefined,
  place: (offset: number) => number,
  leftOut: (span: { readonly start: number; readonly end: number }) => boolean,
): string[] {
  const entries: string[] = [];
  const walk = (node: YamlNode | undefined, around: string): void => {
    if (node?.type === 'map')
      for (const { span, key, value } of node.pairs)
        enter(span, `${place(key.span.start)} ${key.text}`, value, around);
    if (node?.type === 'list')
      for (const { span, value } of node.items) enter(span, `${place(span.start)} -`, value, around);
  };
  const enter = (
    span: { readonly start: number; readonly end: number },
    own: string,
    value: YamlNode | undefined,
    around: string,
  ): void => {
    const at = `${around}/${own}`;
    const says = value?.type === 'scalar' ? ` ${value.text.replaceAll('\r\n', '\n')}` : '';
    if (!leftOut(span)) entries.push(at + says);
    walk(value, at);
  };
  walk(root, '');
  return entries;
}

/** @returns rows of the table: the share that is kept in each state and in all of them, and the least */
export function benchHalfTyped(): Promise<readonly Row[]> {
  const kept = halfTyped(exampleSamples(), 8);
  const least = Math.min(...kept.map((each) => each.least));
  const mean = kept.reduce((sum, each) => sum + each.mean, 0) / kept.length;
  const row = (says: string, share: number, from: number): Row => ({
    name: `half typed: kept, ${says}`,
    unit: '%',
    ours: { median: 100 * share, min: 100 * from, max: 100 },
  });
  return Promise.resolve([
    ...kept.map((each) => row(`${each.says} (${each.places} places)`, each.mean, each.least)),
    row('all of them', mean, least),
  ]);
}
