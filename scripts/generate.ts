// Writes what is made from schemas/ and from the rules: constants, types and validators for the core, what settings
// can say of each rule, and the pages of docs/ about documents, messages and rules.
// With --check it writes nothing that is committed, and fails when something of it is out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { kinds, readSchemas, rootNames, wholeSchema, type Kind, type RawNode } from './generate/schemas.ts';
import type { Manifest } from './generate/settings.ts';
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

/** Writes what the core needs of the schemas. @returns them as read, and each kind's without any `$ref` */
async function writeCore(): Promise<readonly [Map<string, RawNode>, Record<Kind, SchemaNode>]> {
  const schemas = readSchemas(join(root, 'schemas'));
  const whole = Object.fromEntries(kinds.map((kind) => [kind, wholeSchema(schemas, kind)])) as Record<
    Kind,
    SchemaNode
  >;
  write(join(generated, 'schemas.ts'), schemasText(schemas, rootNames));
  write(join(generated, 'types.ts'), await typesText(schemas));
  write(join(generated, 'validators.js'), await validatorsText(schemas));
  write(join(generated, 'validators.d.ts'), validatorTypes);
  return [schemas, whole];
}

/** Writes a committed file; with --check, says that it is out of date instead. @returns whether it was written anew */
function publish(name: string, text: string): boolean {
  const file = join(root, name);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return false;
  if (!process.argv.includes('--check')) {
    write(file, text);
    return true;
  }
  console.error(`${name} is out of date. Run \`npm run generate\` and commit it.`);
  process.exitCode = 1;
  return false;
}

let [schemas, whole] = await writeCore();

// Read only now: what it reads was just written.
const { configSchema, manifestText } = await import('./generate/settings.ts');
const config = schemas.get('config.schema.json') ?? {};
if (publish('schemas/config.schema.json', await configSchema(config))) [schemas, whole] = await writeCore();
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
publish('package.json', manifestText(manifest, config));

const { messagesPage } = await import('./generate/messages.ts');
const { rulesPage } = await import('./generate/rules.ts');
const pages = {
  'docs/documents.md': referencePage(schemas, whole),
  'docs/messages.md': messagesPage(),
  'docs/rules.md': rulesPage(),
};
for (const [name, text] of Object.entries(pages)) publish(name, text);

// Some pages are written by hand but for a table.
const { withFixTable } = await import('./generate/fixTable.ts');
publish('docs/command-line.md', withFixTable(readFileSync(join(root, 'docs/command-line.md'), 'utf8')));
const { withPlaceholders } = await import('./generate/placeholders.ts');
publish('docs/exchange.md', withPlaceholders(readFileSync(join(root, 'docs/exchange.md'), 'utf8')));
