// The example’s papers as they leave, word for word. UPDATE_GOLDEN=1 writes them anew: then read them.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { exportAs, formats, type Format } from '../../../src/core/exchange/export.ts';
import type { HandOut } from '../../../src/core/exchange/handOuts.ts';
import type { Reader } from '../../../src/core/exchange/sheet.ts';
import { Library } from '../../../src/core/library/library.ts';
import { office } from '../../../src/office/office.ts';
import { part } from '../office/parts.ts';

const example = new URL('../../../examples/creek-project/', import.meta.url);
const goldens = new URL('../../fixtures/exchange/creek/', import.meta.url);

const files: readonly (readonly [file: string, format: Format, reader: Reader, handOut?: HandOut])[] = [
  ['water-study.project.yaml', 'md', 'students'],
  ['water-study.project.yaml', 'md', 'teachers'],
  ['water-study.project.yaml', 'md', 'students', 'choice-board'],
  ['water-study.project.yaml', 'md', 'students', 'exit-tickets'],
  ['water-study.project.yaml', 'html', 'students'],
  ['water-study.project.yaml', 'html', 'students', 'exit-tickets'],
  ['water-study.project.yaml', 'docx', 'students'],
  ['water-study.project.yaml', 'docx', 'students', 'choice-board'],
  ['walk-the-creek.lesson.yaml', 'md', 'teachers'],
  ['water-study.rubric.yaml', 'md', 'students'],
  ['water-study.rubric.yaml', 'md', 'teachers'],
  ['water-study.rubric.yaml', 'html', 'students'],
  ['water-study.rubric.yaml', 'docx', 'students'],
  ['water-study.rubric.yaml', 'csv', 'teachers'],
  ['water-study.rubric.yaml', 'classroom', 'teachers'],
  ['ngss-excerpt.standards.yaml', 'md', 'teachers'],
  ['ana-lee.agreement.yaml', 'md', 'teachers'],
  ['ana-lee.agreement.yaml', 'md', 'administrators'],
  ['ana-lee.collaboration.yaml', 'md', 'teachers'],
  ['2026-05-04.visit.yaml', 'md', 'teachers'],
];

describe('the creek project as it leaves', () => {
  const library = new Library();
  library.folders = ['file:///class'];
  for (const file of readdirSync(example).filter((name) => name.endsWith('.yaml')))
    library.put(`file:///class/${file}`, readFileSync(new URL(file, example), 'utf8'), true);
  library.setComplete(true);

  for (const [file, format, reader, handOut = 'page'] of files) {
    const ending = formats.find((each) => each.format === format)?.ending ?? '';
    const parts = [file.replace('.yaml', ''), ...(handOut === 'page' ? [] : [handOut])];
    const name = `${parts.join('.')}.${reader}${ending}${format === 'docx' ? '.xml' : ''}`;
    it(name, async () => {
      const document = library.get(`file:///class/${file}`);
      assert.ok(document);
      const made = await exportAs(document, library, { format, reader, handOut }, () =>
        Promise.resolve(office),
      );
      assert.ok(!('refused' in made));
      const text = typeof made.content === 'string' ? made.content : wordsOf(made.content);
      const golden = new URL(name, goldens);
      if (process.env.UPDATE_GOLDEN === '1') {
        mkdirSync(goldens, { recursive: true });
        writeFileSync(golden, text);
      }
      assert.equal(text, existsSync(golden) ? readFileSync(golden, 'utf8') : '');
    });
  }
});

/** What stands in a Word file, a paragraph a line. */
function wordsOf(docx: Uint8Array): string {
  return part(docx, 'word/document.xml').replaceAll('</w:p>', '</w:p>\n');
}
