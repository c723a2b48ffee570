import { compile, type JSONSchema } from 'json-schema-to-typescript';
import {
  definition,
  fileOf,
  kinds,
  mapChildren,
  ownWords,
  rootNames,
  without,
  type RawNode,
} from './schemas.ts';

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
  source: 'StandardsSource',
  item: 'StandardEntry',
  promise: 'PartnerPromise',
  share: 'SharedThing',
  administrators: 'AdministratorsPart',
  meetings: 'MeetingTimes',
  visits: 'VisitCustoms',
  move: 'ListeningMove',
  seen: 'SeenAndHeard',
  watchFor: 'ThingToWatchFor',
  beforehand: 'TalkBeforehand',
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
    const described = node.description ? { ...target.node, description: node.description } : target.node;
    if (!isObject) return plain(schemas, target.file, described, found);
    const name = typeName(target.name);
    if (!found.has(name)) {
      found.set(name, {});
      found.set(name, plain(schemas, target.file, target.node, found));
    }
    return { $ref: `#/$defs/${name}` };
  }
  const inner = (child: RawNode) => plain(schemas, file, child, found);
  if (node.then && node.else) {
    return {
      ...without(node, 'title', 'examples', 'if', 'then', 'else'),
      anyOf: [inner(node.else), inner(node.then)],
    };
  }
  const rest = without(node, 'title', 'examples', ...(node.properties ? ['patternProperties'] : []));
  return mapChildren(rest, inner);
}

/**
 * The TypeScript types of all documents and of their parts.
 * @returns the text of `types.ts`
 */
export async function typesText(schemas: Map<string, RawNode>): Promise<string> {
  const found = new Map<string, RawNode>();
  for (const kind of kinds) {
    const { file, node } = fileOf(schemas, kind);
    found.set(rootNames[kind], plain(schemas, file, ownWords(node), found));
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
