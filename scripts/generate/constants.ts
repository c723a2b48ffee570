import { definition, fileOf, kinds, mapChildren, ownWords, type Kind, type RawNode } from './schemas.ts';

/** A piece of TypeScript that is put into the output as it is, not as a quoted text. */
class Code {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

/** Writes data as TypeScript; `Code` inside it stays code. */
function literal(value: unknown): string {
  if (value instanceof Code) return value.text;
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  return `{ ${Object.entries(value)
    .map(([key, part]) => `${/^[a-z]\w*$/i.test(key) ? key : JSON.stringify(key)}: ${literal(part)}`)
    .join(', ')} }`;
}

/**
 * The text of `schemas.ts`: each definition once as a constant, the kinds built from them, no `$ref` left.
 * @param rootNames the type name of each kind's data
 */
export function schemasText(schemas: Map<string, RawNode>, rootNames: Record<Kind, string>): string {
  const constants = new Map<string, string>();
  const constant = (file: string, name: string) =>
    `${file === 'common.schema.json' ? 'common' : file.replace(/[-.].*/, '')}_${name}`;

  function write(file: string, node: RawNode): unknown {
    const own = ownWords(node);
    if (!node.$ref) return mapChildren(own, (child) => write(file, child));
    const found = definition(schemas, file, node.$ref);
    const name = constant(found.file, found.name);
    // A definition's own definitions are written first, so each constant stands before its use.
    if (!constants.has(name)) constants.set(name, literal(write(found.file, found.node)));
    if (Object.keys(own).length === 0) return new Code(name);
    return new Code(`{ ...${name}, ${literal(own).slice(2)}`);
  }

  const roots = kinds.map((kind) => {
    const { file, node } = fileOf(schemas, kind);
    return `  '${kind}': ${literal(write(file, node))},`;
  });
  const lines = [...constants].map(([name, text]) => `const ${name}: SchemaNode = ${text};`);
  const types = kinds.map((kind) => rootNames[kind]).join(', ');
  return `// Written by \`npm run generate\` from schemas/; change those instead.
import type { Kind } from '../../kinds/kind.ts';
import type { SchemaNode } from '../schema-node.ts';
import type { ${types} } from './types.ts';

/** The data of a document of any kind. */
export type DocumentData = ${kinds.map((kind) => rootNames[kind]).join(' | ')};

${lines.join('\n')}

/** The schema of each kind, every \`$ref\` followed: shared parts are the same object wherever they stand. */
export const schemas: Readonly<Record<Kind, SchemaNode>> = {
${roots.join('\n')}
};
`;
}
