// Writes what is made from schemas/: constants, types and validators for the core, and the reference page in docs/.
// With --check it writes no page and fails when the committed one is out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kinds, readSchemas, rootNames, wholeSchema, type Kind } from './generate/schemas.ts';
import { referencePage } from './generate/reference.ts';
import { schemasText } from './generate/constants.ts';
import { typesText } from './generate/types.ts';
import { validatorsText, validatorTypes } from './generate/validators.ts';
import type { SchemaNode } from '../src/core/schema/schema-node.ts';

const root = dirname(import.meta.dirname);
const generated = join(root, 'src/core/schema/generated');
const page = join(root, 'docs/documents.md');

/** Writes a file only when its text changes, so that watchers and caches stay quiet. */
function write(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const schemas = readSchemas(join(root, 'schemas'));
const whole = Object.fromEntries(kinds.map((kind) => [kind, wholeSchema(schemas, kind)])) as Record<
  Kind,
  SchemaNode
>;

write(join(generated, 'schemas.ts'), schemasText(schemas, rootNames));
write(join(generated, 'types.ts'), await typesText(schemas));
write(join(generated, 'validators.js'), await validatorsText(whole));
write(join(generated, 'validators.d.ts'), validatorTypes);

const text = referencePage(schemas, whole);
if (process.argv.includes('--check')) {
  if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
    console.error('docs/documents.md is out of date. Run `npm run generate` and commit it.');
    process.exitCode = 1;
  }
} else write(page, text);
