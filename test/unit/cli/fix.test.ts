import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, nameOf, nodes } from './commandLine.ts';
import { temporaryFolder } from './folder.ts';

const lesson = 'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk the creek\n';
const slip = `${lesson}minuts: 50 # with the way there\n`;
const mended = `${lesson}minutes: 50 # with the way there\n`;
const merged = `${lesson}<<<<<<< HEAD\nminutes: 50\n=======\nminuts: 45\n>>>>>>> main\n`;

for (const node of nodes) {
  describe(`fix on ${nameOf(node)}`, () => {
    const folder = temporaryFolder();
    const run = commandLine(node, folder);
    const read = (name: string): string => readFileSync(join(folder.path, name), 'utf8');

    it('mends what can be mended, says what and where, and leaves the rest', () => {
      folder.write({
        'a.lesson.yaml': slip,
        'b.lesson.yaml': `${lesson}minutes: long\n`,
        'c.yaml': 'minuts: 1',
      });
      const { status, stdout, stderr } = run(['fix']);
      assert.deepEqual([status, stderr], [1, '']);
      assert.equal(
        stdout,
        `a.lesson.yaml
  4:1  Change to minutes  schema-unknown-key

Mended 1 place in 1 document.
1 place to mend in 2 documents.
`,
      );
      assert.deepEqual(
        [read('a.lesson.yaml'), read('b.lesson.yaml'), read('c.yaml')],
        [mended, `${lesson}minutes: long\n`, 'minuts: 1'],
      );
    });

    it('mends what is named, and nothing else', () => {
      folder.write({ 'a.lesson.yaml': slip, 'b.lesson.yaml': slip });
      assert.equal(run(['fix', 'a.lesson.yaml']).status, 0);
      assert.deepEqual([read('a.lesson.yaml'), read('b.lesson.yaml')], [mended, slip]);
    });

    it('has nothing to do the second time', () => {
      folder.write({ 'a.lesson.yaml': `${slip}grades: "9\nsubject: [Science` });
      run(['fix']);
      const [text, { mtimeMs }] = [read('a.lesson.yaml'), statSync(join(folder.path, 'a.lesson.yaml'))];
      assert.equal(run(['fix']).stdout, 'Nothing to mend in 1 document.\n');
      assert.equal(read('a.lesson.yaml'), text);
      assert.equal(statSync(join(folder.path, 'a.lesson.yaml')).mtimeMs, mtimeMs);
    });

    it('shows with --dry-run what it would do', () => {
      folder.write({ 'a.lesson.yaml': slip });
      assert.deepEqual(run(['fix', '--dry-run']), {
        status: 0,
        stderr: '',
        stdout: `a.lesson.yaml
  4:1  Change to minutes  schema-unknown-key

    4 - minuts: 50 # with the way there
    4 + minutes: 50 # with the way there

1 place in 1 document can be mended. Nothing was changed.
After that: nothing to mend in 1 document.
`,
      });
      assert.equal(read('a.lesson.yaml'), slip);
    });

    it('keeps notes, line endings and a byte order mark', () => {
      for (const [text, expected] of [
        [slip.replaceAll('\n', '\r\n'), mended.replaceAll('\n', '\r\n')],
        [`\ufeff${slip}`, `\ufeff${mended}`],
        [`\ufeff# ours\r\n\r\n${slip}\r\n# 😀`, `\ufeff# ours\r\n\r\n${mended}\r\n# 😀`],
        [slip.trimEnd(), mended.trimEnd()],
      ] as const) {
        folder.write({ 'a.lesson.yaml': text });
        assert.equal(run(['fix']).status, 0);
        assert.equal(read('a.lesson.yaml'), expected);
      }
    });

    it('keeps permissions, and leaves nothing else behind', () => {
      folder.write({ 'a.lesson.yaml': slip });
      chmodSync(join(folder.path, 'a.lesson.yaml'), 0o660);
      run(['fix']);
      if (process.platform !== 'win32') {
        assert.equal(statSync(join(folder.path, 'a.lesson.yaml')).mode & 0o777, 0o660);
      }
      assert.deepEqual(readdirSync(folder.path), ['a.lesson.yaml']);
    });

    it('does not touch a file that can only be read', () => {
      folder.write({ 'a.lesson.yaml': slip, 'b.lesson.yaml': slip });
      chmodSync(join(folder.path, 'a.lesson.yaml'), 0o444);
      const { status, stdout, stderr } = run(['fix']);
      chmodSync(join(folder.path, 'a.lesson.yaml'), 0o644);
      assert.deepEqual([status, stderr], [2, 'a.lesson.yaml stays as it is: it can only be read.\n']);
      assert.match(stdout, /^Mended 1 place in 1 document\.\n1 place to mend in 2 documents\.$/m);
      assert.deepEqual([read('a.lesson.yaml'), read('b.lesson.yaml')], [slip, mended]);
    });

    it('does not touch what it cannot read as a whole', () => {
      const latin = Buffer.from(`${slip}summary: à la carte\n`, 'latin1');
      const newer = slip.replace('schemaVersion: 1', 'schemaVersion: 99');
      folder.write({ 'latin.lesson.yaml': latin, 'merged.lesson.yaml': merged, 'newer.lesson.yaml': newer });
      const { status, stdout, stderr } = run(['fix']);
      assert.deepEqual([status, stderr], [1, '']);
      assert.match(
        stdout,
        /^latin\.lesson\.yaml stays as it is: it isn’t saved as UTF-8\.\nmerged\.lesson\.yaml stays as it is: part of it can’t be read\.\nnewer\.lesson\.yaml stays as it is: it was made with a newer Third Point\.\n\d/,
      );
      assert.deepEqual(readFileSync(join(folder.path, 'latin.lesson.yaml')), latin);
      assert.deepEqual([read('merged.lesson.yaml'), read('newer.lesson.yaml')], [merged, newer]);
    });

    it('follows links inside the folder only', function () {
      if (process.platform === 'win32') this.skip();
      folder.write({ 'us/real/a.lesson.yaml': slip, 'them/b.lesson.yaml': slip });
      const us = join(folder.path, 'us');
      symlinkSync('real/a.lesson.yaml', join(us, 'link.lesson.yaml'));
      symlinkSync('../them/b.lesson.yaml', join(us, 'out.lesson.yaml'));
      assert.equal(run(['fix'], {}, us).stdout.includes('Mended 1 place in 1 document.'), true);
      assert.equal(read('us/link.lesson.yaml'), mended);
      assert.equal(read('us/real/a.lesson.yaml'), mended);
      const { status, stderr } = run(['fix', 'out.lesson.yaml'], {}, us);
      assert.deepEqual(
        [status, stderr],
        [2, 'out.lesson.yaml stays as it is: it leads to another folder.\n'],
      );
      assert.equal(read('them/b.lesson.yaml'), slip);
    });

    const wrong: readonly [written: string[], sentence: string][] = [
      [['gone.lesson.yaml'], 'gone.lesson.yaml: there is no such file or folder.'],
      [['--dry'], 'There is no option --dry. Did you mean --dry-run?'],
      [['--dry-run=yes'], '--dry-run stands alone; it takes no value.'],
    ];
    for (const [written, sentence] of wrong) {
      it(`explains ${JSON.stringify(written)}`, () => {
        assert.deepEqual(run(['fix', ...written]), { status: 2, stdout: '', stderr: `${sentence}\n` });
      });
    }

    it('says no to a file that is none of our documents', () => {
      folder.write({ 'compose.yaml': 'services: {}\n' });
      assert.match(run(['fix', 'compose.yaml']).stderr, /^compose\.yaml is none of our documents/);
      mkdirSync(join(folder.path, 'empty'));
      assert.match(run(['fix', 'empty']).stdout, /^No plans here yet\./);
    });
  });
}
