// One character more or less anywhere in a real plan: what people do all day.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/text/edits.ts';
import { LineIndex } from '../../../src/core/text/lines.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { recover } from '../../../src/core/yaml/recover.ts';
import { syntaxFindings } from '../../../src/core/yaml/syntax.ts';
import type { YamlDocument, YamlNode } from '../../../src/core/yaml/tree.ts';

const plan = readFileSync(
  new URL('../../fixtures/documents/water-study.project.yaml', import.meta.url),
  'utf8',
);

/** How many are tried; `SLIPS=5000` tries more. */
const runs = Number(process.env.SLIPS ?? 400);

interface Slip {
  readonly at: number;
  /** Undefined takes the character there away. */
  readonly insert: string | undefined;
}

const slip: fc.Arbitrary<Slip> = fc.record({
  at: fc.nat(plan.length - 1),
  insert: fc.option(fc.constantFrom(...' \n\t:"\'[]{},#-*&|>%@!axé“'), { nil: undefined, freq: 2 }),
});

function broken({ at, insert }: Slip): string {
  return plan.slice(0, at) + (insert ?? '') + plan.slice(insert === undefined ? at + 1 : at);
}

/** How many keys a tree holds. */
function pairs(node: YamlNode | undefined): number {
  if (node?.type === 'map') return node.pairs.reduce((sum, { value }) => sum + 1 + pairs(value), 0);
  if (node?.type === 'list') return node.items.reduce((sum, { value }) => sum + pairs(value), 0);
  return 0;
}

describe('A character more or less anywhere in a plan', function () {
  this.timeout(60_000 + 100 * runs);

  // Each is read once: what is found in a document is kept with it.
  const texts: { readonly slip: Slip; readonly text: string; readonly document: YamlDocument }[] = [];
  before(() => {
    for (const each of fc.sample(slip, { numRuns: runs, seed: 26 })) {
      const text = broken(each);
      texts.push({ slip: each, text, document: parseYaml(text) });
    }
  });

  it('leaves the plan itself without findings', () => {
    assert.deepEqual(syntaxFindings(parseYaml(plan)), []);
  });

  it('gets at most two findings', () => {
    for (const { document, slip: made } of texts) {
      const found = syntaxFindings(document);
      assert.ok(found.length <= 2, `${JSON.stringify(made)}: ${found.map(({ code }) => code).join(' ')}`);
    }
  });

  it('gets an error whenever the text cannot be read, nearly always within a line of the character', () => {
    let unsound = 0;
    let close = 0;
    for (const { text, document, slip: made } of texts) {
      if (document.problems.length === 0) continue;
      unsound++;
      const first = syntaxFindings(document).find(({ severity }) => severity === 'error');
      assert.ok(first, JSON.stringify(made));
      const lines = new LineIndex(text);
      if (Math.abs(lines.lineAt(first.span.start) - lines.lineAt(made.at)) <= 1) close++;
    }
    assert.ok(unsound > texts.length / 10);
    assert.ok(close / unsound >= 0.97, `${close} of ${unsound}`);
  });

  it('gets fixes that leave fewer findings, nearly always none', () => {
    let all = 0;
    let clean = 0;
    for (const { text, document, slip: made } of texts) {
      const found = syntaxFindings(document);
      for (const { code, fixes } of found) {
        for (const { title, changes } of fixes) {
          const [change] = changes;
          assert.ok(change?.do === 'text' && changes.length === 1);
          const after = syntaxFindings(parseYaml(applyEdits(text, change.edits)));
          all++;
          if (after.length < found.length) clean++;
          assert.ok(after.length <= found.length + 1, `${JSON.stringify(made)}: ${code}, ${title}`);
        }
      }
    }
    assert.ok(clean / all >= 0.98, `${clean} of ${all}`);
  });

  it('keeps nearly all of the plan readable', () => {
    const whole = pairs(parseYaml(plan).root);
    let kept = 0;
    let unsound = 0;
    for (const { document } of texts) {
      if (document.problems.length === 0) continue;
      unsound++;
      kept += Math.min(1, pairs(recover(document).root) / whole);
    }
    assert.ok(kept / unsound >= 0.99, `${((100 * kept) / unsound).toFixed(2)} %`);
  });
});
