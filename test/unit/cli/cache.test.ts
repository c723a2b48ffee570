// `check --cache`: the same is said as without it, whatever was kept.
import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { texts } from '../support/leaning.ts';
import { commandLine } from './commandLine.ts';
import { temporaryFolder } from './folder.ts';

const FILE = 'kept/third-point-found.jsonl';

describe('check --cache', () => {
  const folder = temporaryFolder();
  const run = commandLine(process.execPath, folder);
  const plans = Object.fromEntries(Object.entries(texts).map(([name, [text = '']]) => [name, text]));
  const path = (name: string): string => join(folder.path, name);
  /** What is kept, but for how files are told to be unchanged. */
  const kept = (): string => readFileSync(path(FILE), 'utf8').replaceAll(/"\d+ [\d.]+ [\d.]+ \d+"/g, 'null');

  /** Nothing else than without it, in every format. */
  function saysTheSame(...more: string[]): void {
    for (const format of ['text', 'json']) {
      const written = ['check', '--format', format, ...more];
      assert.deepEqual(run([...written, '--cache', 'kept']), run(written));
    }
  }

  it('says the same the first time, the next time, and after whatever change', async () => {
    folder.write({ ...plans, 'wide.lesson.yaml': Buffer.from('title: Caf\u00e9\n', 'latin1') });
    saysTheSame();
    saysTheSame();
    const steps: readonly (() => void)[] = [
      () => folder.write({ 'plans/a.project.yaml': texts['plans/a.project.yaml']?.[1] ?? '' }),
      () => rmSync(path('rubrics/r.rubric.yaml')),
      () => renameSync(path('x.standards.yaml'), path('z.standards.yaml')),
      () => folder.write({ 'third-point.config.yaml': texts['third-point.config.yaml']?.[2] ?? '' }),
      () => folder.write({ 'we.agreement.yaml': texts['we.agreement.yaml']?.[1] ?? '' }),
      () => folder.write({ 'wide.lesson.yaml': 'kind: lesson-plan\nschemaVersion: 1\ntitle: Café\n' }),
    ];
    for (const step of steps) {
      step();
      saysTheSame();
    }
    // Files that have been as they are for a while are not read at all.
    await setTimeout(2100);
    saysTheSame();
    const before = kept();
    saysTheSame('lessons');
    assert.equal(kept(), before);
    folder.write({ 'plans/a.project.yaml': plans['plans/a.project.yaml'] ?? '' });
    saysTheSame();
    assert.notEqual(kept(), before);
  });

  it('says the same of what is private, with its line left out', () => {
    folder.write({
      'a.lesson.yaml': 'kind: lesson-plan\nschemaVersion: 1\ntitle: A\nsummary: call 555-010-9999\n',
    });
    saysTheSame();
    saysTheSame();
    assert.doesNotMatch(kept(), /010-9999/);
  });

  it('keeps its folder out of git where it made it, and leaves another as it is', () => {
    folder.write(plans);
    run(['check', '--cache', 'new/kept']);
    assert.equal(readFileSync(path('new/kept/.gitignore'), 'utf8'), '*\n');
    mkdirSync(path('there'));
    run(['check', '--cache', 'there']);
    assert.equal(existsSync(path('there/.gitignore')), false);
  });

  it('uses what was kept of a folder that lies elsewhere now', () => {
    folder.write(
      Object.fromEntries(Object.entries(plans).map(([name, text]) => [`one/class/${name}`, text])),
    );
    const written = ['check', '--format', 'json', '--cache', '../kept'];
    const { stdout } = run(written, {}, path('one/class'));
    const file = path('one/kept/third-point-found.jsonl');
    assert.doesNotMatch(readFileSync(file, 'utf8'), /file:|one\/class/);
    // Were it found anew, this would not be told.
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Which', 'Whichever'));
    renameSync(path('one'), path('two'));
    const moved = run(written, {}, path('two/class'));
    assert.match(stdout, /Which/);
    assert.equal(moved.stdout, stdout.replaceAll('Which', 'Whichever'));
  });

  it('uses nothing that is damaged or was made by another version', () => {
    folder.write(plans);
    saysTheSame();
    const sound = kept();
    const [head = '', first = ''] = sound.split('\n');
    const damaged = [
      sound.slice(0, sound.length / 2),
      sound.replace(/^\["third-point",\d+/, '["third-point",0'),
      sound.replace(head, head.replace('0.', '1.')),
      sound.replace(first, '[]'),
      '\0'.repeat(5000),
    ];
    for (const text of damaged) {
      writeFileSync(path(FILE), text);
      saysTheSame();
      assert.equal(kept(), sound);
    }
    // A file with nothing in it, larger than is ever read.
    truncateSync(path(FILE), 3_000_000_000);
    assert.deepEqual(run(['check', '--cache', 'kept']), run(['check']));
    assert.equal(kept(), sound);
  });

  it('keeps nothing that was found with names at hand, or that is said to one person', () => {
    folder.write(plans);
    const names = join(folder.path, '..', `${folder.path.split('/').at(-1) ?? ''}-names.txt`);
    writeFileSync(names, 'Maria Lopez\n');
    try {
      for (const more of [['--roster', names], ['--coach']]) {
        assert.deepEqual(run(['check', '--cache', 'kept', ...more]), run(['check', ...more]));
        assert.equal(existsSync(path('kept')), false);
      }
    } finally {
      rmSync(names);
    }
  });

  it('says so where there can be no such folder', () => {
    folder.write({ ...plans, kept: 'a file' });
    assert.deepEqual(run(['check', '--cache', 'kept']), {
      status: 2,
      stdout: '',
      stderr: 'kept can’t be used to keep things in: it is already there.\n',
    });
    assert.match(run(['check', '--cache']).stderr, /--cache needs a value: --cache FOLDER/);
  });
});

describe('check --shard', () => {
  const folder = temporaryFolder();
  const run = commandLine(process.execPath, folder);
  interface Said {
    readonly files: number;
    readonly findings: readonly { readonly file: string }[];
  }
  const said = (...more: string[]): Said =>
    JSON.parse(run(['check', '--format', 'json', ...more]).stdout) as Said;

  it('says in all parts together what one run says, of each document once', () => {
    folder.write(Object.fromEntries(Object.entries(texts).map(([name, [text = '']]) => [name, text])));
    const whole = said();
    for (const count of [1, 2, 5]) {
      const parts = Array.from({ length: count }, (_, part) =>
        said('--shard', `${part + 1}/${count}`, '--cache', `kept${part}`),
      );
      assert.equal(
        parts.reduce((sum, { files }) => sum + files, 0),
        whole.files,
      );
      const files = parts.map(({ findings }) => new Set(findings.map(({ file }) => file)));
      for (const file of files.flatMap((each) => [...each]))
        assert.equal(files.filter((each) => each.has(file)).length, 1, file);
      const all = parts.flatMap(({ findings }) => findings);
      assert.deepEqual(
        all.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0)),
        whole.findings,
      );
    }
  });

  it('says so where nothing falls to a part', () => {
    folder.write({ 'a.lesson.yaml': 'kind: lesson-plan\nschemaVersion: 1\ntitle: A\n' });
    const parts = [1, 2, 3].map((part) => run(['check', '--shard', `${part}/3`]).stdout);
    assert.equal(parts.filter((text) => text === 'No document falls to this part.\n').length, 2);
  });

  for (const wrong of ['0/4', '5/4', 'a/b', '1', '1/', '/2', '1/0', '-1/2', '1/2/3', '1.5/2'])
    it(`does not take ${wrong}`, () => {
      assert.deepEqual(run(['check', `--shard=${wrong}`]), {
        status: 2,
        stdout: '',
        stderr: `--shard takes a part and how many there are, from 1/4 to 4/4; ${wrong} is no such part.\n`,
      });
    });
});
