import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CONFIG_NAME, kindOfName, kinds } from '../../../src/core/kinds/kind.ts';
import { Library } from '../../../src/core/library/library.ts';

const folder = join(import.meta.dirname, '../../../examples');
const files = globSync('**/*.yaml', { cwd: folder }).sort();
const uriOf = (file: string) => pathToFileURL(join(folder, file)).href;

describe('the examples', () => {
  const library = new Library();
  library.folders = [pathToFileURL(folder).href];
  // Settings come first, as everywhere: they say what other files are.
  const isSettings = (file: string) => kindOfName(file) === 'config';
  for (const file of [...files.filter(isSettings), ...files.filter((each) => !isSettings(each))])
    library.put(uriOf(file), readFileSync(join(folder, file), 'utf8'), false);
  library.setComplete(true);
  const findings = (file: string) =>
    library.findings(uriOf(file)).map(({ severity, code, message }) => `${severity} ${code}: ${message}`);

  for (const set of ['creek-project', 'finished']) {
    it(`of ${set} have each kind of document, and each is named in the README`, () => {
      const names = files.filter((file) => file.startsWith(set)).map((file) => file.slice(set.length + 1));
      const found = new Set(names.map(kindOfName));
      assert.deepEqual(
        kinds.filter(({ kind }) => !found.has(kind)),
        [],
      );
      const readme = readFileSync(join(folder, 'README.md'), 'utf8');
      assert.deepEqual(
        names.filter((name) => !readme.includes(`| \`${name}\` |`)),
        [],
      );
    });
  }

  it('show the settings of a folder, too', () => {
    assert.ok(files.includes(join('creek-project', CONFIG_NAME)));
  });

  for (const file of files.filter((each) => each !== join('creek-project', 'water-study.project.yaml'))) {
    it(`${file} has nothing open`, () => assert.deepEqual(findings(file), []));
  }

  it('the creek project has the three questions its README speaks of, and no more', () => {
    assert.deepEqual(
      library
        .findings(uriOf('creek-project/water-study.project.yaml'))
        .map(({ code, severity }) => [code, severity]),
      [
        ['align-goal-without-check', 'info'],
        ['align-option-without-goal', 'info'],
        ['align-check-without-response', 'info'],
      ],
    );
  });

  it('finished gives its writers no hint about its wording either', () => {
    const hints = files
      .filter((file) => file.startsWith('finished'))
      .flatMap((file) => library.hints(uriOf(file)).map(({ code, message }) => `${code}: ${message}`));
    assert.deepEqual(hints, []);
  });
});
