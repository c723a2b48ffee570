// A plan somebody is typing in: what stays readable, and what is not to be trusted.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { dataOf } from '../../../src/core/yaml/data.ts';
import { itemsOf, nodeAt, pairOf, textOf, valueOf } from '../../../src/core/yaml/navigate.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import { brokenEntries, recover } from '../../../src/core/yaml/recover.ts';
import type { YamlNode } from '../../../src/core/yaml/tree.ts';

const plan = readFileSync(
  new URL('../../fixtures/documents/water-study.project.yaml', import.meta.url),
  'utf8',
);

/** Every key with its text, as `goals.1.id: g2`. */
function pairs(node: YamlNode | undefined, path = ''): string[] {
  if (node?.type === 'map') {
    return node.pairs.flatMap(({ key, value }) => [
      `${path}${key.text}`,
      ...pairs(value, `${path}${key.text}.`),
    ]);
  }
  if (node?.type === 'list')
    return node.items.flatMap(({ value }, index) => pairs(value, `${path}${index}.`));
  return [];
}

/** The top-level entries that are not to be trusted, by the first word of each. */
function distrusted(text: string): string[] {
  return brokenEntries(parseYaml(text)).map(
    ({ start, end }) => text.slice(start, end).split(':')[0]?.trim() ?? '',
  );
}

/** The fifteen half-typed states the parsers were compared on, each somewhere in the middle of the plan. */
const halfTyped: { readonly [says: string]: readonly [find: string, write: string] } = {
  'a name without its colon': ['    type: exit-ticket', '    type exit-ticket'],
  'the beginning of a name': ['    type: exit-ticket', '    res'],
  'the beginning of a name in the first column': ['checks:', 'res\nchecks:'],
  'a name with its colon': ['    type: exit-ticket', '    type:'],
  'an open quotation mark': ['target: I can', 'target: "I can'],
  'an open single mark': ['title: Walk', "title: 'Walk"],
  'an open bracket': ['goals: [g1, g2]', 'goals: [g1, '],
  'an open bracket alone': ['goals: [g1, g2]', 'goals: ['],
  'an open brace': [
    'technology: {tool: turbidity sensor, purpose: see change over time, ifItFails: Secchi tube}',
    'technology: {tool: turb',
  ],
  'a dash alone': [
    '      - says how one leads to the other',
    '      - says how one leads to the other\n      -',
  ],
  'a dash without its space': ['      - names a land use', '      -names a land use'],
  'a name one space too far left': ['    type: exit-ticket', '   type: exit-ticket'],
  'a name one space too far right': ['    type: exit-ticket', '     type: exit-ticket'],
  'a tab': ['    type: exit-ticket', '\ttype: exit-ticket'],
  'a colon in a text': ['title: How healthy', 'title: Creek: how healthy'],
};

describe('Recovering a half-typed plan', () => {
  const whole = pairs(parseYaml(plan).root);
  let kept = 0;
  for (const [says, [find, write]] of Object.entries(halfTyped)) {
    it(`keeps what stands elsewhere: ${says}`, () => {
      assert.ok(plan.includes(find));
      const now = new Set(pairs(recover(parseYaml(plan.replace(find, write))).root));
      const share = whole.filter((pair) => now.has(pair)).length / whole.length;
      kept += share / Object.keys(halfTyped).length;
      assert.ok(share >= 0.95, `${Math.round(share * 100)} %`);
    });
  }

  it('keeps 99 % of it on average', () => {
    assert.ok(kept >= 0.99, `${(100 * kept).toFixed(2)} %`);
  });
});

