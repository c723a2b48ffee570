/** A sheet as a page of its own, and its blocks one by one for the preview. */
import { plain } from '../../markdown/markdown.ts';
import type { Block, Sheet } from '../sheet.ts';
import { BlockWriter } from './htmlBlocks.ts';
import { escaped, inlineHtml, type MathWriter } from './htmlText.ts';
import { languageOf } from './language.ts';
import { pageStyles, paperStyles } from './pageStyles.ts';

export type { MathWriter } from './htmlText.ts';

/** With so many columns a table lies across the paper, where there is little else on the page. */
const ACROSS = 6;
const LITTLE_ELSE = 4;

/**
 * A page of its own with everything it needs: no script, nothing from elsewhere. It prints well on A4 and Letter.
 * @param math writes formulas; without it they stay as they are written
 */
export function htmlPage(sheet: Sheet, math?: MathWriter): string {
  const { lang, dir } = languageOf(sheet.language);
  const writer = new BlockWriter(math, false);
  const blocks = sheet.blocks.map((block) => writer.block(block)).filter((html) => html !== '');
  const cut = sheet.blocks.some(({ is }) => is === 'tickets');
  const title = plain(sheet.title);
  const about = sheet.about.filter((fact) => fact.trim() !== '').map((fact) => inlineHtml(fact, math));
  const paper = paperStyles({ title, cut, across: liesAcross(sheet.blocks) });
  return `<!DOCTYPE html>
<html lang="${lang}" dir="${dir}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escaped(title)}</title>
<style>
${pageStyles}
${paper}
</style>
</head>
<body${cut ? ' class="to-cut"' : ''}>
<main>
<header>
<h1>${inlineHtml(sheet.title, math)}</h1>${about.length === 0 ? '' : `\n<p class="about">${about.join(' · ')}</p>`}
</header>
${blocks.join('\n')}
</main>
</body>
</html>
`;
}

/**
 * The blocks of a sheet, one by one, for the preview; `data-at` says at which line of the document each thing stands.
 * No element of theirs has a style, a handler or an address but links to pages and mail.
 */
export function htmlBlocks(
  sheet: Sheet,
  math?: MathWriter,
): readonly { readonly html: string; readonly at: number | undefined }[] {
  const writer = new BlockWriter(math, true);
  return sheet.blocks
    .map((block) => ({ html: writer.block(block), at: block.at }))
    .filter(({ html }) => html !== '');
}

/** Whether there can be a formula on a sheet: what writes those is large, and loaded only then. */
export function hasFormulas(sheet: Sheet): boolean {
  return JSON.stringify(sheet.blocks).includes('$');
}

function liesAcross(blocks: readonly Block[]): boolean {
  const wide = blocks.some((block) => block.is === 'table' && block.head.length >= ACROSS);
  return wide && blocks.filter(({ is }) => is !== 'table').length <= LITTLE_ELSE;
}
