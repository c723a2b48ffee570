/** What can be written at a place of a folder's settings, from their own schema. */
import type { SchemaNode } from '../schema/schema-node.ts';
import { schemaAt } from '../schema/walk.ts';
import type { TextEdit } from '../text/edits.ts';
import { parseYaml } from '../yaml/parse.ts';
import type { Path, YamlDocument, YamlMap, YamlNode } from '../yaml/tree.ts';

/** Something that can be written here. */
export interface ConfigItem {
  /** The name or word itself. */
  readonly label: string;
  /** What it means, in a few words. */
  readonly detail: string;
  /** More about it; empty where there is no more. */
  readonly documentation: string;
  /** Writes it in place of the word that is there; what comes out can be read. */
  readonly edit: TextEdit;
  /** Whether something else can be offered right behind it. */
  readonly goesOn: boolean;
}

/** Stands for the word that is being written; nobody's own word. */
const MARK = 'third-point-being-written';

/** What no word of the settings has in it. */
const NO_WORD = /[\s,[\]{}#:"']/;

/** Longer settings are no settings. */
const LONGEST = 100_000;

/**
 * What can be written at a place: names of lines, codes of questions, levels, kinds of documents.
 * @param text of `third-point.config.yaml`
 * @param offset of the cursor: a zero-based UTF-16 offset
 */
export function completeConfig(text: string, offset: number): readonly ConfigItem[] {
  if (text.length > LONGEST) return [];
  const word = wordAt(text, offset);
  const place = placeOf(text, word);
  if (!place) return [];
  const start = place.indent === undefined ? word.start : lineStart(text, word.start);
  const edit = (written: string): TextEdit => ({
    start,
    end: word.end,
    text: (place.indent ?? '') + word.lead + written,
  });
  return place.names ? names(text, word, place, edit) : values(place, edit);
}

/** The word at the cursor. */
interface Word {
  readonly start: number;
  readonly end: number;
  /** A blank, where the colon before it has none yet. */
  readonly lead: string;
}

function wordAt(text: string, offset: number): Word {
  const isPart = (at: number): boolean => at >= 0 && at < text.length && !NO_WORD.test(text.charAt(at));
  let start = offset;
  let end = offset;
  while (isPart(start - 1)) start--;
  while (isPart(end)) end++;
  return { start, end, lead: text.charAt(start - 1) === ':' ? ' ' : '' };
}

interface Place {
  readonly document: YamlDocument;
  /** Where the value stands, or the map whose line is begun. */
  readonly path: Path;
  /** Whether a line is begun; else it is the value of one. */
  readonly names: boolean;
  /** The indentation that the line should have, where it has another. */
  readonly indent: string | undefined;
}

/** Finds a place by putting a word there and reading the text: once as a value, once as the name of a line. */
function placeOf(text: string, word: Word): Place | undefined {
  const start = lineStart(text, word.start);
  const before = text.slice(start, word.start);
  const after = text.slice(word.end);
  const own = before.trim() === '';
  const usual = parseYaml(text.slice(0, word.start) + after).problems.length;
  for (const indent of [undefined, ...(own ? indentsAbove(text, start) : [])]) {
    for (const behind of ['', ': x']) {
      const document = parseYaml(
        text.slice(0, start) + (indent ?? before) + word.lead + MARK + behind + after,
      );
      const found = document.problems.length <= usual ? find(document.root, []) : undefined;
      if (!found) continue;
      if (found.names) return { document, ...found, indent };
      const kind = schemaAt('config', document.root, found.path)?.type;
      // The first line of a list of lines is read as a text, as long as there is no colon behind it.
      if (kind === 'object' && own) return { document, ...found, names: true, indent };
      if (kind === 'string') return { document, ...found, indent };
    }
  }
  return undefined;
}

/** The indentations that a line may have been meant to have: the one of the line above, or below it. */
function indentsAbove(text: string, start: number): readonly string[] {
  const above = text
    .slice(0, start)
    .split(/\r?\n|\r/)
    .findLast((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  const indent = /^ */.exec(above ?? '')?.[0] ?? '';
  return above?.trimEnd().endsWith(':') ? [`${indent}  `, indent] : [indent];
}

function find(node: YamlNode | undefined, path: Path): { path: Path; names: boolean } | undefined {
  if (node?.type === 'scalar' && node.text === MARK) return { path, names: false };
  if (node?.type === 'list') {
    for (const [index, { value }] of node.items.entries()) {
      const found = find(value, [...path, index]);
      if (found) return found;
    }
  }
  if (node?.type === 'map') {
    for (const { key, value } of node.pairs) {
      if (key.text === MARK) return { path, names: true };
      const found = find(value, [...path, key.text]);
      if (found) return found;
    }
  }
  return undefined;
}

function names(
  text: string,
  word: Word,
  { document, path }: Place,
  edit: (written: string) => TextEdit,
): readonly ConfigItem[] {
  const map = mapAt(document, path);
  const written = new Set(map?.pairs.map(({ key }) => key.text));
  const rest = text.slice(word.end);
  const hasColon = /^["']?[ \t]*:(?=\s|$)/.test(rest);
  // In quotation marks only a name can stand, not what follows it.
  if (!hasColon && /["']/.test(text.charAt(word.start - 1))) return [];
  const properties = schemaAt('config', document.root, path)?.properties ?? {};
  return Object.entries(properties)
    .filter(([name]) => !written.has(name))
    .map(([name, schema]) => {
      const below = map?.flow ? '' : startOf(schema, text, document);
      return {
        label: name,
        detail: schema.title ?? '',
        documentation: schema.description ?? '',
        edit: edit(hasColon ? name : `${name}:${below === '' ? ' ' : below}`),
        goesOn: !hasColon && (schema.enum !== undefined || schema.type === 'object'),
      };
    });
}

function mapAt(document: YamlDocument, path: Path): YamlMap | undefined {
  let node = document.root;
  for (const step of path)
    node = node?.type === 'map' ? node.pairs.findLast(({ key }) => key.text === step)?.value : undefined;
  return node?.type === 'map' ? node : undefined;
}

/** What a line begins with that others stand below. */
function startOf({ type }: SchemaNode, text: string, document: YamlDocument): string {
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  if (type === 'object') return `${eol}${' '.repeat(stepIn(document))}`;
  return type === 'array' ? `${eol}${' '.repeat(stepIn(document))}- ` : '';
}

/** How far lines stand in below others, here. */
function stepIn({ root, text }: YamlDocument): number {
  const below = root?.type === 'map' ? root.pairs.map(({ value }) => value) : [];
  const first = below.find((value) => value?.type === 'map' && !value.flow);
  return first ? Math.max(1, first.span.start - lineStart(text, first.span.start)) : 2;
}

function values({ document, path }: Place, edit: (written: string) => TextEdit): readonly ConfigItem[] {
  const schema = schemaAt('config', document.root, path);
  // A file is called as people like; how others call theirs is a beginning.
  const known = schema?.enum ?? (schema?.['x-reference'] ? [schema['x-placeholder'] ?? ''] : []);
  return known.map((value) => ({
    label: String(value),
    detail: schema?.['x-meanings']?.[value] ?? '',
    documentation: '',
    edit: edit(String(value)),
    goesOn: false,
  }));
}

function lineStart(text: string, offset: number): number {
  return Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}