describe('The recovered tree', () => {
  it('has spans that are true of the text as it stands', () => {
    for (const [find, write] of Object.values(halfTyped)) {
      const text = plan.replace(find, write);
      const document = parseYaml(text);
      const broken = brokenEntries(document);
      const check = (node: YamlNode | undefined): void => {
        if (!node || broken.some(({ start, end }) => start <= node.span.start && node.span.end <= end))
          return;
        if (node.type === 'scalar' && node.style === 'plain') {
          assert.equal(text.slice(node.span.start, node.span.end).replace(/\s*\n\s*/g, ' '), node.text);
        }
        if (node.type === 'map') for (const { value } of node.pairs) check(value);
        if (node.type === 'list') for (const { value } of node.items) check(value);
      };
      const sound = recover(document);
      assert.equal(sound.text, text);
      assert.deepEqual(sound.problems, []);
      check(sound.root);
    }
  });

  it('reads what a mending makes of a broken place', () => {
    const sound = recover(parseYaml('title: "Hello\ngoals:\n  - id: g1\n\ttarget: A\n'));
    assert.equal(textOf(sound.root, 'title'), 'Hello');
    assert.equal(textOf(nodeAt(sound, ['goals', 0]), 'target'), 'A');
    assert.deepEqual({ ...pairOf(sound.root, 'title')?.value?.span }, { start: 7, end: 13 });
  });

  it('keeps the places of the other items where one cannot be explained', () => {
    const text = 'goals:\n  - id: g1\n  - id: g2\n    ]{: {["\n    }: &&\n  - id: g3\n';
    const sound = recover(parseYaml(text));
    assert.equal(itemsOf(sound.root, 'goals').length, 3);
    assert.equal(textOf(nodeAt(sound, ['goals', 0]), 'id'), 'g1');
    assert.equal(textOf(nodeAt(sound, ['goals', 2]), 'id'), 'g3');
  });

  it('follows names across a broken place', () => {
    const sound = recover(parseYaml('a: &x [g1]\nb: "open\nc: *x\n'));
    assert.equal(valueOf(sound.root, 'c'), valueOf(sound.root, 'a'));
  });

  it('is the first version where there are two', () => {
    const text = 'title: A\n<<<<<<< HEAD\nminutes: 1\n=======\nminutes: 2\n>>>>>>> lee\nstatus: draft\n';
    const sound = recover(parseYaml(text));
    assert.deepEqual({ ...(dataOf(sound.root) as object) }, { title: 'A', minutes: 1, status: 'draft' });
    assert.equal(pairOf(sound.root, 'status')?.key.span.start, text.indexOf('status'));
  });

  it('is empty for a file that was saved in another form', () => {
    assert.equal(recover(parseYaml('k\0i\0n\0d\0')).root, undefined);
  });
});

describe('What is not to be trusted', () => {
  it('is the entry that is broken, and no other', () => {
    assert.deepEqual(distrusted('title: A\ngoals:\n  - id: "g1\nchecks:\n  - id: k1\n'), ['goals']);
    assert.deepEqual(distrusted('title: "A\ngoals:\n  - id: g1\nchecks: [a\nfinal: {}\n'), [
      'title',
      'checks',
    ]);
  });

  it('is a half-typed line of the first column alone', () => {
    assert.deepEqual(distrusted('title: A\nres\ngoals:\n  - id: g1\n'), ['res']);
  });

  it('is what stands below three dashes', () => {
    assert.deepEqual(distrusted('title: A\n---\nsubject: Science\n'), ['---\nsubject']);
  });

  it('is everything where two versions meet', () => {
    const text = 'title: A\n<<<<<<< a\nb: 1\n=======\nb: 2\n>>>>>>> c\n';
    assert.deepEqual(brokenEntries(parseYaml(text)), [{ start: 0, end: text.length }]);
  });

  it('is a value that is read as something else than it says', () => {
    const text = 'title: A\nsteps:\n  - names a land use: farming\n';
    const [span] = brokenEntries(parseYaml(text));
    assert.equal(text.slice(span?.start, span?.end), 'names a land use: farming');
  });

  it('holds back every line that begins with pasted spaces', () => {
    const text = 'title: A\n\u00a0\u00a0subject: B\n\u00a0\u00a0status: draft\ngoals: []\n';
    const starts = [text.indexOf('\u00a0'), text.lastIndexOf('\n\u00a0') + 1];
    assert.deepEqual([...new Set(brokenEntries(parseYaml(text)).map(({ start }) => start))], starts);
  });
});
