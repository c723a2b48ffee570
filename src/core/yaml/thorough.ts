import { CST, Composer, Parser, isAlias, isMap, isScalar, isSeq, type Document, type Node } from 'yaml';
import type { Span } from '../text/ranges.ts';
import {
  MOST_DEPTH,
  type ScalarStyle,
  type YamlAlias,
  type YamlComment,
  type YamlDocument,
  type YamlItem,
  type YamlNode,
  type YamlPair,
  type YamlProblem,
  type YamlScalar,
} from './tree.ts';

/**
 * Reads any YAML text with `yaml`, which goes on behind an error: the reader that decides what a text says.
 * Never throws.
 * @param text the whole text, without unsettled merges
 * @param from where to begin; the parser takes a byte order mark for a column of indentation, so it gets the text behind it
 */
export function readThoroughly(text: string, from = text.startsWith('\uFEFF') ? 1 : 0): YamlDocument {
  const comments: YamlComment[] = [];
  const nothing = (problem?: YamlProblem): YamlDocument => ({
    text,
    root: undefined,
    comments,
    problems: problem ? [problem] : [],
    duplicateKeys: [],
  });
  const parser = new Parser();
  parser.offset = from;
  const tokens = [...parser.parse(text.slice(from))];
  const tooDeep = tooDeepAt(tokens);
  if (tooDeep !== undefined) {
    return nothing({ code: 'TOO_DEEP', span: { start: tooDeep, end: tooDeep + 1 }, detail: '' });
  }
  for (const token of tokens) collectComments(token, text, comments);
  comments.sort((a, b) => a.span.start - b.span.start);
  const composer = new Composer({
    keepSourceTokens: true,
    uniqueKeys: false,
    prettyErrors: false,
    strict: true,
  });
  const [first, ...others] = composer.compose(tokens) as Iterable<Document.Parsed>;
  if (!first) return nothing();
  const problems: YamlProblem[] = first.errors.map((error) => ({
    code: error.code,
    span: { start: error.pos[0], end: Math.max(error.pos[0], error.pos[1]) },
    detail: error.message,
  }));
  if (others.some((other) => other.errors.length > 0 || !isNothing(other.contents))) {
    problems.push({ code: 'SECOND_DOCUMENT', span: secondDocument(tokens, text), detail: '' });
  }
  const builder = new TreeBuilder(text);
  const root = builder.node(first.contents);
  problems.push(...builder.problems);
  problems.sort((a, b) => a.span.start - b.span.start);
  return { text, root, comments, problems, duplicateKeys: builder.duplicateKeys };
}

/** Whether nothing is written there: the parser makes an empty scalar of it. */
function isNothing(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  return isScalar(value) && value.value === null && value.source === '' && !value.anchor;
}

/** The line that ends the first document: `---`, or what stands behind `...`. */
function secondDocument(tokens: readonly CST.Token[], text: string): Span {
  const second = tokens.filter(({ type }) => type === 'document')[1] as CST.Document | undefined;
  const mark = second?.start.find(({ type }) => type === 'doc-start');
  const start = mark?.offset ?? second?.value?.offset ?? second?.offset ?? text.length;
  return { start, end: mark ? start + mark.source.length : start };
}

/** Turns the parser's nodes into ours; knows the anchors passed so far. */
class TreeBuilder {
  readonly duplicateKeys: YamlPair[] = [];
  readonly problems: YamlProblem[] = [];
  readonly #anchors = new Map<string, YamlNode>();
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  node(node: unknown): YamlNode | undefined {
    if (isAlias(node)) return this.#alias(node.source, spanOf(node));
    if (isScalar(node)) return this.#scalar(node as never);
    if (isMap(node)) {
      const pairs: YamlPair[] = [];
      const seen = new Set<string>();
      for (const { key, value } of node.items as { key: unknown; value: unknown }[]) {
        const pair = this.#pair(key, value);
        if (seen.has(pair.key.text)) this.duplicateKeys.push(pair);
        seen.add(pair.key.text);
        pairs.push(pair);
      }
      const flow = node.flow === true;
      const span = flow ? spanOf(node) : trimTo(spanOf(node), pairs);
      return this.#known({ type: 'map', flow, span, pairs, ...marks(node) });
    }
    if (isSeq(node)) {
      const token = (
        node as { srcToken?: { type: string; items?: { start?: { type: string; offset: number }[] }[] } }
      ).srcToken;
      const items = node.items.map((value, index): YamlItem => {
        const ours = this.#valueOrNothing(value);
        const dash = token?.items?.[index]?.start?.find(({ type }) => type === 'seq-item-ind');
        const start = dash?.offset ?? ours?.span.start ?? spanOf(value as Node).start;
        return { span: { start, end: Math.max(ours?.span.end ?? 0, start + (dash ? 1 : 0)) }, value: ours };
      });
      const flow = node.flow === true;
      const span = flow ? spanOf(node) : trimTo(spanOf(node), items);
      return this.#known({ type: 'list', flow, span, items, ...marks(node) });
    }
    return undefined;
  }

