/** What has a colour of its own beside YAML’s: ids and the links to them, files, standards, notes that answer a question. */
import { acceptedCodes } from '../acceptance/note.ts';
import { isCode } from '../codes.ts';
import { isDate } from '../dates.ts';
import type { PlanDocument } from '../document.ts';
import { ID } from '../ids.ts';
import { indexOf, splitReference, type Reference } from '../references/index.ts';
import type { Span } from '../text/ranges.ts';
import type { YamlComment, YamlScalar } from '../yaml/tree.ts';
import { wordsOf } from './links.ts';

/** An item’s id or a link to it, a file, a standard’s code, a note that answers a question. */
export type TokenSort = 'item' | 'file' | 'standard' | 'answer';

export interface Token {
  /** Within one line. */
  readonly span: Span;
  readonly sort: TokenSort;
  /** Whether it names the item itself; else it points at it. */
  readonly own: boolean;
}

/** The coloured words of a document, in the order of the text, none over another. */
export function tokensOf(document: PlanDocument): readonly Token[] {
  // An older form is read as if it were up to date, so places are not those of the text.
  if (document.older) return [];
  const { items, references } = indexOf(document);
  const found = [
    ...items.map(({ idNode, key }): Token => {
      return { span: placeOf(document, idNode), sort: key === 'code' ? 'standard' : 'item', own: true };
    }),
    ...references.flatMap((reference) => linkTokens(document, reference)),
    ...document.sound.comments.flatMap((comment) => answerTokens(document, comment)),
  ].sort((a, b) => a.span.start - b.span.start);
  let end = 0;
  return found.filter(({ span }) => {
    if (span.start < end || span.end <= span.start || isOverLines(document, span)) return false;
    end = span.end;
    return true;
  });
}

function linkTokens(document: PlanDocument, { node, text, rule }: Reference): readonly Token[] {
  const span = placeOf(document, node);
  if (rule.orDate && isDate(text)) return [];
  if (rule.form === 'code') return [{ span, sort: 'standard', own: false }];
  const { file, id } = splitReference(text, rule) ?? {};
  // Whatever else is written there is words, and no link.
  const isLink = id === undefined || ID.test(id);
  if (!isLink || (file === undefined && id === undefined)) return [];
  const hash = file === undefined ? -1 : document.text.slice(span.start, span.end).lastIndexOf('#');
  if (file === undefined || id === undefined || hash < 0)
    return [{ span, sort: file === undefined ? 'item' : 'file', own: false }];
  return [
    { span: { start: span.start, end: span.start + hash }, sort: 'file', own: false },
    { span: { start: span.start + hash + 1, end: span.end }, sort: 'item', own: false },
  ];
}

/** `third-point: ok` and the questions it answers; what is no question of ours stays a comment. */
function answerTokens({ text }: PlanDocument, { span, text: said }: YamlComment): readonly Token[] {
  const codes = acceptedCodes(said);
  if (!codes) return [];
  const words = text.slice(span.start, span.end);
  const token = (start: number, length: number): Token => {
    return {
      span: { start: span.start + start, end: span.start + start + length },
      sort: 'answer',
      own: false,
    };
  };
  const start = words.search(/third-point/i);
  let at = words.search(/\bok\b/i) + 'ok'.length;
  const head = token(start, at - start);
  return [
    head,
    ...codes.flatMap((code) => {
      const from = words.indexOf(code, at);
      at = from + code.length;
      return isCode(code) ? token(from, code.length) : [];
    }),
  ];
}

/** Where a text stands, without its quotation marks where it is written as it reads. */
function placeOf(document: PlanDocument, node: YamlScalar): Span {
  return wordsOf(document, node) ?? node.span;
}

function isOverLines({ text }: PlanDocument, { start, end }: Span): boolean {
  return /[\r\n]/.test(text.slice(start, end));
}
