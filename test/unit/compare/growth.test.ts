// What bringing versions together and comparing them costs grows with their size and no faster. Counted is how often
// anything of their trees is looked at, so that the numbers are the same on every machine.
import { ok } from 'node:assert/strict';
import { diffDocuments } from '../../../src/core/compare/diff.ts';
import { shapesOf } from '../../../src/core/compare/shape.ts';
import { mergeVersions } from '../../../src/core/compare/threeWay/mergeVersions.ts';
import { Version } from '../../../src/core/compare/threeWay/parts.ts';
import { kindOfName } from '../../../src/core/kinds/kind.ts';
import { parseYaml } from '../../../src/core/yaml/parse.ts';
import type { YamlDocument } from '../../../src/core/yaml/tree.ts';
import { counted } from '../../counted.ts';

type Texts = readonly [base: string, ours: string, theirs: string];

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** Each side changes every sixth line. */
const changed = (count: number, line: (index: number, more: string) => string): Texts => {
  const version = (at: number): string =>
    lines(count, (index) => line(index, index % 6 === at ? ' as we said' : ''));
  return [version(-1), version(0), version(3)];
};

/** Three versions, by how many entries they have. */
const versions: readonly (readonly [name: string, path: string, texts: (count: number) => Texts])[] = [
  [
    'goals with other words',
    'a.project.yaml',
    (count) =>
      withHead(
        'goals:\n',
        changed(count, (at, more) => `  - id: g${at}\n    target: I can ${at}${more}\n`),
      ),
  ],
  [
    'goals that both gave other ids, and what points to them',
    'a.project.yaml',
    (count) => {
      const text = (sign: string): string =>
        `goals:\n${lines(count, (at) => `  - id: ${sign}${at}\n    target: I can ${at}\n`)}checks:\n${lines(count, (at) => `  - id: k${at}\n    goals: [${sign}${at}]\n`)}`;
      return [text('g'), text('g'), text('h')];
    },
  ],
  [
    'checks that go to the end',
    'a.project.yaml',
    (count) => {
      const text = (moves: (at: number) => boolean): string => {
        const all = Array.from({ length: count }, (_, at) => at);
        const order = [...all.filter((at) => !moves(at)), ...all.filter(moves)];
        return `checks:\n${order.map((at) => `  - id: k${at}\n    name: n${at}\n`).join('')}`;
      };
      return [text(() => false), text((at) => at % 7 === 1), text((at) => at % 7 === 4)];
    },
  ],
  [
    'goals that one took out and the other points to',
    'a.project.yaml',
    (count) => {
      const goals = (left: (at: number) => boolean): string =>
        `goals:\n${lines(count, (at) => (left(at) ? `  - id: g${at}\n    target: I can ${at}\n` : ''))}`;
      const checks = (goal: (at: number) => string): string =>
        `checks:\n${lines(count, (at) => `  - id: k${at}\n    goals: [${goal(at)}]\n`)}`;
      const base = goals(() => true) + checks(() => 'g0');
      return [
        base,
        goals((at) => at % 3 === 0) + checks(() => 'g0'),
        goals(() => true) + checks((at) => `g${at}`),
      ];
    },
  ],
  ['lines of one’s own', 'a.yaml', (count) => changed(count, (at, more) => `x-own${at}: words${more}\n`)],
  [
    'lines of a list',
    'a.yaml',
    (count) =>
      withHead(
        'words:\n',
        changed(count, (at, more) => `  - word ${at}${more}\n`),
      ),
  ],
  [
    'comments',
    'a.project.yaml',
    (count) =>
      withHead(
        'goals:\n',
        changed(count, (at, more) => `  # note ${at}${more}\n  - id: g${at}\n    target: t\n`),
      ),
  ],
];

function withHead(head: string, texts: Texts): Texts {
  return texts.map((text) => head + text) as unknown as Texts;
}

describe('what versions cost', () => {
  for (const [name, path, texts] of versions) {
    it(`to bring together grows with them and no faster: ${name}`, () => {
      grows((count) => looksToMerge(path, texts(count)));
    });

    it(`to compare grows with them and no faster: ${name}`, () => {
      grows((count) => looksToCompare(path, texts(count)));
    });
  }
});

function grows(looks: (count: number) => number): void {
  const [small, large] = [looks(150), looks(600)];
  ok(small > 150 && large < 4.4 * small, `${small} looks at 150 entries, ${large} at 600`);
}

function looksToMerge(path: string, texts: Texts): number {
  let looks = 0;
  const [base, ours, theirs] = texts.map((text) => counted(parseYaml(text), () => looks++)) as [
    YamlDocument,
    YamlDocument,
    YamlDocument,
  ];
  const shapes = shapesOf(kindOfName(path), [base.root, ours.root, theirs.root]);
  const three = {
    base: new Version('base', base, shapes),
    ours: new Version('ours', ours, shapes),
    theirs: new Version('theirs', theirs, shapes),
  };
  ok(mergeVersions(three, new Map()));
  return looks;
}

function looksToCompare(path: string, [before, , after]: Texts): number {
  let looks = 0;
  const [was, is] = [before, after].map((text) => ({
    text,
    kind: kindOfName(path),
    title: '',
    sound: counted(parseYaml(text), () => looks++),
    broken: false,
  }));
  diffDocuments(was, is);
  return looks;
}
