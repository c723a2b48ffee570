// Writes what is made from schemas/: constants, types and validators for the core, and two pages of docs/: what can
// stand in each document, and every message with an example.
// With --check it writes no page and fails when a committed one is out of date.
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

// Read only now: what it reads was just written.
const { messagesPage } = await import('./generate/messages.ts');
const { rulesPage } = await import('./generate/rules.ts');
const pages = {
  'docs/documents.md': referencePage(schemas, whole),
  'docs/messages.md': messagesPage(),
  'docs/rules.md': rulesPage(),
};
for (const [name, text] of Object.entries(pages)) {
  const page = join(root, name);
  if (!process.argv.includes('--check')) write(page, text);
  else if (!existsSync(page) || readFileSync(page, 'utf8') !== text) {
    console.error(`${name} is out of date. Run \`npm run generate\` and commit it.`);
    process.exitCode = 1;
  }
}
