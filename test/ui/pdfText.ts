// Reads the words of a PDF as Chromium writes it, page by page, so that a test can say what stands on which sheet of paper.
import { inflateSync } from 'node:zlib';

/** The words on each page, in the order they are drawn. */
export function pdfPages(pdf: Buffer): readonly string[] {
  const objects = objectsOf(pdf);
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  const fontOf = (id: string): ReadonlyMap<number, string> => {
    const known = fonts.get(id) ?? glyphsOf(objects.get(ref(objects.get(id)?.head ?? '', 'ToUnicode') ?? ''));
    fonts.set(id, known);
    return known;
  };
  return pagesOf(objects).map(({ head }) => {
    const content = objects.get(ref(head, 'Contents') ?? '')?.stream ?? '';
    const resources = dictionary(head, 'Font') ?? '';
    const named = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, id]),
    );
    let glyphs: ReadonlyMap<number, string> = new Map();
    let words = '';
    for (const [, font, hex, end] of content.matchAll(
      /\/(F\d+) [\d.]+ Tf|<([0-9A-Fa-f]+)>|(\bET\b|\bT[Jj]\b)/g,
    )) {
      if (font !== undefined) glyphs = fontOf(named.get(font) ?? '');
      else if (hex !== undefined)
        for (const code of hex.match(/.{4}/g) ?? []) words += glyphs.get(parseInt(code, 16)) ?? '';
      else if (end === 'ET') words += '\n';
    }
    return words;
  });
}

interface PdfObject {
  readonly head: string;
  readonly stream: string;
}

function objectsOf(pdf: Buffer): ReadonlyMap<string, PdfObject> {
  const text = pdf.toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const { 1: id = '', index } of text.matchAll(/(?:^|\n)(\d+) 0 obj\r?\n/g)) {
    const end = text.indexOf('endobj', index);
    const begin = text.indexOf('stream\n', index);
    const hasStream = begin !== -1 && begin < end;
    const head = text.slice(index, hasStream ? begin : end);
    if (!hasStream) objects.set(id, { head, stream: '' });
    else {
      const length = Number(/\/Length (\d+)/.exec(head)?.[1] ?? 0);
      const data = pdf.subarray(begin + 'stream\n'.length, begin + 'stream\n'.length + length);
      const stream = head.includes('/FlateDecode')
        ? inflateSync(data).toString('latin1')
        : data.toString('latin1');
      objects.set(id, { head, stream });
    }
  }
  return objects;
}

/** The pages in the order they have in the book. */
function pagesOf(objects: ReadonlyMap<string, PdfObject>): readonly PdfObject[] {
  const pages: PdfObject[] = [];
  const walk = (id: string): void => {
    const object = objects.get(id);
    if (!object) return;
    const kids = /\/Kids\s*\[([^\]]*)\]/.exec(object.head)?.[1];
    if (kids === undefined) pages.push(object);
    else for (const [, kid = ''] of kids.matchAll(/(\d+) 0 R/g)) walk(kid);
  };
  const catalog = [...objects.values()].find(({ head }) => head.includes('/Type /Catalog'));
  walk(ref(catalog?.head ?? '', 'Pages') ?? '');
  return pages;
}

/** Which letters a font’s signs stand for. */
function glyphsOf(map: PdfObject | undefined): ReadonlyMap<number, string> {
  const glyphs = new Map<number, string>();
  const letters = (hex: string): string =>
    (hex.match(/.{4}/g) ?? []).map((unit) => String.fromCharCode(parseInt(unit, 16))).join('');
  for (const [, lines = ''] of (map?.stream ?? '').matchAll(/beginbfchar\n([\s\S]*?)endbfchar/g))
    for (const [, from = '', to = ''] of lines.matchAll(/<(\w+)> <(\w+)>/g))
      glyphs.set(parseInt(from, 16), letters(to));
  for (const [, lines = ''] of (map?.stream ?? '').matchAll(/beginbfrange\n([\s\S]*?)endbfrange/g))
    for (const [, from = '', last = '', to = ''] of lines.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = parseInt(from, 16), at = parseInt(to, 16); code <= parseInt(last, 16); code++, at++)
        glyphs.set(code, String.fromCharCode(at));
  return glyphs;
}

function ref(head: string, name: string): string | undefined {
  return new RegExp(`/${name} (\\d+) 0 R`).exec(head)?.[1];
}

function dictionary(head: string, name: string): string | undefined {
  return new RegExp(`/${name} <<([^>]*)>>`).exec(head)?.[1];
}
