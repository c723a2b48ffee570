/** What is true of every Word file we write: it names no person and no day, and is the same each time. */
import { partOf, textOf, unpacked, zipped, type Parts } from './zip.ts';

/** What a file says about itself. */
interface About {
  readonly title: string;
  readonly language: string | undefined;
}

/**
 * A file as the library packed it, with our own word on what it is.
 * @param change what else is different in it
 */
export function packed(file: Uint8Array, about: About, change?: (parts: Parts) => void): Uint8Array {
  const parts = unpacked(file);
  if (parts.has('docProps/core.xml')) parts.set('docProps/core.xml', partOf(coreProperties(about)));
  change?.(parts);
  for (const [name, content] of parts) {
    const of = partWithLinks(name);
    if (of !== undefined) renumber(parts, name, of, textOf(content));
  }
  return zipped(parts);
}

/** The part that a list of links belongs to; undefined for what is no such list. */
function partWithLinks(name: string): string | undefined {
  const found = /^word\/_rels\/([^/]+)\.rels$/.exec(name);
  return found ? `word/${found[1] ?? ''}` : undefined;
}

/** The library names links by chance; here they are counted. */
function renumber(parts: Map<string, Uint8Array>, name: string, of: string, links: string): void {
  const ids = [...links.matchAll(/ Id="(rId[^"]*)"/g)]
    .map(([, id]) => id ?? '')
    .filter((id) => !/^rId\d{1,4}$/.test(id));
  const part = parts.get(of);
  if (ids.length === 0 || !part) return;
  const counted = new Map(ids.map((id, index) => [id, `rIdLink${index + 1}`]));
  const change = (text: string): string =>
    text.replace(/"(rId[^"]*)"/g, (all, id: string) => {
      const number = counted.get(id);
      return number === undefined ? all : `"${number}"`;
    });
  parts.set(name, partOf(change(links)));
  parts.set(of, partOf(change(textOf(part))));
}

function coreProperties({ title, language }: About): string {
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title>${escaped(title)}</dc:title>`,
    language === undefined ? '' : `<dc:language>${escaped(language)}</dc:language>`,
    '</cp:coreProperties>',
  ].join('');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
