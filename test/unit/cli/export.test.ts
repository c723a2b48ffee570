import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../../scripts/bundles.ts';
import { readDocx } from '../../../src/office/readDocx.ts';
import { writeDocx } from '../../../src/office/writeDocx.ts';
import { nameOf, nodes } from './commandLine.ts';
import { temporaryFolder } from './folder.ts';

const lesson = `kind: lesson-plan
schemaVersion: 1
title: Walk the creek
goals:
  - id: g1
    target: I can explain a measurement.   # ask Lee
checks:
  - {id: k1, name: Exit, type: exit-ticket, prompt: What changed?, ifNotYet: small group}
`;
const rubric = `kind: rubric
schemaVersion: 1
title: Creek rubric
criteria:
  - id: claim
    name: Claim
    descriptors: {meets: links two measurements}
`;

for (const node of nodes) {
  describe(`third-point export on ${nameOf(node)}`, () => {
    const folder = temporaryFolder();
    let bundle = '';
    before(async () => {
      bundle = mkdtempSync(join(tmpdir(), 'third-point-cli-'));
      await build({ ...bundles.cli, outdir: bundle });
      await build({ ...bundles.office, outdir: bundle });
      // As beside the product’s own files.
      writeFileSync(join(bundle, 'package.json'), '{ "type": "commonjs" }');
    });
    after(() => rmSync(bundle, { recursive: true, force: true }));
    beforeEach(() => folder.write({ 'walk.lesson.yaml': lesson, 'creek.rubric.yaml': rubric }));

    const run = (...written: readonly string[]) => {
      const { PATH, SystemRoot } = process.env;
      const { status, stdout, stderr } = spawnSync(node, [join(bundle, 'cli.js'), 'export', ...written], {
        cwd: folder.path,
        encoding: 'utf8',
        env: { PATH, SystemRoot },
      });
      return { status, stdout, stderr };
    };
    const file = (name: string): Buffer => readFileSync(join(folder.path, name));

    /** Says no, with one sentence and nothing on standard output. */
    const refuses = (written: readonly string[], sentence: RegExp): void => {
      const { status, stdout, stderr } = run(...written);
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, sentence);
      assert.doesNotMatch(stderr, /\n.*\n|\bat .*:\d+:\d+/);
    };

    it('prints text, for students if nothing else is said', () => {
      const { status, stdout, stderr } = run('walk.lesson.yaml', '--to', 'md');
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(stdout, /^# Walk the creek\n/);
      assert.doesNotMatch(stdout, /ask Lee|small group|g1/);
      assert.match(run('walk.lesson.yaml', '--to', 'md', '--for', 'teachers').stdout, /small group/);
      assert.match(run('walk.lesson.yaml').stdout, /^<!DOCTYPE html>/i);
      assert.match(run('walk.lesson.yaml', '--to', 'pdf-html').stdout, /^<!DOCTYPE html>/i);
      assert.match(run('creek.rubric.yaml', '--to', 'csv').stdout, /Rubric Name/);
    });

    it('writes a Word file beside the document, once', async () => {
      const { status, stdout, stderr } = run('walk.lesson.yaml', '--to', 'docx');
      assert.deepEqual([status, stdout, stderr], [0, '', 'walk.lesson.docx is written.\n']);
      const { blocks } = await readDocx(file('walk.lesson.docx'));
      assert.deepEqual(blocks[0], { is: 'heading', level: 1, text: 'Walk the creek' });
      refuses(['walk.lesson.yaml', '--to', 'docx'], /it is already there\. Write over it with --force/);
      assert.equal(run('walk.lesson.yaml', '--to', 'docx', '--force').status, 0);
    });

    it('takes the format from the name of the file', () => {
      assert.equal(run('walk.lesson.yaml', '--as', 'exit-tickets', '-o', 'tickets.docx').status, 0);
      assert.equal(file('tickets.docx').subarray(0, 2).toString(), 'PK');
      assert.equal(run('walk.lesson.yaml', '-o', 'page.html').status, 0);
      assert.match(file('page.html').toString(), /Walk the creek/);
    });

    it('fills a school’s own template, and says what it could not fill', async () => {
      const template = await writeDocx({
        title: 'T',
        language: undefined,
        about: [],
        blocks: [{ is: 'text', text: 'Plan: {{Lesson Title}} {{homework}} {{principal}}' }],
      });
      folder.write({ 'ours.docx': template, 'ours.html': '<p>{{title}}</p><script>1</script>' });
      const { status, stderr } = run('walk.lesson.yaml', '--template', 'ours.docx', '-o', 'filled.docx');
      assert.equal(status, 0);
      assert.match(stderr, /asks for “principal”.*\n.*homework.*\nfilled\.docx is written\.\n$/);
      assert.match(JSON.stringify(await readDocx(file('filled.docx'))), /Plan: Walk the creek \[Homework\]/);
      assert.match(run('walk.lesson.yaml', '--template', 'ours.html').stdout, /<p>Walk the creek<\/p>$/);
      refuses(['walk.lesson.yaml', '--template', 'walk.lesson.yaml', '--to', 'docx'], /no Word file/);
      refuses(
        ['walk.lesson.yaml', '--template', 'none.docx'],
        /none\.docx can’t be read: there is no such file/,
      );
    });

    it('says in a sentence what can’t be made', () => {
      refuses([], /takes one document/);
      refuses(['.'], /^\. is a folder with many documents\. Name one of them\.$/m);
      refuses(['walk.lesson.yaml', '--to', 'odt'], /--to takes one of html, docx/);
      refuses(['walk.lesson.yaml', '--for', 'parents'], /--for takes one of/);
      refuses(['walk.lesson.yaml', '--to', 'csv'], /comes from a rubric/);
      refuses(['walk.lesson.yaml', '--as', 'choice-board'], /\S/);
      refuses(['none.lesson.yaml'], /\S/);
      refuses(['walk.lesson.yaml', '-o', 'plan.odt'], /Say which with --to/);
    });

    it('writes over no document, into no folder of git, and through no link', () => {
      mkdirSync(join(folder.path, '.git'));
      symlinkSync(join(folder.path, 'walk.lesson.yaml'), join(folder.path, 'link.html'));
      for (const output of ['walk.lesson.yaml', 'creek.rubric.yaml', 'link.html', '.git/page.html', '.'])
        refuses(['walk.lesson.yaml', '--to', 'html', '--force', '-o', output], /\S/);
      assert.equal(file('walk.lesson.yaml').toString(), lesson);
      assert.equal(file('creek.rubric.yaml').toString(), rubric);
    });
  });
}
