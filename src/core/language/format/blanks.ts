/** Blanks within a line: around colons and dashes, in brackets and braces. */
import { entriesOf } from '../../edit/entry.ts';
import type { Source } from '../../edit/source.ts';
import type { TextEdit } from '../../text/edits.ts';
import type { YamlList, YamlMap, YamlNode, YamlPair } from '../../yaml/tree.ts';

/** The edits, in no particular order, none overlapping. What stands before a comment is left: it may be lined up. */
export function tidyBlanks(source: Source): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  const { text } = source;
  /** Writes the blanks between two places of one line as they should be. */
  const put = (start: number, end: number, blanks: string): void => {
    const there = text.slice(start, end);
    if (/^[ \t]*$/.test(there) && there !== blanks) edits.push({ start, end, text: blanks });
  };
  /** One blank behind a sign that something follows on its line. */
  const oneBehind = (start: number): void => {
    const next = source.skipBlanks(start);
    if (!isLineEnd(text, next) && text.charAt(next) !== '#') put(start, next, ' ');
  };
  const pair = ({ key, value }: YamlPair): void => {
    if (key.span.start === key.span.end) return;
    const colon = source.skipBlanks(key.span.end);
    if (text.charAt(colon) !== ':') return;
    put(key.span.end, colon, '');
    if (value) oneBehind(colon + 1);
  };
  const inBrackets = (node: YamlMap | YamlList): void => {
    const close = node.span.end - 1;
    if (text.charAt(node.span.start) !== (node.type === 'map' ? '{' : '[')) return;
    let from = node.span.start + 1;
    for (const [index, { start, end, value, key }] of entriesOf(source, node).entries()) {
      put(from, start, index === 0 ? '' : ' ');
      const comma = source.skipBlanks(end);
      if (text.charAt(comma) !== ',') {
        from = end;
        break;
      }
      // Nothing behind a colon is left as it is written.
      if (value || !key) put(end, comma, '');
      from = comma + 1;
    }
    put(from, close, '');
  };
  const walk = (node: YamlNode | undefined): void => {
    if (node?.type === 'map') {
      if (node.flow) inBrackets(node);
      for (const each of node.pairs) {
        pair(each);
        walk(each.value);
      }
    } else if (node?.type === 'list') {
      if (node.flow) inBrackets(node);
      for (const { span, value } of node.items) {
        // Where entries follow the dash, it is their indentation.
        if (!node.flow && value && !isBlock(value)) oneBehind(span.start + 1);
        walk(value);
      }
    }
  };
  walk(source.document.root);
  return edits;
}

/** Whether a value is a list or a map whose entries have lines of their own. */
export function isBlock(node: YamlNode | undefined): node is YamlMap | YamlList {
  return (node?.type === 'map' || node?.type === 'list') && !node.flow;
}

function isLineEnd(text: string, at: number): boolean {
  return at >= text.length || /[\r\n]/.test(text.charAt(at));
}
