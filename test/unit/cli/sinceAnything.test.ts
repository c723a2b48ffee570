// `check --since` in any repository, after any change: nothing else is said than in a whole run, and nothing is left out.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocuments } from '../../../src/cli/checkDocuments.ts';
import { readLibrary } from '../../../src/cli/library.ts';
import type { Told } from '../../../src/cli/report.ts';
import { changedSince } from '../../../src/cli/since.ts';
import { texts, written } from '../support/leaning.ts';
import { useDesk } from './gitWork.ts';

const nothing = { expect: () => undefined, step: () => undefined, end: () => undefined };

interface Step {
  readonly name: string;
  readonly text: string | undefined;
}

const gone = (name: string): Step => ({ name, text: undefined });
/** Of a file that is missing it is asked which one was meant as soon as there is one that could be. */
const back: Step = { name: 'lessons/l.lesson.yaml', text: texts['lessons/l.lesson.yaml']?.[0] };

describe('check --since, whatever changes', function () {
  this.timeout(0);
  const at = useDesk();
  let count = 0;

  /** What is said of each document. @param rev since when, else of all */
  async function said(folder: string, rev?: string): Promise<ReadonlyMap<string, readonly Told[]>> {
    const read = await readLibrary(['.'], folder, nothing);
    const shelved = rev === undefined ? read : await changedSince(rev, read, folder);
    const checked = await checkDocuments(shelved, nothing);
    return new Map(checked.map(({ file, findings }) => [file, findings]));
  }

  function write(name: string, steps: readonly Step[]): void {
    for (const { name: file, text } of steps) {
      if (text === undefined) rmSync(join(at.desk.folder, name, file), { force: true });
      else at.desk.write(name, { [file]: text });
    }
  }

  async function tryOut(before: readonly Step[], after: readonly Step[]): Promise<void> {
    const name = `r${count++}`;
    const folder = join(at.desk.folder, name);
    mkdirSync(folder);
    at.desk.git(name, 'init', '--quiet');
    write(name, [...Object.entries(texts).map(([name, [text]]) => ({ name, text })), ...before]);
    at.desk.keep(name);
    const then = await said(folder);
    write(name, after);
    const [now, since] = [await said(folder), await said(folder, 'HEAD')];
    for (const [file, findings] of since) assert.deepEqual(findings, now.get(file), file);
    for (const [file, findings] of now)
      if (!since.has(file)) assert.deepEqual(findings, then.get(file), `${file} is left out`);
    rmSync(folder, { recursive: true });
  }

  it('says of what it covers what a whole run says, and of the rest there is nothing else to say than then', async () => {
    const steps = fc.array(written, { maxLength: 8 });
    const runs = process.env.LONG ? 500 : 30;
    await fc.assert(fc.asyncProperty(steps, steps, tryOut), {
      numRuns: runs,
      examples: [[[gone('plans/a.project.yaml'), gone('lessons/l.lesson.yaml')], [back]]],
    });
  });
});
