import { _ } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standaloneCode from 'ajv/dist/standalone/index.js';
import { build } from 'esbuild';
import { isDate } from '../../src/core/dates.ts';
import { kinds, mapChildren, without, type Kind, type RawNode } from './schemas.ts';
import { withoutRepetition } from './withoutRepetition.ts';

/** Every annotation our schemas use; any other `x-…` in them is a slip and stops the build. */
export const annotations = [
  'x-noun',
  'x-main',
  'x-keyed',
  'x-meanings',
  'x-missing',
  'x-placeholder',
  'x-source',
  'x-group',
  'x-reference',
  'x-reference-keys',
  'x-codes',
  'x-slips',
  'x-files',
];

/** An ajv that takes our schemas in strict mode, with our annotations as its only extra words. */
export function strictAjv(): Ajv2020 {
  const ajv = new Ajv2020({
    allErrors: true,
    messages: false,
    strict: true,
    strictTypes: true,
    strictTuples: true,
    // What several documents share is compiled once and called, not written out wherever it stands.
    inlineRefs: false,
    code: { source: true, esm: true, lines: false, formats: _`formats` },
  });
  // What a date is, is said in one place.
  ajv.addFormat('date', isDate);
  ajv.addVocabulary(annotations);
  return ajv;
}

/** A schema without the words meant for people: ajv copies whole schemas into what it compiles. */
function rulesOnly(node: RawNode): RawNode {
  const own = without(node, 'title', 'description', 'examples', '$comment', ...annotations);
  const definitions = Object.entries(node.$defs ?? {}).map(
    ([name, part]) => [name, rulesOnly(part)] as const,
  );
  return mapChildren(
    definitions.length > 0 ? { ...own, $defs: Object.fromEntries(definitions) } : own,
    rulesOnly,
  );
}

const identifier = (kind: Kind) => kind.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

/**
 * Compiles the validators ahead of time into one module that needs neither ajv nor Node.
 * @param schemas the schema files, by name
 * @returns the text of `validators.js`
 */
export async function validatorsText(schemas: ReadonlyMap<string, RawNode>): Promise<string> {
  const ajv = strictAjv();
  for (const schema of schemas.values()) ajv.addSchema(rulesOnly(schema));
  const names = Object.fromEntries(kinds.map((kind) => [identifier(kind), `${kind}.schema.json`]));
  const compile = standaloneCode as unknown as (ajv: Ajv2020, names: Record<string, string>) => string;
  const compiled = withoutRepetition(compile(ajv, names).replaceAll('export const ', 'const '));
  const table = kinds.map((kind) => `'${kind}': listErrors(${identifier(kind)})`).join(',\n');
  const entry = `import { isDate } from '../../dates.ts';
const formats = { date: isDate };
${compiled}
// ajv adds one more error, 'if', wherever a branch of a union fails; it says nothing the others do not say.
function listErrors(validate) {
  return (data) => (validate(data) ? [] : validate.errors.filter((error) => error.keyword !== 'if'));
}
export const validators = {${table}};
`;
  const bundle = await build({
    stdin: { contents: entry, resolveDir: import.meta.dirname, loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['main'],
    external: ['../../dates.ts'],
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    banner: { js: '// Written by `npm run generate` from schemas/; change those instead.' },
  });
  return bundle.outputFiles[0]?.text ?? '';
}

/** The text of `validators.d.ts`. */
export const validatorTypes = `// Written by \`npm run generate\`; change scripts/generate/validators.ts instead.
import type { Kind } from '../../kinds/kind.ts';

/** One thing in a document that its form does not allow. */
export interface ValidationError {
  /** Where in the document, as a JSON Pointer ('' is the whole document). */
  readonly instancePath: string;
  /** The rule's name: required, additionalProperties, type, enum, const, pattern, format, minLength, minimum, exclusiveMinimum. */
  readonly keyword: string;
  /** What the rule needed, by keyword: {missingProperty}, {additionalProperty}, {type}, {allowedValues}, … */
  readonly params: Readonly<Record<string, unknown>>;
}

/** Answers every error of a document's data; none when it is as its form says. Never throws, keeps nothing. */
export type Validator = (data: unknown) => ValidationError[];

export declare const validators: Readonly<Record<Kind, Validator>>;
`;
