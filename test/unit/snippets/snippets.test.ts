import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { kindOfText } from '../../../src/core/kinds/kind.ts';
import { schemas } from '../../../src/core/schema/generated/schemas.ts';
import { validators } from '../../../src/core/schema/generated/validators.js';
import { findingsIn } from '../support/findings.ts';
import { placesOf } from '../schema/places.ts';

interface Snippet {
  readonly description: string;
  readonly isFileTemplate?: boolean;
  readonly body: readonly string[];
}

const file = join(import.meta.dirname, '../../../snippets/third-point.code-snippets');
const snippets = new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Snippet>));

/** What stands in the file when somebody only ever presses Tab. */
function untouched({ body }: Snippet): string {
  return body
    .join('\n')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$CURRENT_YEAR-\$CURRENT_MONTH-\$CURRENT_DATE/g, '2026-05-18')
    .replace(/\$CURRENT_HOUR:\$CURRENT_MINUTE/g, '10:42')
    .replace(/\$\d+/g, '');
}

describe('the snippets', () => {
  for (const [name, snippet] of snippets) {
    const text = untouched(snippet);
    it(`${name}: is a whole and valid document`, () => {
      const kind = kindOfText(text);
      assert.ok(kind);
      assert.deepEqual(validators[kind](parse(text)), []);
    });

    it(`${name}: asks for nothing to be mended`, () => {
      const found = findingsIn(text, 'new.yaml');
      assert.deepEqual(
        found.filter(({ severity, code }) => severity === 'error' && code !== 'reference-file'),
        [],
      );
    });

    // With a word to type it would be offered inside of documents, where a whole one breaks what is there.
    it(`${name}: fills an empty file, is not offered while one writes, and says what it is`, () => {
      assert.equal(snippet.isFileTemplate, true);
      assert.ok(!('prefix' in snippet));
      assert.match(snippet.description, /^\S.*\.$/);
      assert.equal(snippet.body.at(-1), '$0');
    });
  }

  it('offer every value there is to choose from', () => {
    const known = Object.values(schemas)
      .flatMap((schema) => placesOf(schema, ''))
      .flatMap(({ node }) => (node.enum ? [[...node.enum].sort().join()] : []));
    for (const [name, { body }] of snippets) {
      for (const [, values = ''] of body.join('\n').matchAll(/\$\{\d+\|([^|]*)\|\}/g)) {
        assert.ok(known.includes(values.split(',').sort().join()), `${name}: ${values}`);
      }
    }
  });
});
