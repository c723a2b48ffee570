/** Reads a Word file: its headings, paragraphs, lists and tables. Nothing of it runs, nothing is loaded. */
import mammoth from 'mammoth';
import { LONGEST_READ, type ReadText } from '../core/exchange/read/read.ts';
import { openedDocx } from './docx/opened.ts';
import { textOf, zipped, type Parts } from './docx/zip.ts';
import { NotReadable } from './notReadable.ts';
import { readHtml } from './readHtml.ts';

/** The text of a Word file, before its words are looked at, in characters. */
const LONGEST_PART = 40_000_000;

/** What Word calls things, as a page does. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='heading 7'] => h6:fresh",
  "p[style-name='heading 8'] => h6:fresh",
  "p[style-name='heading 9'] => h6:fresh",
  "p[style-name='Card Title'] => h4:fresh",
];

/** @throws NotReadable where it is no Word file, is too large, or is locked */
export async function readDocx(file: Uint8Array): Promise<ReadText> {
  // Pictures are not even unpacked.
  const parts = openedDocx(file, (name) => /\.(?:xml|rels)$/i.test(name));
  if ([...parts.values()].some(({ length }) => length > LONGEST_PART)) throw tooLong();
  const looked = new Looked();
  const html = await htmlOf(parts, looked);
  if (html.length > LONGEST_READ) throw tooLong();
  const { blocks, leftOut } = readHtml(html);
  return { blocks, leftOut: [...leftOut, ...looked.leftOut(parts)] };
}

async function htmlOf(parts: Parts, looked: Looked): Promise<string> {
  const file = zipped(parts, 0);
  // The one is what it takes on Node, the other what it takes in browsers.
  const input = { buffer: file, arrayBuffer: file.buffer } as unknown as { arrayBuffer: ArrayBuffer };
  try {
    const { value } = await mammoth.convertToHtml(input, {
      styleMap,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      transformDocument: (document: Element) => looked.through(document),
    });
    return withoutJumps(value);
  } catch {
    throw new NotReadable(
      'This file can’t be read. Open it in Word or LibreOffice, save it again, and try that one.',
    );
  }
}

/** Notes at the foot of a page stay, with their numbers; that one could click from one to the other does not. */
function withoutJumps(html: string): string {
  return html
    .replace(/<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, '')
    .replace(/<sup><a href="#(?:foot|end)note-[^"]*" id="[^"]*">(\[\d+\])<\/a><\/sup>/g, '$1');
}

function tooLong(): NotReadable {
  return new NotReadable(
    'This text is too long to be read in one piece. Copy the part you need into a new document.',
  );
}

/** An element as mammoth has it. */
interface Element {
  readonly type: string;
  readonly children?: readonly Element[];
  readonly styleId?: string | null;
  readonly styleName?: string | null;
  readonly comments?: readonly unknown[];
}

/** What was seen on the way through a document that does not come along. */
class Looked {
  #pictures = 0;
  #comments = 0;

  /** The document without pictures; below a title, headings are one step further down. */
  through(document: Element): Element {
    this.#comments = document.comments?.length ?? 0;
    const titled = hasTitle(document, 0);
    return this.#changed(document, titled);
  }

  #changed(element: Element, titled: boolean): Element {
    const children = element.children?.flatMap((child) => {
      if (child.type !== 'image') return [this.#changed(child, titled)];
      this.#pictures++;
      return [];
    });
    const level = titled ? headingLevel(element) : undefined;
    const lower =
      level === undefined ? {} : { styleId: null, styleName: `heading ${Math.min(level + 1, 6)}` };
    return { ...element, ...lower, ...(children ? { children } : {}) };
  }

  leftOut(parts: Parts): readonly string[] {
    const main = textOf(parts.get('word/document.xml'));
    const boxes = count(main, /<wps:txbx[ >]/g) - count(main, /<v:textbox[ >]/g);
    const beside = [...parts].filter(([name]) => /^word\/(?:header|footer)\d*\.xml$/.test(name));
    return [
      said(this.#pictures, 'picture'),
      said(this.#comments, 'comment'),
      said(count(main, /<m:oMath>/g), 'formula'),
      said(Math.max(0, boxes), 'text box', 'text boxes'),
      said(count(main, /<c:chart /g), 'chart'),
      said(count(main, /<w:object[ >]/g), 'object from another program', 'objects from other programs'),
      beside.some(([, part]) => hasOwnWords(textOf(part), main))
        ? 'what stands at the top and the foot of every page'
        : '',
    ].filter((sentence) => sentence !== '');
  }
}

/** Whether there is more in a head or a foot than numbers of pages, and words that the document has too, as its title. */
function hasOwnWords(xml: string, main: string): boolean {
  const said = paragraphsOf(main).join('\n');
  return paragraphsOf(xml).some((words) => {
    // From the first letter to the last.
    const own = /\p{L}(?:.*\p{L})?/su.exec(words.replace(/\b(?:pages?|pg|of)\b/gi, ''))?.[0];
    return own !== undefined && !said.includes(own);
  });
}

function paragraphsOf(xml: string): readonly string[] {
  return xml
    .split('</w:p>')
    .map((part) => [...part.matchAll(/<w:t(?: [^<>]*)?>([^<]*)/g)].map(([, words = '']) => words).join(''));
}

function headingLevel({ type, styleId, styleName }: Element): number | undefined {
  if (type !== 'paragraph') return undefined;
  const digit = /^heading ([1-9])$/i.exec(styleName ?? '') ?? /^Heading([1-9])$/.exec(styleId ?? '');
  return digit ? Number(digit[1]) : undefined;
}

function hasTitle(element: Element, depth: number): boolean {
  if (element.type === 'paragraph' && element.styleName === 'Title') return true;
  return depth < 4 && (element.children?.some((child) => hasTitle(child, depth + 1)) ?? false);
}

function count(text: string, what: RegExp): number {
  return [...text.matchAll(what)].length;
}

function said(number: number, one: string, many = `${one}s`): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}
