import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Library } from '../../../src/core/library/library.ts';
import { nearest } from '../../../src/core/near.ts';
import { namesMeant } from '../../../src/core/references/fileNames.ts';
import { nameFor } from '../../../src/core/references/files.ts';

const folder = 'file:///work/unit';
const word = fc.stringMatching(/^[ab-]{1,4}$/);
const place = fc.tuple(fc.constantFrom('', 'plans/', '../'), word, fc.constantFrom('rubric', 'project'));
const addressOf = ([where, name, kind]: readonly [string, string, string]): string =>
  (where === '../' ? 'file:///work' : `${folder}/${where}`).replace(/\/?$/, '/') + `${name}.${kind}.yaml`;

describe('names that a missing file may have meant', () => {
  it('are those that looking at all files each time gives, as files come and go', () => {
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 12 }),
        fc.array(fc.tuple(word, fc.boolean(), place), { maxLength: 8 }),
        (files, steps) => {
          const library = new Library();
          library.folders = [folder];
          for (const file of files) library.put(addressOf(file), '', false);
          for (const [name, add, file] of steps) {
            for (const from of [...library.all()]) {
              const found = namesMeant(from, library, ['rubric'], `${name}.rubric.yaml`, 5);
              assert.deepEqual(found, plainlyMeant(from.uri, library, `${name}.rubric.yaml`));
            }
            if (add) library.put(addressOf(file), '', false);
            else library.remove(addressOf(file));
          }
        },
      ),
    );
  });

  it('are looked for among many files only for so many of one document', () => {
    const library = new Library();
    library.folders = [folder];
    for (const name of ['water.rubric.yaml', 'a.rubric.yaml', 'unit.project.yaml'])
      library.put(`${folder}/${name}`, '', false);
    const from = library.get(`${folder}/unit.project.yaml`);
    assert(from);
    const nearOf = (name: string): readonly string[] => namesMeant(from, library, ['rubric'], name, 5).near;
    for (let index = 0; index < 500; index++) nearOf(`missing-${String(index)}`);
    assert.deepEqual(nearOf('wter.rubric.yaml'), []);
    assert.deepEqual(namesMeant(from, library, ['rubric'], 'wter.rubric.yaml', 5).all, [
      'a.rubric.yaml',
      'water.rubric.yaml',
    ]);
  });
});

/** The same without anything that is kept. */
function plainlyMeant(from: string, library: Library, name: string): ReturnType<typeof namesMeant> {
  const names = [...library.all()]
    .filter(({ uri, kind }) => kind === 'rubric' && uri !== from)
    .map(({ uri }) => nameFor(from, uri, library.folders))
    .filter((other) => other !== undefined);
  const near = nearest(name, names);
  const shortest = [...names].sort((a, b) => a.length - b.length);
  return { near, all: [...new Set([...near, ...shortest])].slice(0, 5) };
}
