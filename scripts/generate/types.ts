import { compile, type JSONSchema } from 'json-schema-to-typescript';
import { definition, kinds, mapChildren, rootNames, type Kind, type RawNode } from './schemas.ts';

/** Names that say more than the definition's own name, which is short because it is read inside the schema. */
const better: Record<string, string> = {
  option: 'ChoiceOption',
  question: 'QuizQuestion',
  final: 'FinalEvent',
  standard: 'StandardReference',
  word: 'VocabularyWord',
  wordInFull: 'VocabularyWordInFull',
  change: 'TaughtDifferently',
  teaching: 'SectionTaught',
};

const typeName = (name: string) => better[name] ?? name.charAt(0).toUpperCase() + name.slice(1);

/**
 * Turns a schema into what the type generator reads best: no titles (they would all become type names), unions
 * as `anyOf`, users' own `x-…` keys left out so that a mistyped property name is noticed, one set of definitions.
 */
function plain(
  schemas: Map<string, RawNode>,
  file: string,
  node: RawNode,
  found: Map<string, RawNode>,
): RawNode {
  if (node.$ref) {
    const target = definition(schemas, file, node.$ref);
    const isObject = 'properties' in target.node || ('then' in target.node && target.name !== 'pick');
    const described = { ...target.node, description: node['description'] ?? target.node['description'] };
    if (!isObject) return plain(schemas, target.file, described, found);
    const name = typeName(target.name);
    if (!found.has(name)) {
      found.set(name, {});
      found.set(name, plain(schemas, target.file, target.node, found));
    }
    return { $ref: `#/$defs/${name}` };
  }
  const { title: _title, examples: _examples, if: _test, then: whenObject, else: otherwise, ...rest } = node;
  const { patternProperties, ...simple } = rest;
  const inner = (child: RawNode) => plain(schemas, file, child, found);
  if (whenObject) {
    return {
      description: node['description'],
      anyOf: [inner(otherwise as RawNode), inner(whenObject as RawNode)],
    };
  }
  return mapChildren('properties' in node || !patternProperties ? simple : rest, inner);
}

/**
 * The TypeScript types of all documents and of their parts.
 * @returns the text of `types.ts`
 */
export async function typesText(schemas: Map<string, RawNode>): Promise<string> {
  const found = new Map<string, RawNode>();
  for (const kind of kinds) {
    const file = `${kind}.schema.json`;
    const { $defs: _definitions, $id: _id, $schema: _dialect, ...root } = schemas.get(file) as RawNode;
    found.set(rootNames[kind as Kind], plain(schemas, file, root, found));
  }
  const all = {
    $defs: Object.fromEntries(found),
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(kinds.map((kind) => [kind, { $ref: `#/$defs/${rootNames[kind]}` }])),
    required: [...kinds],
  } as unknown as JSONSchema;
  return compile(all, 'DocumentByKind', {
    bannerComment: '// Written by `npm run generate` from schemas/; change those instead.',
    style: { singleQuote: true, printWidth: 110 },
    ignoreMinAndMaxItems: true,
  });
}
