/**
 * Takes texts apart with the formulas in them, for pages that can draw those: `$…$` in a line, `$$…$$` on lines of
 * their own. “It costs $5, or $10 for two” has none.
 */
import { tex } from '@mdit/plugin-tex';
import { asMeant, isPlain, newReader, tokensOf, type Token } from '../../markdown/markdown.ts';

const reader = newReader();
// What it draws is drawn by us.
tex(reader, { render: () => '' });
reader.inline.ruler.before('math_inline_dollar', 'dollar', (state, silent) => {
  const { src, pos } = state;
  if (src[pos] !== '$') return false;
  const mark = src.startsWith('$$', pos) ? '$$' : '$';
  const end = src.indexOf(mark, pos + mark.length);
  const between = end === -1 ? '' : src.slice(pos + mark.length, end);
  if (mark === '$' && isFormula(between)) return false;
  if (!silent) {
    if (isFormula(between)) {
      const token = state.push('math_inline', 'math', 0);
      token.markup = mark;
      token.content = between;
    } else state.pending += mark;
  }
  state.pos = isFormula(between) ? end + mark.length : pos + mark.length;
  return true;
});

/** As `tokensOf`, where formulas are tokens of their own: `math_inline` and `math_block`. */
export function tokensWithFormulas(text: string, as: 'line' | 'lines'): readonly Token[] {
  if (!text.includes('$') || isTooLong(text)) return tokensOf(text, as);
  const marks = text.split('$$').length - 1;
  // A formula that is not closed would reach to the end of the text.
  if (as === 'lines' && marks % 2 === 1) return tokensOf(text, as);
  return as === 'line' ? reader.parseInline(text, {}) : reader.parse(asMeant(text), {});
}

/** Whether a text of one line is nothing but a formula on a line of its own. */
export function isFormulaAlone(text: string): boolean {
  return /^\$\$[^$]+\$\$$/.test(text.trim());
}

/** Whether there can be anything but words in a text. */
export function isPlainWithoutFormulas(text: string): boolean {
  return isPlain(text) && (isTooLong(text) || !text.includes('$'));
}

/** Such texts are shown as they were written, everywhere. */
function isTooLong(text: string): boolean {
  return text.length > 20_000;
}

/** Sums of money and words between two of them are no formula; a command is always one. */
function isFormula(between: string): boolean {
  if (between.trim() === '' || between.includes('`')) return false;
  if (between.includes('\\')) return true;
  const words = /^\s*\d/.test(between) ? /\s\p{L}{2,}|\p{L}{2,}\s/u : /(?:^|\s)\p{L}{3,}(?:\s|$)/u;
  return !words.test(between);
}
