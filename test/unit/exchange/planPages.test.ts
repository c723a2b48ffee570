// The pages of the two examples, word for word. UPDATE_GOLDEN=1 writes them anew: then read them.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { sheetOf, type HandOut } from '../../../src/core/exchange/handOuts.ts';
import type { Reader } from '../../../src/core/exchange/sheet.ts';
import { jsonLd } from '../../../src/core/exchange/write/jsonLd.ts';
import { Library } from '../../../src/core/library/library.ts';
import { sheetText } from './sheetText.ts';

const examples = new URL('../../../examples/', import.meta.url);
const goldens = new URL('../../fixtures/exchange/plans/', import.meta.url);

/** An example’s folder, all of it read. */
function exampleFolder(folder: string): Library {
  const library = new Library();
  const home = new URL(`${folder}/`, examples);
  library.folders = ['file:///class'];
  for (const file of readdirSync(home).filter((name) => name.endsWith('.yaml')))
    library.put(`file:///class/${file}`, readFileSync(new URL(file, home), 'utf8'), true);
  library.setComplete(true);
  return library;
}

function matches(name: string, text: string): void {
  const golden = new URL(name, goldens);
  if (process.env.UPDATE_GOLDEN === '1') {
    mkdirSync(goldens, { recursive: true });
    writeFileSync(golden, text);
  }
  assert.equal(text, existsSync(golden) ? readFileSync(golden, 'utf8') : '');
}

const pages: readonly (readonly [HandOut, Reader])[] = [
  ['page', 'students'],
  ['page', 'teachers'],
  ['page', 'administrators'],
  ['choice-board', 'students'],
  ['exit-tickets', 'students'],
];

describe('the pages of the example plans', () => {
  for (const [folder, file] of [
    ['creek-project', 'water-study.project.yaml'],
    ['creek-project', 'walk-the-creek.lesson.yaml'],
    ['finished', 'street-names.project.yaml'],
    ['finished', 'when-sources-disagree.lesson.yaml'],
  ] as const) {
    const name = file.replace('.yaml', '');
    for (const [handOut, reader] of pages) {
      it(`${name}: ${handOut} for ${reader}`, () => {
        const library = exampleFolder(folder);
        const document = library.get(`file:///class/${file}`);
        assert.ok(document);
        const made = sheetOf(document, library, { reader, handOut });
        const text = 'refused' in made ? `refused: ${made.refused}\n` : sheetText(made);
        matches(`${name}.${handOut}.${reader}.txt`, text);
      });
    }
    it(`${name}: as a learning resource`, () => {
      const library = exampleFolder(folder);
      const document = library.get(`file:///class/${file}`);
      assert.ok(document);
      matches(`${name}.jsonld`, jsonLd(document, library));
    });
  }
});
