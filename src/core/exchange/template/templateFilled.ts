/** Fills a school’s own template with what a plan says. */
import type { Office } from '../../../office/office.ts';
import type { PlanDocument } from '../../document.ts';
import type { Shelf } from '../../library/shelf.ts';
import { listed } from '../../words.ts';
import type { NoSheet, Reader } from '../sheet.ts';
import { cellHtml } from '../write/htmlText.ts';
import { placeholderWords, saidOfTemplate } from './placeholderWords.ts';

interface FillWanted {
  readonly reader: Reader;
  readonly format: string;
  readonly template: Uint8Array;
}

/** @returns the file and what the person should know, a sentence each; or why it can’t be filled */
export async function templateFilled(
  document: PlanDocument,
  shelf: Shelf,
  { reader, format, template }: FillWanted,
  office: () => Promise<Office>,
): Promise<NoSheet | { readonly content: string | Uint8Array; readonly said: readonly string[] }> {
  if (format !== 'docx' && format !== 'html') {
    return { refused: 'A template is a Word file (.docx) or a page (.html); there is none for this format.' };
  }
  const words = placeholderWords(document, shelf, reader);
  if ('refused' in words) return words;
  const { fillings } = words;
  const tools = await office();
  try {
    if (format === 'docx') {
      const { file, ...filled } = await tools.fillDocx(template, fillings);
      return { content: file, said: [...words.said, ...saidOfTemplate(filled, reader)] };
    }
    const page = textOf(template);
    if (page === undefined) {
      return { refused: 'This template is no page, or is not saved as UTF-8. For a Word file, choose Word.' };
    }
    const { html, leftOut, ...filled } = tools.fillHtml(page, fillings, (text) =>
      cellHtml(text, (tex, display) => tools.mathMl(tex, display)),
    );
    const left =
      leftOut.length === 0
        ? []
        : [
            `Of the template, ${listed(leftOut)} did not come along: nothing in the file runs or is loaded from elsewhere.`,
          ];
    return { content: html, said: [...words.said, ...saidOfTemplate(filled, reader), ...left] };
  } catch (error) {
    // The office is a bundle of its own, so the class of its error is not ours to compare with.
    if (error instanceof Error && error.name === 'NotReadable') return { refused: error.message };
    throw error;
  }
}

function textOf(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
