// The page about writing names settings, forms and pictures that are there.
import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../../package.json' with { type: 'json' };
import { root } from '../../../scripts/paths.ts';

const page = readFileSync(join(root, 'docs', 'writing.md'), 'utf8');

describe('the page about writing in the text', () => {
  it('names settings as they are, with what they are at first', () => {
    const { properties } = manifest.contributes.configuration;
    const known = new Map<string, { readonly default?: unknown }>(Object.entries(properties));
    const rows = [...page.matchAll(/^\| `(thirdPoint\.\w+)` +\| (on|off) /gm)];
    assert.ok(rows.length > 3);
    for (const [, name = '', first] of rows)
      assert.equal(known.get(name)?.default, first === 'on', `${name} is ${first ?? ''} on the page`);
  });

  it('names the form of every document', () => {
    const named = [...page.matchAll(/^\| [^|]+\| `([\w-]+\.schema\.json)`/gm)].map(([, file]) => file);
    const forms = globSync('*.schema.json', { cwd: join(root, 'schemas') });
    assert.deepEqual([...named].sort(), forms.filter((file) => file !== 'common.schema.json').sort());
  });

  it('shows a line that names a form that is there', () => {
    const [, way = ''] = /^# yaml-language-server: \$schema=(\S+)$/m.exec(page) ?? [];
    assert.ok(existsSync(join(root, way)), way);
  });
});
