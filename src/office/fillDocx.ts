/** Fills a school’s own template: a Word file with `{{goals}}` and the like in its text, tables, heads and feet. */
import { PatchType, patchDocument, TextRun, type IPatch } from 'docx';
import {
  emptyPlace,
  PLACEHOLDER,
  type Filled,
  type Filling,
  type Fillings,
} from '../core/exchange/template/filling.ts';
import { plain } from '../core/markdown/markdown.ts';
import { guarded, runsFor, takenApart } from './docx/filledWith.ts';
import { fromTemplate } from './docx/fromTemplate.ts';
import { openedDocx } from './docx/opened.ts';
import { packed } from './docx/packed.ts';
import { tokensOfText } from './docx/runs.ts';
import { blocksOfText } from './docx/texts.ts';
import { Writing } from './docx/writing.ts';
import { paragraphsIn, partText, treeOf, wordsIn } from './docx/xml.ts';
import { partOf, textOf, zipped, type Parts } from './docx/zip.ts';
import { NotReadable } from './notReadable.ts';

/** In twips; a table is then as wide as the place it stands in. */
const TABLE_WIDTH = 9_000;

export interface FilledDocx extends Filled {
  readonly file: Uint8Array;
}

/**
 * Where a text has several paragraphs, each looks like the one the place stands in.
 * @throws NotReadable where it is no Word file, or has no places to fill
 */
export async function fillDocx(template: Uint8Array, fillings: Fillings): Promise<FilledDocx> {
  const parts = fromTemplate(openedDocx(template));
  if ([...parts.keys()].some((name) => /vbaProject\.bin$/i.test(name))) {
    throw new NotReadable('This template has macros. Open it in Word, save it as .docx, and take that.');
  }
  try {
    return await filled(parts, fillings);
  } catch (error) {
    if (error instanceof NotReadable) throw error;
    throw new NotReadable(
      'This template can’t be filled. Open it in Word or LibreOffice, save it again as .docx, and try that one.',
    );
  }
}

async function filled(parts: Parts, fillings: Fillings): Promise<FilledDocx> {
  const places = placesIn(parts);
  if (places.size === 0) {
    throw new NotReadable(
      'This template has no places to fill. Write {{title}}, {{goals}} or {{activities}} where they should stand.',
    );
  }
  const said = { unknown: new Set<string>(), empty: new Set<string>(), withheld: new Set<string>() };
  const patches: Record<string, IPatch> = {};
  for (const [written, alone] of places) {
    const filling = fillings(written);
    if (!filling) {
      said.unknown.add(written.trim());
      continue;
    }
    if (filling.without === 'not-for-reader') said.withheld.add(filling.label);
    if (filling.text === '' && filling.without === undefined) said.empty.add(filling.label);
    patches[written] = patchFor(filling, alone);
  }
  const file = await patchDocument({
    outputType: 'uint8array',
    data: zipped(parts, 0),
    patches,
    keepOriginalStyles: true,
  });
  const title = plain(fillings('title')?.text ?? '');
  const done = packed(file, { title, language: undefined }, (all) => {
    const styles = new Set(
      [...textOf(all.get('word/styles.xml')).matchAll(/ w:styleId="([^"]*)"/g)].map(([, id]) => id),
    );
    for (const [name, part] of all) {
      if (!isText(name)) continue;
      // Our own styles are not the template’s.
      const xml = textOf(part)
        .replace(/<w:[pr]Style w:val="([^"]*)"\/>/g, (style, id: string) => (styles.has(id) ? style : ''))
        .replace(
          new RegExp(`<w:tblW w:type="dxa" w:w="${TABLE_WIDTH}"/>`, 'g'),
          '<w:tblW w:type="pct" w:w="5000"/>',
        );
      const root = /[\ue000-\ue002]/.test(xml) ? treeOf(xml) : undefined;
      all.set(name, partOf(root ? partText(takenApart(root)) : xml));
    }
  });
  return { file: done, unknown: [...said.unknown], empty: [...said.empty], withheld: [...said.withheld] };
}

/** The parts that people read: the text, heads and feet, notes. */
function isText(name: string): boolean {
  return /^word\/[^/]+\.xml$/.test(name);
}

/** The places of a template as they are written, and whether each always stands in a paragraph by itself. */
function placesIn(parts: Parts): ReadonlyMap<string, boolean> {
  const places = new Map<string, boolean>();
  for (const [name, part] of parts) {
    const xml = isText(name) ? textOf(part) : '';
    const root = xml.includes('{') ? treeOf(xml) : undefined;
    for (const paragraph of root ? paragraphsIn(root) : []) {
      const words = wordsIn(paragraph);
      for (const [all, written = ''] of words.matchAll(PLACEHOLDER)) {
        places.set(written, (places.get(written) ?? true) && words.trim() === all);
      }
    }
  }
  return places;
}

function patchFor(filling: Filling, alone: boolean): IPatch {
  const { text } = filling;
  if (text === '') return { type: PatchType.PARAGRAPH, children: [new TextRun(emptyPlace(filling))] };
  // A table takes the place of its whole paragraph; where there is no room for one, its cells stand on lines.
  if (alone && tokensOfText(text).some(({ type }) => type === 'table_open')) {
    return { type: PatchType.DOCUMENT, children: blocksOfText(guarded(text), {}, new Writing(TABLE_WIDTH)) };
  }
  return { type: PatchType.PARAGRAPH, children: runsFor(text) };
}
