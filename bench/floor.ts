// What nobody can do without, for scale: reading the file, and reading it as YAML or JSON with a library.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse, parseDocument } from 'yaml';
import { parseYaml } from '../src/core/yaml/parse.ts';
import type { Row } from './compare.ts';
import { kilobytes, measure } from './measure.ts';
import { planOf } from './plans.ts';

const ROUNDS = 20;

/** @returns rows of the table; the peer is `yaml`, whose reader the peer has */
export async function benchFloor(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'third-point-bench-floor-'));
  try {
    const rows: Row[] = [];
    for (const size of [5_000, 50_000, 500_000]) {
      const text = planOf(size);
      const file = join(folder, 'a.project.yaml');
      await writeFile(file, text);
      const data = JSON.stringify(parse(text));
      const says = kilobytes(text);
      rows.push(
        {
          name: `floor: the file from disk, ${says}`,
          ours: await measure(ROUNDS, () => readFileSync(file, 'utf8')),
        },
        {
          name: `floor: JSON.parse of the same, ${says}`,
          ours: await measure(ROUNDS, () => JSON.parse(data)),
        },
        {
          name: `floor: a tree of the YAML (peer: yaml’s parseDocument), ${says}`,
          ours: await measure(ROUNDS, () => parseYaml(text)),
          peer: await measure(ROUNDS, () => parseDocument(text)),
        },
      );
    }
    return rows;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