  #known<T extends YamlNode>(node: T): T {
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node);
    return node;
  }

  #alias(name: string, span: Span): YamlAlias {
    // An anchor around its own alias is not known yet here, so no alias can contain itself.
    const target = this.#anchors.get(name);
    if (!target) this.problems.push({ code: 'UNRESOLVED_ALIAS', span, detail: name });
    return { type: 'alias', name, span, target };
  }

  #scalar(node: {
    value: unknown;
    source?: string;
    type?: string;
    range?: [number, number, number];
    anchor?: string;
    tag?: string;
  }): YamlScalar {
    const style = styles.get(node.type ?? '') ?? 'plain';
    const value = node.value;
    const known =
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
    let span = spanOf(node as unknown as Node);
    // A block text's range reaches behind its last line ending.
    if (style === 'literal' || style === 'folded') span = trimEnd(span, this.#text);
    return this.#known({
      type: 'scalar',
      style,
      span,
      text: node.source ?? String(known ?? ''),
      value: known,
      ...marks(node),
    });
  }

  /** A value, or undefined where nothing is written. */
  #valueOrNothing(value: unknown): YamlNode | undefined {
    return isNothing(value) ? undefined : this.node(value);
  }

  #pair(key: unknown, value: unknown): YamlPair {
    const ours = key === null || key === undefined ? undefined : this.node(key);
    const where = spanOf(key as Node | null);
    let keyNode: YamlScalar;
    if (ours?.type === 'scalar') keyNode = ours;
    else {
      keyNode = {
        type: 'scalar',
        style: 'plain',
        span: ours?.span ?? where,
        text: this.#text.slice(where.start, where.end),
        value: '',
      };
      if (ours) this.problems.push({ code: 'KEY_NOT_TEXT', span: ours.span, detail: '' });
    }
    const valueNode = this.#valueOrNothing(value);
    const colon = this.#text.indexOf(':', keyNode.span.end);
    const end =
      valueNode?.span.end ??
      (colon >= 0 && /^[ \t]*$/.test(this.#text.slice(keyNode.span.end, colon))
        ? colon + 1
        : keyNode.span.end);
    return { span: { start: keyNode.span.start, end }, key: keyNode, value: valueNode };
  }
}

const styles = new Map<string, ScalarStyle>([
  ['PLAIN', 'plain'],
  ['QUOTE_SINGLE', 'single'],
  ['QUOTE_DOUBLE', 'double'],
  ['BLOCK_LITERAL', 'literal'],
  ['BLOCK_FOLDED', 'folded'],
]);

function marks(node: { anchor?: string; tag?: string }): { anchor?: string; tag?: string } {
  return {
    ...(node.anchor === undefined ? {} : { anchor: node.anchor }),
    ...(node.tag === undefined ? {} : { tag: node.tag }),
  };
}

function spanOf(node: Node | null | undefined): Span {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}

/** A block collection ends where its last entry ends, not behind the comments that follow. */
function trimTo(span: Span, entries: readonly { span: Span }[]): Span {
  const last = entries.at(-1);
  const first = entries[0];
  return {
    start: first ? Math.min(first.span.start, span.start) : span.start,
    end: last ? last.span.end : span.end,
  };
}

function trimEnd(span: Span, text: string): Span {
  let end = span.end;
  while (end > span.start && /\s/.test(text.charAt(end - 1))) end--;
  return { start: span.start, end };
}

/** Where the tokens nest too deeply, if they do; found before composing, because composing recurses. */
function tooDeepAt(tokens: readonly CST.Token[]): number | undefined {
  const stack: { token: unknown; depth: number }[] = tokens.map((token) => ({ token, depth: 0 }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { offset, value, items } = next.token as {
      offset: number;
      value?: unknown;
      items?: { key?: unknown; value?: unknown }[];
    };
    if (next.depth > MOST_DEPTH) return offset;
    if (typeof value === 'object' && value !== null) stack.push({ token: value, depth: next.depth });
    for (const item of items ?? []) {
      if (item.key) stack.push({ token: item.key, depth: next.depth + 1 });
      if (item.value) stack.push({ token: item.value, depth: next.depth + 1 });
    }
  }
  return undefined;
}

/** Finds every comment token below a token: the parser keeps them among the separators. */
function collectComments(token: CST.Token, text: string, into: YamlComment[]): void {
  const add = (source: readonly CST.SourceToken[] | undefined): void => {
    for (const part of source ?? []) {
      if (part.type !== 'comment') continue;
      const start = part.offset;
      const end = start + part.source.length;
      let before = start - 1;
      while (before >= 0 && /[ \t\uFEFF]/.test(text.charAt(before))) before--;
      const ownLine = before < 0 || /[\r\n]/.test(text.charAt(before));
      into.push({ span: { start, end }, text: part.source.slice(1).trim(), ownLine });
    }
  };
  const stack: unknown[] = [token];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const at = next as {
      type: string;
      start?: CST.SourceToken[];
      sep?: CST.SourceToken[];
      end?: CST.SourceToken[];
      props?: CST.SourceToken[];
      items?: { start?: CST.SourceToken[]; sep?: CST.SourceToken[]; key?: unknown; value?: unknown }[];
      value?: unknown;
    };
    if (at.type === 'comment') add([at as unknown as CST.SourceToken]);
    add(Array.isArray(at.start) ? at.start : undefined);
    add(at.end);
    add(at.props);
    if (typeof at.value === 'object' && at.value !== null) stack.push(at.value);
    for (const item of at.items ?? []) {
      add(item.start);
      add(item.sep);
      if (item.key) stack.push(item.key);
      if (item.value) stack.push(item.value);
    }
  }
}
