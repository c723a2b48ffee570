import assert from 'node:assert/strict';
import { join } from 'node:path';
import { kinds as allKinds, readSchemas, wholeSchema } from '../../../scripts/generate/schemas.ts';
import { annotations, strictAjv } from '../../../scripts/generate/validators.ts';
import { factsOf, kinds } from '../../../src/core/kinds/kind.ts';
import { schemas } from '../../../src/core/schema/generated/schemas.ts';
import { placesOf, type Place } from './places.ts';

const folder = join(import.meta.dirname, '../../../schemas');
const places = kinds.flatMap(({ kind }) => placesOf(schemas[kind], kind));
const inner = places.filter(({ path }) => path.includes('.'));

/** Fails with the paths of all places for which the rule does not hold. */
function every(chosen: readonly Place[], holds: (place: Place) => boolean): void {
  assert.deepEqual(
    chosen.filter((place) => !holds(place)).map(({ path }) => path),
    [],
  );
}

describe('the schema files', () => {
  it('are accepted by ajv in strict mode, references across files included', () => {
    const ajv = strictAjv();
    const files = readSchemas(folder);
    for (const file of files.values()) ajv.addSchema(file);
    for (const id of files.keys()) assert.ok(ajv.getSchema(id), id);
  });

  it('are what the product reads when it asks for a kind, key by key in their order', () => {
    const files = readSchemas(folder);
    assert.deepEqual(Object.keys(schemas), allKinds);
    for (const kind of allKinds)
      assert.equal(JSON.stringify(schemas[kind]), JSON.stringify(wholeSchema(files, kind)));
  });

  it('use no word that readers of the schemas do not know', () => {
    const known = new Set([
      ...annotations,
      ...['title', 'description', 'type', 'const', 'enum', 'format', 'pattern', 'minLength', 'minimum'],
      ...['exclusiveMinimum', 'required', 'properties', 'patternProperties', 'additionalProperties', 'items'],
      ...['if', 'then', 'else', 'examples'],
    ]);
    every(places, ({ node }) => Object.keys(node).every((word) => known.has(word)));
  });

  it('call a document what the product calls it, and its files too', () => {
    for (const { kind } of kinds) {
      assert.equal(schemas[kind].title, factsOf(kind).label);
      assert.equal(schemas[kind]['x-files'], `*${factsOf(kind).suffix}.yaml`);
      assert.equal(schemas[kind].properties?.kind?.const, kind);
    }
  });
});

describe('everything that can be written', () => {
  it('has a name and says what it is for', () => {
    every(places, ({ node }) => Boolean(node.title && node.description?.match(/^\S.*[.…]$/)));
  });

  it('has an example, unless it is a choice, yes or no, or made of parts', () => {
    every(inner, ({ node }) => {
      const speaksForItself = node.enum ?? node.const ?? node.then ?? node['x-keyed'];
      return Boolean(
        node.examples?.length ?? speaksForItself ?? (node.type === 'array' && node.items?.['x-noun']),
      );
    });
  });

  it('says what each of its values means', () => {
    every(
      places.filter(({ node }) => node.enum),
      ({ node }) => node.enum!.map(String).join() === Object.keys(node['x-meanings'] ?? {}).join(),
    );
  });

  it('names the work it comes from as one names a book, with no full stop', () => {
    const sources = places.flatMap(({ node }) => node['x-source'] ?? []);
    every(places, ({ node }) => node['x-source']?.match(/^[A-Z“].*[^.\s]$/) !== null);
    for (const name of [
      'Krathwohl',
      'Webb',
      'CAST',
      'Bybee',
      'Fisher and Frey',
      'Wiliam',
      'PBLWorks',
      'NGSS',
    ])
      assert.ok(
        sources.some((source) => source.includes(name)),
        name,
      );
  });

  it('tells apart what a union may be by type alone', () => {
    every(
      places.filter(({ node }) => node.if),
      ({ node }) => Object.keys(node.if!).join() === 'type' && Boolean(node.then && node.else),
    );
  });

  it('has examples that are valid', () => {
    const ajv = strictAjv();
    every(places, ({ node }) => {
      const valid = ajv.compile(node);
      return (node.examples ?? []).every((example) => valid(example));
    });
  });
});

describe('objects', () => {
  const objects = places.filter(({ node }) => node.properties);

  it('are closed but for people’s own keys, and have a word of their own', () => {
    every(objects, ({ node }) => {
      const own = Object.keys(node.patternProperties ?? {}).join() === '^x-(?!private$)';
      return own && node.additionalProperties === false && Boolean(node['x-noun']);
    });
  });

  it('ask for the words that name them when these are missing', () => {
    every(objects, ({ node }) => {
      const required = (node.required ?? []).filter((name) => name !== 'id');
      return required.every((name) => node.properties?.[name]?.['x-missing']?.endsWith('?'));
    });
    every(objects, ({ node }) => !node['x-main'] || Boolean(node.properties?.[node['x-main']]));
  });

  it('have an id where their list is told apart by it', () => {
    every(
      places.filter(({ node }) => node['x-keyed']),
      ({ node }) => Boolean(node.items?.properties?.[node['x-keyed']!]),
    );
  });
});

describe('plans', () => {
  it('say to which part of planning everything belongs but their first lines', () => {
    const head = new Set(['kind', 'schemaVersion', 'title', 'language']);
    const groups = new Set([
      ...['Overview', 'Desired results', 'Evidence of learning', 'Learning plan', 'After teaching'],
    ]);
    every(
      ['project-spec' as const, 'lesson-plan' as const].flatMap((kind) =>
        Object.entries(schemas[kind].properties ?? {})
          .filter(([name]) => !head.has(name))
          .map(([name, node]) => ({ path: `${kind}.${name}`, node })),
      ),
      ({ node }) => groups.has(node['x-group'] ?? ''),
    );
  });
});

describe('texts', () => {
  const texts = places.filter(({ node }) => node.type === 'string' && !node.enum && node.const === undefined);

  it('offer words to begin with, unless they are dates or links', () => {
    every(texts, ({ node }) => Boolean(node['x-placeholder'] ?? node.format ?? node['x-reference']));
  });

  it('that are links name lists that exist somewhere', () => {
    const lists = new Set(
      places.filter(({ node }) => node['x-keyed']).map(({ path }) => path.split('.').at(-1)),
    );
    const links = places.flatMap(({ node, path }) => {
      const to = node['x-reference']?.to ?? node['x-reference-keys']?.to ?? [];
      return to.map((list) => ({ path: `${path} → ${list}`, list }));
    });
    assert.deepEqual(
      links.filter(({ list }) => !lists.has(list)).map(({ path }) => path),
      [],
    );
  });
});
