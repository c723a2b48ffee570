import assert from 'node:assert/strict';
import { chmodSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/paths.ts';
import { isAboutUs, kinds } from '../../../src/core/kinds/kind.ts';
import { OPEN_TO_ALL } from '../../../src/core/kinds/template-parts.ts';
import type { Told } from '../../../src/cli/report.ts';
import { commandLine, nameOf, nodes } from './commandLine.ts';
import { temporaryFolder } from './folder.ts';

const lesson = 'kind: lesson-plan\nschemaVersion: 1\ntitle: Walk the creek\n';
const project = `kind: project-spec
schemaVersion: 1
title: Our creek
goals:
  - id: g1
    target: I can explain how land use changes water quality.
final:
  name: Public evening
  rubric: creek.rubric.yaml
`;
const rubric = `kind: rubric
schemaVersion: 1
title: Creek rubric
for: creek.project.yaml
criteria:
  - {id: claim, name: Claim, goals: [g1]}
`;
/** Has one error, at 4:11. */
const slip = `${lesson}minutes: long\n`;

for (const node of nodes) {
  describe(`the command line on ${nameOf(node)}`, () => {
    const folder = temporaryFolder();
    const run = commandLine(node, folder);

    /** What `check --format json` prints. */
    function findings(...written: string[]): readonly Told[] {
      const { stdout, stderr } = run(['check', '--format', 'json', ...written]);
      assert.equal(stderr, '');
      return (JSON.parse(stdout) as { findings: Told[] }).findings;
    }

    /** Says no, with a sentence, without a stack trace, and with nothing on standard output. */
    function refuses(written: readonly string[], sentence: RegExp | string): void {
      const { status, stdout, stderr } = run(written);
      assert.deepEqual([status, stdout], [2, '']);
      if (typeof sentence === 'string') assert.equal(stderr, `${sentence}\n`);
      else assert.match(stderr, sentence);
      assert.doesNotMatch(stderr, /\n.*\n|\bat .*:\d+:\d+/);
    }

    describe('as a program', () => {
      it('says its version', () => {
        const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
          version: string;
        };
        for (const option of ['--version', '-v']) {
          assert.deepEqual(run([option]), { status: 0, stdout: `${version}\n`, stderr: '' });
        }
      });

      it('tells how to use it, and each command', () => {
        const general = run(['--help']);
        assert.equal(general.status, 0);
        assert.match(general.stdout, /check \[paths…\].*\n +new KIND FILE/);
        assert.match(
          run(['check', '-h']).stdout,
          /--format NAME +how to print: text, json, sarif, github, junit/,
        );
        assert.match(
          run(['new', '--help']).stdout,
          /project +Project plan; the name of its file ends in \.project\.yaml/,
        );
        assert.deepEqual(run([]), { status: 2, stdout: '', stderr: general.stdout });
      });

      const wrong: readonly [written: string[], sentence: string][] = [
        [['chekc'], 'There is no command chekc. Did you mean check?'],
        [['help'], 'There is no command help. Did you mean --help?'],
        [['a.lesson.yaml'], 'To look through a document, write: third-point check a.lesson.yaml'],
        [['check', '--fromat=json'], 'There is no option --fromat. Did you mean --format?'],
        [
          ['check', '--format', 'yaml'],
          '--format takes one of text, json, sarif, github, junit; yaml is none of them.',
        ],
        [
          ['check', '--format', 'toString'],
          '--format takes one of text, json, sarif, github, junit; toString is none of them.',
        ],
        [['check', '--max-warnings', 'few'], '--max-warnings takes a number, 0 or more; few is none.'],
        [['check', 'gone.lesson.yaml'], 'gone.lesson.yaml: there is no such file or folder.'],
        [['check', ''], 'One of the names is empty.'],
        [['check', '.', '\u001b[2Jgone'], '�[2Jgone: there is no such file or folder.'],
      ];
      for (const [written, sentence] of wrong) {
        it(`explains ${JSON.stringify(written)}`, () => refuses(written, sentence));
      }
    });

    describe('check', () => {
      it('is content with a folder without plans', () => {
        const { status, stdout } = run(['check']);
        assert.equal(status, 0);
        assert.match(stdout, /^No plans here yet\./);
      });

      it('is content with the examples', () => {
        const { status, stdout } = run(['check', 'examples'], {}, root);
        assert.equal(status, 0, stdout);
        assert.match(stdout, /Nothing to mend in \d+ documents/);
      });

      it('shows every problem of a broken folder at its place', () => {
        const broken = join(root, 'test/fixtures/broken');
        const { status, stdout } = run(['check', '--format', 'json'], {}, broken);
        assert.equal(status, 1);
        const found = (JSON.parse(stdout) as { findings: Told[] }).findings.map(
          ({ file, range: { start }, severity, code }) =>
            `${file} ${start.line + 1}:${start.character + 1} ${severity} ${code}\n`,
        );
        assert.equal(found.join(''), readFileSync(join(broken, 'expected.txt'), 'utf8'));
      });

      it('prints JSON with exactly the promised fields', () => {
        folder.write({ 'b/slip.lesson.yaml': slip, 'a.lesson.yaml': lesson });
        const { status, stdout } = run(['check', '--format=json']);
        assert.equal(status, 1);
        const { findings } = JSON.parse(stdout) as { findings: Told[] };
        assert.deepEqual(JSON.parse(stdout), {
          files: 2,
          findings: [
            {
              file: 'b/slip.lesson.yaml',
              range: { start: { line: 3, character: 9 }, end: { line: 3, character: 13 } },
              severity: 'error',
              code: 'schema-shape',
              message: findings[0]?.message,
            },
          ],
        });
      });

      for (const format of ['sarif', 'github', 'junit']) {
        it(`prints ${format}`, () => {
          folder.write({ 'slip.lesson.yaml': slip });
          const { status, stdout, stderr } = run(['check', '--format', format]);
          assert.deepEqual([status, stderr], [1, '']);
          assert.match(stdout, /schema-shape/);
        });
      }

      it('counts positions as editors do: without the byte order mark, in UTF-16', () => {
        const cases: readonly [text: string, line: number, character: number][] = [
          [slip, 3, 9],
          [`\ufeff${slip}`, 3, 9],
          [slip.replaceAll('\n', '\r\n'), 3, 9],
          ['\ufeff{title: 😀 漢, minutes: long}\r\n', 0, 23],
        ];
        for (const [index, [text, line, character]] of cases.entries()) {
          const name = `case${index}.lesson.yaml`;
          folder.write({ [name]: text });
          const shape = findings(name).find(({ code }) => code === 'schema-shape');
          assert.deepEqual(shape?.range.start, { line, character }, name);
        }
      });

      it('takes names with blanks, quotation marks, dashes and signs of addresses', () => {
        const names = [
          'a b.lesson.yaml',
          `it's "so".lesson.yaml`,
          '-dash.lesson.yaml',
          '50%#1?.lesson.yaml',
          'ä漢😀.lesson.yaml',
        ];
        const usable = process.platform === 'win32' ? names.filter((name) => !/["?]/.test(name)) : names;
        for (const name of usable) {
          folder.write({ [name]: slip });
          assert.deepEqual(
            findings(`./${name}`).map(({ file }) => file),
            [name],
          );
          assert.deepEqual(
            findings('--', name).map(({ file }) => file),
            [name],
          );
        }
        assert.equal(findings().length, usable.length);
        refuses(
          ['check', '-dash.lesson.yaml'],
          '-dash.lesson.yaml looks like an option. If it is a file, write ./-dash.lesson.yaml.',
        );
      });

      it('names files from the folder it runs in', () => {
        folder.write({ 'plans/slip.lesson.yaml': slip, 'other/a.lesson.yaml': lesson });
        const { stdout } = run(['check', '--format', 'json', '../plans'], {}, join(folder.path, 'other'));
        assert.match(stdout, /"file": "\.\.\/plans\/slip\.lesson\.yaml"/);
      });

      it('follows links between documents that were not named', () => {
        folder.write({ 'creek.project.yaml': project, 'creek.rubric.yaml': rubric });
        const errors = (...paths: string[]) =>
          findings(...paths)
            .filter(({ severity }) => severity === 'error')
            .map(({ file, code }) => `${file} ${code}`);
        assert.deepEqual(errors(), []);
        assert.deepEqual(errors('creek.project.yaml'), []);
        assert.deepEqual(errors('creek.rubric.yaml'), []);
        folder.write({ 'creek.rubric.yaml': rubric.replace('[g1]', '[g9]') });
        assert.deepEqual(errors('creek.rubric.yaml'), ['creek.rubric.yaml reference-unknown']);
        assert.deepEqual(errors('creek.project.yaml'), []);
      });

      it('follows links through the repository around a folder', () => {
        folder.write({
          '.git/HEAD': '',
          'creek.project.yaml': project.replace('creek.rubric', 'rubrics/creek.rubric'),
          'rubrics/creek.rubric.yaml': rubric.replace('creek.project', '../creek.project'),
        });
        assert.equal(run(['check', 'rubrics']).status, 0);
        assert.match(run(['check', 'rubrics']).stdout, /in 1 document/);
        rmSync(join(folder.path, 'creek.project.yaml'));
        assert.deepEqual(
          findings('rubrics').map(({ code }) => code),
          ['reference-file'],
        );
      });

      it('checks each document once, however often it is named', () => {
        folder.write({ 'slip.lesson.yaml': slip });
        assert.equal(findings('.', 'slip.lesson.yaml', './slip.lesson.yaml').length, 1);
      });

      it('says no to a file that is none of our documents, and takes one that says it is', () => {
        folder.write({ 'compose.yaml': 'services: {}\n', 'monday.yaml': slip, 'README.md': '# Hello' });
        refuses(
          ['check', 'compose.yaml'],
          /^compose\.yaml is none of our documents: a project plan’s name ends in \.project\.yaml, /,
        );
        refuses(['check', 'README.md'], /^README\.md is none of our documents/);
        assert.deepEqual(
          findings('monday.yaml').map(({ file }) => file),
          ['monday.yaml'],
        );
      });

      it('fails on warnings only above the limit', () => {
        folder.write({ 'a.lesson.yaml': lesson.replace('creek', 'creek #2') });
        const check = (...more: string[]) => {
          const { status, stdout, stderr } = run(['check', '--format', 'json', ...more]);
          return [status, (JSON.parse(stdout) as { findings: unknown[] }).findings.length, stderr];
        };
        assert.deepEqual(check(), [0, 1, '']);
        assert.deepEqual(check('--max-warnings=1'), [0, 1, '']);
        assert.deepEqual(check('--max-warnings=0'), [1, 1, 'Warnings: 1; --max-warnings allows 0.\n']);
        assert.deepEqual(check('--quiet'), [0, 0, '']);
        assert.equal(check('--quiet', '--max-warnings', '0')[0], 1);
      });

      it('gives hints about the language of notes only to those who ask for them, and as information', () => {
        folder.write({
          'our.collaboration.yaml':
            'kind: collaboration-log\nschemaVersion: 1\ntitle: Our notes\nmeetings:\n  - id: m1\n    date: 2026-05-05\n    ideas: [Let students pick the site.]\n    next: {date: 2026-05-12, focus: Drafts}\n',
          'may.visit.yaml':
            'kind: observation\nschemaVersion: 1\ntitle: Visit\nteaching: Ana\nbeforehand: {watchFor: [{id: w1, text: Who talks?}]}\nx-score: 3\n',
          'third-point.config.yaml': 'rules: {coach-visit-with-rating: warning}\n',
        });
        const hints = (...more: string[]) =>
          findings(...more)
            .filter(({ code }) => code.startsWith('coach-'))
            .map(({ file, range: { start }, severity, code }) => [file, start.line, severity, code]);
        assert.deepEqual(hints(), []);
        assert.deepEqual(hints('--coach'), [
          ['may.visit.yaml', 5, 'info', 'coach-visit-with-rating'],
          ['our.collaboration.yaml', 5, 'info', 'coach-meeting-without-strengths'],
          ['our.collaboration.yaml', 5, 'info', 'coach-meeting-without-next-step'],
        ]);
        for (const format of ['text', 'sarif', 'github', 'junit']) {
          const said = (...more: string[]) => run(['check', '--format', format, ...more]).stdout;
          assert.match(said('--coach'), /What’s working so far\?/);
          assert.doesNotMatch(said(), /working so far|coach-/);
        }
        folder.write({ 'third-point.config.yaml': 'rules: {coach: off}\n' });
        assert.deepEqual(hints('--coach'), []);
      });

      it('looks for the names of a list, and prints none of them', () => {
        folder.write({
          'names.txt': 'Marco Diaz\ntable 2: Maria Lopez\n',
          'class/.git/HEAD': 'ref: refs/heads/main\n',
          'class/inside.txt': 'Marco Diaz\n',
          'class/plans/walk.lesson.yaml': `${lesson}minutes: Marco # ask María Lopez\nsubject: Marco #2\n`,
          'class/plans/broken.lesson.yaml': `${lesson}subject: "Marco\n`,
        });
        const cwd = join(folder.path, 'class', 'plans');
        for (const format of ['text', 'json', 'sarif', 'github', 'junit']) {
          const { status, stdout, stderr } = run(
            ['check', '--format', format, '--roster', '../../names.txt'],
            {},
            cwd,
          );
          assert.deepEqual([status, stderr], [1, '']);
          assert.match(stdout, /Would “S1” say enough\?/);
          assert.match(stdout, /Would “table 2” say enough\?/);
          assert.doesNotMatch(stdout, /marco|diaz|mar[ií]a|lopez/i);
        }
        const refused = (list: string) => run(['check', '--roster', list], {}, cwd);
        assert.deepEqual(refused('../inside.txt'), {
          status: 2,
          stdout: '',
          stderr:
            '../inside.txt lies in the folder that is checked, where others can read it. Keep a list of names outside of it.\n',
        });
        assert.match(refused('../../no.txt').stderr, /^\.\.\/\.\.\/no\.txt: there is no such file/);
        folder.write({ 'names.txt': '12\n' });
        assert.match(refused('../../names.txt').stderr, /holds no names/);
      });

      it('says of a file in another encoding that it is, once, at its start', () => {
        folder.write({
          'latin.lesson.yaml': Buffer.from(`${lesson}summary: à la carte\n`, 'latin1'),
          'wide.lesson.yaml': Buffer.from(slip, 'utf16le'),
        });
        const start = { line: 0, character: 0 };
        assert.deepEqual(
          findings().map(({ file, code, range }) => [file, code, range]),
          ['latin.lesson.yaml', 'wide.lesson.yaml'].map((file) => [
            file,
            'yaml-encoding',
            { start, end: start },
          ]),
        );
      });

      it('still finds what other documents mean in a file in another encoding', () => {
        folder.write({
          'creek.project.yaml': Buffer.from(project.replace('creek\n', 'crème\n'), 'latin1'),
          'creek.rubric.yaml': rubric,
        });
        assert.deepEqual(findings('creek.rubric.yaml'), []);
      });

      it('checks what is too long to be checked while it is typed', () => {
        folder.write({
          'long.lesson.yaml': `${slip}summary: |\n${'  word word word word\n'.repeat(60_000)}`,
        });
        assert.deepEqual(
          findings().map(({ code }) => code),
          ['schema-shape'],
        );
      });

      it('says what it cannot read, shows the rest, and exits with 2', function () {
        if (process.platform === 'win32' || process.getuid?.() === 0) this.skip();
        folder.write({
          'a.project.yaml': project.replace('creek.rubric', 'locked.rubric'),
          'locked.rubric.yaml': rubric,
          'slip.lesson.yaml': slip,
          'shut/a.lesson.yaml': lesson,
        });
        chmodSync(join(folder.path, 'locked.rubric.yaml'), 0);
        chmodSync(join(folder.path, 'shut'), 0);
        const { status, stdout, stderr } = run(['check']);
        chmodSync(join(folder.path, 'shut'), 0o755);
        assert.equal(status, 2);
        assert.match(stdout, /slip\.lesson\.yaml/);
        // It is there, so no link to it is broken.
        assert.doesNotMatch(stdout, /reference-file/);
        assert.match(stderr, /^shut can’t be read: you have no permission to open it\.$/m);
        assert.match(stderr, /^locked\.rubric\.yaml can’t be read: you have no permission to open it\.$/m);
      });

      it('shows colour only where it is wanted', () => {
        folder.write({ 'slip.lesson.yaml': slip });
        assert.equal(run(['check']).stdout.includes('\u001b'), false);
        assert.equal(run(['check'], { FORCE_COLOR: '1' }).stdout.includes('\u001b[31merror'), true);
        assert.equal(run(['check'], { FORCE_COLOR: '0', NO_COLOR: '1' }).stdout.includes('\u001b'), false);
      });

      it('is not troubled by ids that mean something to programs', () => {
        const ids = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
        const goals = ids.map((id) => `  - {id: ${id}, target: I can}\n`).join('');
        folder.write({
          'a.lesson.yaml': `${lesson}goals:\n${goals}x-a: {__proto__: {toString: 1}}\n__proto__: 1\n`,
        });
        const { status, stderr } = run(['check']);
        assert.deepEqual([status, stderr], [1, '']);
      });
    });

    describe('new', () => {
      for (const { kind, suffix, called } of kinds) {
        it(`makes ${called} without anything to mend`, () => {
          const name = `water-study${suffix}.yaml`;
          assert.deepEqual(run(['new', suffix.slice(1), name]), {
            status: 0,
            stdout: `${name} is ready to be filled in.\n${isAboutUs(kind) ? `${OPEN_TO_ALL}\n` : ''}`,
            stderr: '',
          });
          assert.match(readFileSync(join(folder.path, name), 'utf8'), /^title: Water study$/m);
          const { status, stdout } = run(['check']);
          assert.equal(status, 0);
          // What an agreement has not said yet is asked; that is a question, and nothing to mend.
          const open = kind === 'coaching-agreement' ? '; 1 question still open' : '';
          assert.ok(stdout.endsWith(`Nothing to mend in 1 document${open}.\n`), stdout);
        });
      }

      it('never writes over a file', () => {
        folder.write({ 'a.lesson.yaml': 'mine' });
        refuses(['new', 'lesson', 'a.lesson.yaml'], 'a.lesson.yaml can’t be made: it is already there.');
        assert.equal(readFileSync(join(folder.path, 'a.lesson.yaml'), 'utf8'), 'mine');
      });

      const wrong: readonly [written: string[], sentence: RegExp][] = [
        [['project'], /^This takes a kind and a file: third-point new project/],
        [['project', 'a.project.yaml', 'b.project.yaml'], /^This takes a kind and a file/],
        [
          ['lessons', 'a.lesson.yaml'],
          /^lessons is none of the kinds: project, lesson, .*, collaboration or visit\. Did you mean lesson\?/,
        ],
        [['lesson', 'a.yaml'], /^The name of a lesson plan ends in \.lesson\.yaml, .*: a\.lesson\.yaml/],
        [
          ['agreement', 'us.yaml'],
          /^The name of an agreement ends in \.agreement\.yaml, .*: us\.agreement\.yaml/,
        ],
        [['lesson', 'plans/a.rubric.yaml'], /: a\.lesson\.yaml/],
        [
          ['lesson', 'nowhere/a.lesson.yaml'],
          /^nowhere\/a\.lesson\.yaml can’t be made: there is no such file or folder\./,
        ],
        [['lesson', 'a.lesson.yaml', '--quiet'], /^There is no option --quiet\./],
      ];
      for (const [written, sentence] of wrong) {
        it(`explains ${JSON.stringify(written)}`, () => refuses(['new', ...written], sentence));
      }

      it('makes a title of the name, whatever it is', () => {
        for (const name of [
          '#1 - yes: "no".lesson.yaml',
          'null.lesson.yaml',
          '.lesson.yaml',
          "'.lesson.yaml",
          '007.lesson.yaml',
        ]) {
          if (process.platform === 'win32' && /[":]/.test(name)) continue;
          assert.equal(run(['new', 'lesson', `./${name}`]).status, 0, name);
          assert.deepEqual(findings(`./${name}`), [], name);
        }
      });
    });
  });
}
