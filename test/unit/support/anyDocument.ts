// Documents of every kind drawn from its schema: mostly as they should be, now and then not, with texts that hurt.
import fc from 'fast-check';
import { stringify } from 'yaml';
import { factsOf, type Kind } from '../../../src/core/kinds/kind.ts';
import type { SchemaNode } from '../../../src/core/schema/schema-node.ts';
import { schemaOf } from '../../../src/core/schema/walk.ts';

/** A drawn document: a file's name and its text. */
export interface Drawn {
  readonly file: string;
  readonly text: string;
}

/** Ids that many items and links share, some of them names of what every object has. */
const ids = [
  'g1',
  'g2',
  'k1',
  's1',
  'm1',
  'c1',
  'meets',
  'not-yet',
  'constructor',
  'w1',
  '__proto__',
  'toString',
];

/** What links may say beside ids. */
const links = [
  'a.project.yaml',
  'a.project.yaml#g1',
  'a.rubric.yaml#c1',
  'a.agreement.yaml',
  '../x.project.yaml',
  'HS-LS2-7',
  'HS-LS2-8',
  '5.10',
  'https://example.org/a#b',
  '2026-05-18',
  'g1#g2#',
  '',
];

const words = fc.constantFrom(
  'I can understand how land use changes water.',
  'Students will be able to demonstrate an understanding of ratios',
  'I can write an essay about the creek in which I say, with care and with all of the evidence that we found over the last eight class periods of our work, what has changed.',
  'Is the creek healthy?',
  'Which of these is not a source?',
  'All of the above',
  'Podcast episode',
  'Marco Diaz got 3/10 on 2026-05-12, call (555) 123-4567',
  'Marco Diaz said that he is done',
  'Marco’s IEP says so; call his mom',
  'PRIVATE: do not share',
  'Student ID 448812, SSN 123-45-6789, born 2011-04-03',
  'You should have waited. Why did you not?',
  'Did students like it, or did they only do it because it was the last thing on a long list of things that had to be done before the bell?',
  'good',
  'uses some evidence',
  'uses two sources',
  'uses three sources',
  'shows no claim and lacks evidence',
  'not yet',
  'ana.ruiz@example.org',
  '“Ours is cloudier,” he said',
  'two\nlines: of text # here',
  '\u202ereversed',
  '',
  ' ',
  'ﬁ ş İ 𝒳',
);

const text = fc.oneof(
  { weight: 8, arbitrary: words },
  { weight: 2, arbitrary: fc.string({ unit: 'grapheme', maxLength: 40 }) },
);

/** Anything at all, where something else was expected. */
const wrong = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.double({ noNaN: true }),
  text,
  fc.constant([]),
  fc.constant({}),
);

function valueFor(schema: SchemaNode | undefined, depth: number): fc.Arbitrary<unknown> {
  if (!schema || depth > 7) return text;
  return fc.oneof({ weight: 30, arbitrary: fitting(schema, depth) }, { weight: 1, arbitrary: wrong });
}

function fitting(schema: SchemaNode, depth: number): fc.Arbitrary<unknown> {
  if (schema.if) return fc.oneof(...[schema.then, schema.else].map((branch) => valueFor(branch, depth + 1)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return objectFor(schema, depth);
    case 'array':
      return fc.array(valueFor(schema.items, depth + 1), { maxLength: depth > 3 ? 2 : 4 });
    case 'integer':
    case 'number':
      return fc.integer({ min: -1, max: 120 });
    case 'boolean':
      return fc.boolean();
    default:
      if (schema.format === 'date') return fc.constantFrom('2026-05-12', '2026-02-30', 'May 12');
      if (schema['x-reference']) return fc.constantFrom(...ids, ...links);
      return schema.pattern === undefined ? text : fc.constantFrom(...ids);
  }
}

function objectFor(schema: SchemaNode, depth: number): fc.Arbitrary<unknown> {
  const entries = Object.entries(schema.properties ?? {}).map(([key, child]) =>
    fc
      .tuple(
        fc.integer({ min: 0, max: 9 }),
        // What is nested deeply is drawn more rarely, so that documents stay of a readable size.
        valueFor(child, depth + 1),
      )
      .map(([dice, value]) => {
        const often = schema.required?.includes(key) || key === 'id' ? 9 : depth > 2 ? 3 : 6;
        return dice < often ? [[key, value] as const] : [];
      }),
  );
  const keys = schema['x-reference-keys']
    ? fc.array(fc.tuple(fc.constantFrom(...ids), text), { maxLength: 4 })
    : fc.constant([]);
  return fc
    .tuple(keys, ...entries)
    .map(([own, ...parts]) => new Map<string, unknown>([...own, ...parts.flat()]));
}

/** A document of a kind. The classes of wrong values, links and texts are few, so that they meet each other often. */
export function anyDocument(kind: Kind): fc.Arbitrary<Drawn> {
  return objectFor(schemaOf(kind), 0).map((root) => {
    const map = root as Map<string, unknown>;
    map.set('kind', kind);
    map.set('schemaVersion', 1);
    return {
      file: `a${factsOf(kind).suffix}.yaml`,
      text: stringify(map, { lineWidth: 0, aliasDuplicateObjects: false }),
    };
  });
}
