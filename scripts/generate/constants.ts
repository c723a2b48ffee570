import { definition, fileOf, kinds, mapChildren, ownWords, type Kind, type RawNode } from './schemas.ts';

/**
 * The text of `schemas.ts`: each definition once, and the kinds that refer to them, as `schemasFrom` reads them.
 * @param rootNames the type name of each kind's data
 */
export function schemasText(schemas: Map<string, RawNode>, rootNames: Record<Kind, string>): string {
  const definitions: Record<string, RawNode> = {};
  const nameOf = (file: string, name: string) =>
    `${file === 'common.schema.json' ? 'common' : file.replace(/[-.].*/, '')}_${name}`;

  function write(file: string, node: RawNode): RawNode {
    const own = ownWords(node);
    if (!node.$ref) return mapChildren(own, (child) => write(file, child));
    const found = definition(schemas, file, node.$ref);
    const name = nameOf(found.file, found.name);
    definitions[name] ??= write(found.file, found.node);
    return { $ref: name, ...own };
  }

  const roots = Object.fromEntries(
    kinds.map((kind) => {
      const { file, node } = fileOf(schemas, kind);
      return [kind, write(file, node)] as const;
    }),
  );
  const types = kinds.map((kind) => rootNames[kind]);
  return `// Written by \`npm run generate\` from schemas/; change those instead.
import { schemasFrom } from '../written.ts';
import type { ${types.join(', ')} } from './types.ts';

/** The data of a document of any kind. */
export type DocumentData = ${types.join(' | ')};

/** The schema of each kind, every \`$ref\` followed: shared parts are the same object wherever they stand. */
export const schemas = schemasFrom(
  ${JSON.stringify(kinds)},
  ${JSON.stringify(JSON.stringify({ definitions, kinds: roots }))},
);
`;
}
