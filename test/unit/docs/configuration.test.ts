// The page about settings shows settings that work.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/paths.ts';
import { families } from '../../../src/core/rules/rule.ts';
import { findingsIn } from '../support/findings.ts';

describe('the page about settings', () => {
  const page = readFileSync(join(root, 'docs', 'configuration.md'), 'utf8');
  const shown = [...page.matchAll(/^```yaml\n(.*?)^```$/gms)].map(([, text]) => text ?? '');

  it('shows nothing that Third Point would point out', () => {
    assert.ok(shown.length > 1);
    for (const text of shown) {
      // The questions of a folder have a file of their own.
      const prompts = /^questions:/m.test(text);
      const said = (
        prompts
          ? findingsIn(text, 'coaching/prompts.yaml', {
              'third-point.config.yaml': 'prompts: coaching/prompts.yaml\n',
            })
          : findingsIn(text, 'third-point.config.yaml')
      ).filter(
        // The files it names are not here.
        ({ code }) => code !== 'config-no-such-file',
      );
      assert.deepEqual(said, []);
    }
  });

  it('names every kind of question', () => {
    assert.deepEqual(
      families.filter((family) => !page.includes(`\`${family}\``)),
      [],
    );
  });
});
