// Large folders are looked through in shares, by several threads: the same is said as where one document is looked at after the other.
import assert from 'node:assert/strict';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkDocuments } from '../../../src/cli/checkDocuments.ts';
import { formats } from '../../../src/cli/formats/formats.ts';
import { readLibrary } from '../../../src/cli/library.ts';
import { texts } from '../support/leaning.ts';
import { commandLine } from './commandLine.ts';
import { temporaryFolder, type Files } from './folder.ts';

const nothing = { expect: () => undefined, step: () => undefined, end: () => undefined };

/** Many folders of documents that lean on each other, in ever other wordings, and on those of other folders. */
function units(count: number): Files {
  const files: Record<string, string | Uint8Array> = {
    'x.standards.yaml': texts['x.standards.yaml']?.[0] ?? '',
    'we.agreement.yaml': texts['we.agreement.yaml']?.[0] ?? '',
    'u0/wide.lesson.yaml': Buffer.from('title: Caf\u00e9\n', 'latin1'),
    'u1/half.lesson.yaml': 'kind: lesson-plan\nschemaVersion: 1\ntitle: "no end\ngoals: [\n',
    'u2/bomb.lesson.yaml': `title: ${'['.repeat(5000)}\n`,
    'u3/nothing.lesson.yaml': '',
    'u4/null.lesson.yaml': 'title: a\0b\n',
  };
  for (let unit = 0; unit < count; unit++) {
    for (let lesson = 0; lesson < 30; lesson++)
      files[`u${unit}/${lesson}.lesson.yaml`] = `kind: lesson-plan\nschemaVersion: 1\ntitle: ${lesson}\n`;
    for (const [index, [name, wordings]] of Object.entries(texts).entries()) {
      if (name.includes('standards') || (name.includes('agreement') && unit % 20 > 0)) continue;
      if (name.includes('config') && unit % 7 > 0) continue;
      const text = wordings[(unit + index) % wordings.length] ?? '';
      // Some lean on a folder far away, by which share ever that is looked through.
      const other = `../../u${(unit * 31) % count}/plans/a.project.yaml`;
      files[`u${unit}/${name}`] = unit % 5 === 0 ? text.replace('../plans/a.project.yaml', other) : text;
    }
  }
  return files;
}

describe('a large folder', function () {
  this.timeout(120_000);
  const folder = temporaryFolder();
  const run = commandLine(process.execPath, folder);
  const json = ['check', '--format', 'json'];

  /** What is said without shares. */
  async function oneByOne(): Promise<string> {
    const shelved = await readLibrary(['.'], folder.path, nothing);
    const documents = await checkDocuments(shelved, nothing);
    const { unreadable, passedOver } = shelved;
    return [...formats.json({ documents, unreadable, passedOver, failing: new Set() })].join('');
  }

  it('is looked through in shares, and the same is said', async () => {
    folder.write(units(60));
    symlinkSync('nowhere', join(folder.path, 'gone.lesson.yaml'));
    const expected = await oneByOne();
    assert.ok((JSON.parse(expected) as { files: number }).files > 2050);
    assert.deepEqual(run(json), { status: 1, stdout: expected, stderr: '' });
    // With what was kept, of all or of a part, and with what changed.
    assert.equal(run([...json, '--cache', 'kept']).stdout, expected);
    assert.equal(run([...json, '--cache', 'kept']).stdout, expected);
    folder.write(
      Object.fromEntries(Object.entries(units(20)).map(([name, text]) => [name, `${String(text)}# more\n`])),
    );
    folder.write({ 'plans/a.project.yaml': texts['plans/a.project.yaml']?.[0] ?? '' });
    const changed = await oneByOne();
    assert.notEqual(changed, expected);
    assert.equal(run([...json, '--cache', 'kept']).stdout, changed);
    assert.equal(run([...json, '--cache', 'kept']).stdout, changed);
  });

  it('is looked through here where a thread can’t do it', async () => {
    folder.write(units(60));
    const refusing = join(folder.path, 'refusing.cjs');
    writeFileSync(refusing, `if (!require('node:worker_threads').isMainThread) throw new Error('no');\n`);
    assert.deepEqual(run(json, { NODE_OPTIONS: `--require ${refusing}` }), {
      status: 1,
      stdout: await oneByOne(),
      stderr: '',
    });
  });
});
