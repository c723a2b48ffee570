import assert from 'node:assert/strict';
import { chmodSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { merge as command } from '../../../src/cli/merge.ts';
import { apart, lesson, meeting, together, useDesk, type Sides } from './gitWork.ts';

/** What something returns, and what it writes to standard error meanwhile. */
async function errorsOf<Of>(work: () => Of): Promise<{ readonly code: Awaited<Of>; readonly text: string }> {
  const write = process.stderr.write.bind(process.stderr);
  let text = '';
  process.stderr.write = (part: string | Uint8Array): boolean => {
    text += String(part);
    return true;
  };
  try {
    return { code: await work(), text };
  } finally {
    process.stderr.write = write;
  }
}

describe('merge, as a program', () => {
  const use = useDesk();

  function put(sides: Readonly<Record<keyof Sides, string | Uint8Array>>): void {
    use.desk.write('', { base: sides.base, ours: sides.ours, theirs: sides.theirs });
  }
  const merge = (...more: readonly string[]) => use.desk.cli('', 'merge', 'base', 'ours', 'theirs', ...more);
  const byGit = (size = 7) =>
    use.desk.ask(
      '',
      ...['merge-file', '-p', `--marker-size=${size}`, '-L', 'ours', '-L', 'base', '-L', 'theirs'],
      ...['ours', 'base', 'theirs'],
    );
  const report = (text: string) => JSON.parse(text) as Report;
  interface Report {
    readonly status: string;
    readonly reason?: string;
    readonly path: string;
    readonly changes: readonly unknown[];
    readonly conflicts: readonly {
      readonly kind: string;
      readonly path: string;
      readonly ours: string | null;
      readonly theirs: string | null;
      readonly range: { readonly start: { readonly line: number }; readonly end: { readonly line: number } };
    }[];
  }

  /** Exactly what git’s own text merge does. */
  function isAsByGit({ status, stdout }: ReturnType<typeof merge>, size = 7): void {
    const git = byGit(size);
    assert.deepEqual([status, stdout], [git.status === 0 ? 0 : 1, git.stdout]);
  }

  it('brings together what only one side changed', () => {
    put(apart);
    assert.deepEqual(merge('--path', 'a.lesson.yaml'), { status: 0, stdout: together, stderr: '' });
  });

  it('leaves both versions between markers, and ends with 1', () => {
    put(meeting);
    const { status, stdout, stderr } = merge('--path', 'plans/a.lesson.yaml');
    assert.equal(status, 1);
    assert.match(stdout, /^<<<<<<< ours\n.*others\.\n=======\n.*evidence\.\n>>>>>>> theirs$/m);
    assert.match(
      stderr,
      /^plans\/a\.lesson\.yaml: 1 place .*\n {2}Learning target of the goal “I can explain it.*both versions changed it/,
    );
  });

  it('takes one side letter by letter where the other is as it was', () => {
    const odd = '\ufeffkind:   lesson-plan # as it is\r\ntitle: "x"   \r\n\r\n';
    for (const [sides, result] of [
      [{ base: odd, ours: odd, theirs: 'title: y\n' }, 'title: y\n'],
      [{ base: 'title: y\n', ours: odd, theirs: 'title: y\n' }, odd],
      [{ base: 'title: y', ours: odd, theirs: odd }, odd],
    ] as const) {
      put(sides);
      const { status, stdout } = merge('--path', 'a.lesson.yaml');
      assert.deepEqual([status, stdout], [0, result]);
    }
  });

  it('writes into one of the three in one go, and its permissions stay', () => {
    put(apart);
    const ours = join(use.desk.folder, 'ours');
    chmodSync(ours, 0o640);
    const before = statSync(ours).ino;
    assert.deepEqual(merge('-o', 'ours', '--path', 'a.lesson.yaml'), { status: 0, stdout: '', stderr: '' });
    assert.equal(readFileSync(ours, 'utf8'), together);
    assert.equal(statSync(ours).mode & 0o777, 0o640);
    assert.notEqual(statSync(ours).ino, before);
    assert.deepEqual(readdirSync(use.desk.folder).sort(), ['base', 'bin', 'home', 'ours', 'theirs']);
  });

  it('writes the file a link leads to', () => {
    put(apart);
    writeFileSync(join(use.desk.folder, 'real'), '');
    symlinkSync('real', join(use.desk.folder, 'link'));
    assert.equal(merge('-o', 'link', '--path', 'a.lesson.yaml').status, 0);
    assert.equal(use.desk.read('', 'real'), together);
    assert.equal(use.desk.read('', 'link'), together);
  });

  it('reports for programs, beside the result', () => {
    put(meeting);
    const beside = merge('--path', 'a.lesson.yaml', '--report', 'json', '-o', 'out');
    const behind = merge('--path', 'a.lesson.yaml', '--report', 'json');
    assert.deepEqual([beside.status, beside.stderr, behind.status], [1, '', 1]);
    assert.equal(use.desk.read('', 'out'), behind.stdout);
    assert.equal(beside.stdout, behind.stderr);
    const told = report(beside.stdout);
    assert.deepEqual(Object.keys(told), ['status', 'path', 'changes', 'conflicts']);
    assert.deepEqual([told.status, told.path], ['conflicts', 'a.lesson.yaml']);
    const [conflict, ...more] = told.conflicts;
    assert(conflict);
    assert.deepEqual(more, []);
    assert.deepEqual(Object.keys(conflict), ['kind', 'path', 'base', 'ours', 'theirs', 'range']);
    assert.deepEqual([conflict.kind, conflict.path], ['modify/modify', 'goals[g1].target']);
    const lines = behind.stdout.split('\n');
    assert.equal(lines[conflict.range.start.line], '<<<<<<< ours');
    assert.match(
      lines.slice(conflict.range.start.line, conflict.range.end.line + 1).join('\n'),
      />>>>>>> theirs/,
    );
  });

  describe('does what git does with text', () => {
    const text: Sides = { base: 'a: [\nb\nc\nd\n', ours: 'a: [\nB\nc\nd\n', theirs: 'a: [\nb2\nc\nD\n' };
    const wrong: readonly (readonly string[])[] = [
      ['--no-such-option'],
      ['--no-such-option=3'],
      ['--marker-size', 'many'],
      ['--marker-size=0'],
      ['--marker-size=-3'],
      ['--marker-size=99999'],
      ['--report', 'xml'],
      ['--report'],
      ['-o'],
      ['--path'],
      ['a-fourth'],
      ['-z'],
    ];
    for (const more of wrong)
      it(`when asked with ${more.join(' ')}`, () => {
        put({ base: '', ...text });
        const ended = merge(...more);
        isAsByGit(ended);
        assert.equal(ended.status, 1);
        assert.match(ended.stderr, /merged line by line/);
      });

    it('where a version can’t be read as a plan', () => {
      put({ base: '', ...text });
      isAsByGit(merge('--path', 'a.lesson.yaml'));
      isAsByGit(merge('--path', 'a.lesson.yaml', '--marker-size', '11'), 11);
      put({ base: 'a: [\nb\nc\nd\n', ours: 'a: [\nB\nc\nd\n', theirs: 'a: [\nb\nc\nD\n' });
      const ended = merge('--path', 'a.lesson.yaml', '--report', 'json');
      isAsByGit(ended);
      assert.equal(ended.status, 0);
      const told = report(ended.stderr);
      assert.deepEqual([told.status, told.conflicts], ['text-merge', []]);
      assert.match(told.reason ?? '', /\.$/);
    });

    it('with letters that are not UTF-8', () => {
      const latin = (word: string): Buffer => Buffer.from(`title: ${word}\nminutes: 40\n`, 'latin1');
      put({ base: latin('café'), ours: latin('cafés'), theirs: latin('cafè') });
      const ended = merge('--path', 'a.lesson.yaml', '-o', 'out');
      assert.equal(ended.status, 1);
      const out = readFileSync(join(use.desk.folder, 'out'));
      assert(
        out.includes(Buffer.from('title: cafés', 'latin1')) &&
          out.includes(Buffer.from('title: cafè', 'latin1')),
      );
    });

    it('with much more than a plan', () => {
      const long = (first: string, last: string): string =>
        `a: ${first}\n${'# x\n'.repeat(300_000)}z: ${last}\n`;
      put({ base: long('1', '1'), ours: long('2', '1'), theirs: long('1', '2') });
      const { status } = merge('--path', 'a.lesson.yaml', '-o', 'out');
      assert.deepEqual([status, use.desk.read('', 'out') === long('2', '2')], [0, true]);
    });
  });

  it('says in a report where lines meet', () => {
    put({ base: 'a: [\n', ours: 'a: [1\n', theirs: 'a: [2\n' });
    const { status, stdout } = merge('--report', 'json', '-o', 'out');
    assert.equal(status, 1);
    const { status: what, conflicts } = report(stdout);
    assert.equal(what, 'text-merge');
    assert.deepEqual(
      conflicts.map(({ ours, theirs, range }) => [ours, theirs, range.start.line, range.end.line]),
      [['a: [1\n', 'a: [2\n', 0, 4]],
    );
  });

  it('never takes one side of what is no text', () => {
    const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
    put({ base: wide('title: a\n'), ours: wide('title: b\n'), theirs: wide('title: c\n') });
    assert.equal(merge('-o', 'ours').status, 1);
    assert.equal(
      new TextDecoder('utf-16le').decode(readFileSync(join(use.desk.folder, 'ours'))),
      '<<<<<<< ours\ntitle: b\n=======\ntitle: c\n>>>>>>> theirs\n',
    );
    put({ base: Buffer.from([0, 1]), ours: Buffer.from([0, 2]), theirs: Buffer.from([0, 3]) });
    assert.equal(merge('-o', 'ours').status, 1);
    assert.equal(use.desk.read('', 'ours'), '<<<<<<< ours\n\0\x02\n=======\n\0\x03\n>>>>>>> theirs\n');
    put({ base: Buffer.from([0, 1]), ours: Buffer.from([0, 1]), theirs: Buffer.from([0, 3]) });
    assert.deepEqual([merge('-o', 'ours').status, use.desk.read('', 'ours')], [0, '\0\x03']);
  });

  it('merges lines also where there is no git', () => {
    put({ base: 'a: [\nb\nc\n', ours: 'a: [\nB\nc\n', theirs: 'a: [\nb2\nc\n' });
    use.desk.install('git', 'exit 127');
    const { status, stdout } = merge();
    assert.deepEqual([status, stdout], [1, 'a: [\n<<<<<<< ours\nB\n=======\nb2\n>>>>>>> theirs\nc\n']);
  });

  it('does so, too, where something breaks down that nobody thought of', async () => {
    put({ base: 'a: [\nb\nc\n', ours: 'a: [\nB\nc\n', theirs: 'a: [\nb2\nc\n' });
    const files = ['base', 'ours', 'theirs'].map((name) => join(use.desk.folder, name));
    const out = join(use.desk.folder, 'out');
    const said = await errorsOf(() => command.otherwise?.([...files, '-o', out], new RangeError('Too much')));
    assert.deepEqual([said.code, readFileSync(out, 'utf8')], [1, byGit().stdout]);
    assert.match(said.text, /^The document was merged line by line\. Third Point had to stop: Too much\./);
  });

  it('leaves everything as it is where a version can’t be read, and does not end well', () => {
    put(apart);
    const { status, stdout, stderr } = use.desk.cli('', 'merge', 'base', 'ours', 'gone', '-o', 'ours');
    assert.deepEqual([status, stdout], [1, '']);
    assert.match(stderr, /^Nothing was merged: .*gone can’t be read/);
    assert.equal(use.desk.read('', 'ours'), apart.ours);
    // Where only the common version is gone, both stand there.
    assert.equal(use.desk.cli('', 'merge', 'gone', 'ours', 'theirs', '-o', 'ours').status, 1);
    assert.match(
      use.desk.read('', 'ours'),
      /^<<<<<<< ours\n[^]*Our creek[^]*=======\n[^]*50\n>>>>>>> theirs\n$/,
    );
  });

  it('says no only where three files are not named', () => {
    for (const words of [[], ['base'], ['base', 'ours'], ['--marker-size', '7', 'base', 'ours']]) {
      const { status, stdout, stderr } = use.desk.cli('', 'merge', ...words);
      assert.deepEqual(
        [status, stdout, stderr],
        [2, '', 'This takes three files: third-point merge BASE OURS THEIRS\n'],
      );
    }
  });

  it('takes names with blanks, quotation marks and dashes', () => {
    for (const name of ['a b', `it's "so"`, '-dash', '$(touch evil)', 'ä漢']) {
      use.desk.write('', { [name]: apart.base, [`${name}1`]: apart.ours, [`${name}2`]: apart.theirs });
      const ended = use.desk.cli('', 'merge', '--path=x.lesson.yaml', '--', name, `${name}1`, `${name}2`);
      assert.deepEqual([ended.status, ended.stdout], [0, together]);
    }
    assert(!readdirSync(use.desk.folder).includes('evil'));
  });

  it('prints nothing that would act on a terminal', () => {
    put({ base: 'a: [\n', ours: 'a: [1\n', theirs: 'a: [2\n' });
    const { stderr } = merge('--path', 'x\u001b[2J\ny.lesson.yaml');
    assert(!stderr.includes('\u001b'));
    assert.match(merge('--path', '\u001b', '--report', 'json').stderr, /"path": "\\u001b"/);
  });

  it('keeps the line endings of the versions', () => {
    const windows = (text: string): string => text.replaceAll('\n', '\r\n');
    put({ base: windows(meeting.base), ours: windows(meeting.ours), theirs: windows(meeting.theirs) });
    const { status, stdout } = merge('--path', 'a.lesson.yaml');
    assert.equal(status, 1);
    assert.doesNotMatch(stdout, /[^\r]\n/);
    put({ base: windows(apart.base), ours: windows(apart.ours), theirs: windows(apart.theirs) });
    assert.equal(merge('--path', 'a.lesson.yaml').stdout, windows(together));
    put({ base: '', ours: lesson('A', 1), theirs: lesson('A', 1) });
    assert.equal(merge('--path', 'a.lesson.yaml').stdout, lesson('A', 1));
  });
});
