/** Words in Markdown as the runs of a paragraph: bold, italic, code and links stay. */
import { ExternalHyperlink, TextRun, type IRunOptions, type ParagraphChild } from 'docx';
import type { Text } from '../../core/exchange/sheet.ts';
import { targetOf, tokensOf, wordsOf, type Token } from '../../core/markdown/markdown.ts';

/** How words are written. */
export type Look = Pick<IRunOptions, 'bold' | 'italics' | 'strike' | 'style'>;

/** @param tokens the children of an inline token @param look how all of it is written */
export function runsOf(tokens: readonly Token[], look: Look = {}): ParagraphChild[] {
  const runs: ParagraphChild[] = [];
  // Within a link, what is written goes into it.
  let link: { readonly target: string; readonly children: ParagraphChild[] } | undefined;
  let bold = 0;
  let italics = 0;
  let strike = 0;
  const write = (options: IRunOptions): void => {
    const marks: Look = {
      ...(bold > 0 ? { bold: true } : {}),
      ...(italics > 0 ? { italics: true } : {}),
      ...(strike > 0 ? { strike: true } : {}),
      ...(link && isWeb(link.target) ? { style: 'Hyperlink' } : {}),
    };
    (link?.children ?? runs).push(new TextRun({ ...look, ...marks, ...options }));
  };
  for (const token of tokens) {
    switch (token.type) {
      case 'strong_open':
      case 'strong_close':
        bold += token.nesting;
        break;
      case 'em_open':
      case 'em_close':
        italics += token.nesting;
        break;
      case 's_open':
      case 's_close':
        strike += token.nesting;
        break;
      case 'link_open':
        link = { target: targetOf(token), children: [] };
        break;
      case 'link_close':
        if (link && isWeb(link.target)) {
          runs.push(new ExternalHyperlink({ link: link.target, children: link.children }));
        } else if (link) runs.push(...link.children);
        link = undefined;
        break;
      case 'code_inline':
        write({ text: printed(token.content), style: 'CodeChar' });
        break;
      case 'softbreak':
      case 'hardbreak':
        write({ break: 1 });
        break;
      default:
        // A picture is what its words say: nothing is loaded from elsewhere.
        if (wordsOf(token) !== '') write({ text: printed(wordsOf(token)) });
    }
  }
  if (link) runs.push(...link.children);
  return runs;
}

/** Only pages and mail addresses: a file beside the plan is not beside the paper. */
function isWeb(target: string): boolean {
  return /^(?:https?|mailto):/i.test(target);
}

/** Without what XML can’t hold. */
export function printed(text: string): string {
  // eslint-disable-next-line no-control-regex -- these are the ones
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu, '\ufffd');
}

/** A text taken apart. One that is a line is a line of words: “1. Claim” is no list. */
export function tokensOfText(text: Text): readonly Token[] {
  const lines = text.trim();
  return tokensOf(lines, lines.includes('\n') ? 'lines' : 'line');
}

/** A text in which nothing is a mark, with its lines. */
export function plainRuns(text: Text, look: Look = {}): TextRun[] {
  const lines = text.trim().split('\n');
  return lines.map(
    (line, index) => new TextRun({ ...look, text: printed(line), ...(index > 0 ? { break: 1 } : {}) }),
  );
}
