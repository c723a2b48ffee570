// How what a keystroke costs grows with the plan, and plans as nobody writes them.
import { parseYaml } from '../src/core/yaml/parse.ts';
import type { Row } from './compare.ts';
import { kilobytes, measure, once, perDoubling } from './measure.ts';
import { planOf } from './plans.ts';
import { Typing } from './typing.ts';

const SIZES = [5_000, 50_000, 100_000, 200_000, 400_000, 500_000];

/** Those of them that are one, two, four and eight times the same. */
const DOUBLED = new Set([50_000, 100_000, 200_000, 400_000]);

/** How long a keystroke may keep the extension busy below 200 KB, in milliseconds. */
const SLICE = 10;

/** @returns rows of the table */
export async function benchGrowth(): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const doubled = { reading: [] as number[], keystroke: [] as number[], panel: [] as number[] };
  for (const size of SIZES) {
    const text = planOf(size);
    const says = kilobytes(text);
    const typing = new Typing(text, 'I can explain');
    const target = size < 200_000 ? { target: { atMost: SLICE } } : {};
    const reading = await measure(20, () => parseYaml(text));
    const keystroke = await measure(30, () => typing.type());
    const panel = await measure(10, () => typing.state());
    if (DOUBLED.has(size)) {
      doubled.reading.push(reading.median);
      doubled.keystroke.push(keystroke.median);
      doubled.panel.push(panel.median);
    }
    rows.push(
      { name: `in process: reading, ${says}`, ours: reading },
      {
        name: `in process: keystroke → findings, ${says}`,
        ours: keystroke,
        ...target,
      },
      { name: `in process: what the panel is sent, ${says}`, ours: panel },
      {
        name: `in process: and how large that is, ${says}`,
        unit: 'KB',
        ours: once(typing.state().length / 1000),
      },
    );
  }
  const times = (name: string, medians: readonly number[]): Row => ({
    name: `in process: ${name}, each doubling from 50 to 400 KB`,
    unit: '×',
    ours: perDoubling(medians),
  });
  rows.push(
    times('reading', doubled.reading),
    times('keystroke → findings', doubled.keystroke),
    times('what the panel is sent', doubled.panel),
  );
  for (const [name, text] of extremes()) {
    const typing = new Typing(text, 'title: ');
    rows.push({
      name: `in process: keystroke → findings, ${name}`,
      ours: await measure(8, () => typing.type()),
    });
  }
  return rows;
}

/** Plans that a program makes, or somebody who wants to see what happens. */
function extremes(): readonly (readonly [string, string])[] {
  const head = 'kind: project-spec\nschemaVersion: 1\ntitle: A plan\n';
  const lines = (count: number, line: (index: number) => string): string =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n');
  return [
    [
      '5,000 goals',
      `${head}goals:\n${lines(5_000, (index) => `  - id: g${index}\n    target: I can explain ${index}`)}\n`,
    ],
    ['a line of 1 MB', `${head}notes: ${'creek water land town '.repeat(45_000)}\n`],
    ['20,000 keys', `${head}${lines(20_000, (index) => `key${index}: ${index}`)}\n`],
  ];
}
