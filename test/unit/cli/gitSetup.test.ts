import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kinds } from '../../../src/core/kinds/kind.ts';
import { sampleNames, withAttributes, withoutAttributes } from '../../../src/core/sharing/mergeSetup.ts';
import { driverLine } from '../../../src/core/sharing/driverLine.ts';
import { lesson, meeting, useDesk } from './gitWork.ts';

const DRIVER = 'merge.third-point.driver';

describe('setup-git and doctor', () => {
  const use = useDesk();
  beforeEach(() => {
    mkdirSync(join(use.desk.folder, 'r'));
    use.desk.git('r', 'init', '--quiet');
  });
  const at = (name: string): string => join(use.desk.folder, 'r', name);
  const setting = (key: string): string => use.desk.ask('r', 'config', '--local', key).stdout.trim();
  const isWell = (): void => {
    const { status, stdout, stderr } = use.desk.cli('r', 'doctor');
    assert.deepEqual([status, stderr], [0, ''], stdout);
    assert.doesNotMatch(stdout, /TO DO/);
  };
  const hasToDo = (said: RegExp): void => {
    const { status, stdout, stderr } = use.desk.cli('r', 'doctor');
    assert.deepEqual([status, stderr], [1, '']);
    assert.match(stdout, said);
    assert.match(stdout, /^TO DO /m);
  };

  it('sets up what git asks, prints each step, and does nothing twice', () => {
    hasToDo(/TO DO .*third-point setup-git/);
    const planned = use.desk.cli('r', 'setup-git', '--dry-run');
    assert.equal(setting(DRIVER), '');
    assert(!existsSync(at('.gitattributes')));
    const first = use.desk.cli('r', 'setup-git');
    assert.deepEqual([first.status, first.stderr], [0, '']);
    assert(first.stdout.startsWith(planned.stdout));
    assert.match(
      first.stdout,
      /git config --local merge\.third-point\.driver '.*\n.*\.name '.*\n.*\.recursive text\n.*\.gitattributes: \*\.project\.yaml .*merge=third-point\n/,
    );
    assert.equal(setting('merge.third-point.recursive'), 'text');
    const values = use.desk.git(
      'r',
      'check-attr',
      'merge',
      '--',
      ...sampleNames,
      'a/b/x.lesson.yml',
      'x.yaml',
    );
    assert.equal(values.match(/: merge: third-point$/gm)?.length, 2 * kinds.length + 1);
    assert.match(values, /x\.yaml: merge: unspecified/);
    isWell();
    const before = [readFileSync(at('.git/config')), readFileSync(at('.gitattributes'))];
    const second = use.desk.cli('r', 'setup-git');
    assert.equal(second.status, 0);
    assert.match(second.stdout, /nothing to do/);
    assert.deepEqual([readFileSync(at('.git/config')), readFileSync(at('.gitattributes'))], before);
  });

  it('writes only into this copy', () => {
    const home = join(use.desk.folder, 'home');
    const before = readFileSync(join(home, '.gitconfig'), 'utf8');
    const hooks = use.desk.git('r', 'rev-parse', '--git-path', 'hooks');
    use.desk.cli('r', 'setup-git');
    assert.equal(readFileSync(join(home, '.gitconfig'), 'utf8'), before);
    assert.equal(
      use.desk.run('r', 'sh', ['-c', `ls ${hooks.trim()} | grep -v sample | wc -l`]).stdout.trim(),
      '0',
    );
  });

  const texts: Readonly<Record<string, string>> = {
    'nothing else': '',
    'lines of one’s own': '# ours\n*.png binary\n*.lock -merge\n',
    'a last line without an end': '*.png binary\n*.lock -merge',
    'line endings of Windows': '*.png binary\r\n\r\n*.lock -merge\r\n',
    'a byte order mark': '\ufeff*.png binary\n',
    'letters of old': '# caf\u00e9\n*.png binary\n',
  };
  for (const [name, text] of Object.entries(texts))
    it(`takes back what it wrote and leaves every byte of the rest: ${name}`, () => {
      const bytes = Buffer.from(text, name === 'letters of old' ? 'latin1' : 'utf8');
      if (text !== '') writeFileSync(at('.gitattributes'), bytes);
      const before = readFileSync(at('.git/config'), 'utf8');
      assert.equal(use.desk.cli('r', 'setup-git').status, 0);
      isWell();
      const mixed = readFileSync(at('.gitattributes'), 'latin1').replace(/\r\n/g, '').includes('\n');
      assert.equal(mixed, name !== 'line endings of Windows');
      const removed = use.desk.cli('r', 'setup-git', '--remove');
      assert.deepEqual([removed.status, removed.stderr], [0, '']);
      if (text === '') assert(!existsSync(at('.gitattributes')));
      else assert.deepEqual(readFileSync(at('.gitattributes')), bytes);
      assert.equal(readFileSync(at('.git/config'), 'utf8'), before);
      const again = use.desk.cli('r', 'setup-git', '--remove');
      assert.equal(again.status, 0);
      assert.match(again.stdout, /nothing to do/);
    });

  it('keeps what people wrote between its lines', () => {
    const text = withAttributes('*.png binary\n').replace('*.visit.yaml', '*.own merge=ours\n*.visit.yaml');
    assert.equal(withoutAttributes(text), '*.own merge=ours\n*.png binary\n');
    const half = withAttributes('').split('\n').slice(0, 4).join('\n');
    assert.equal(withoutAttributes(`${half}\n*.png binary\n`), '*.png binary\n');
    assert.equal(withAttributes(withAttributes('x\n')), withAttributes('x\n'));
  });

  it('lets lines of one’s own win, and says so', () => {
    for (const [file, line] of [
      ['.gitattributes', '*.yaml -merge\n'],
      ['.git/info/attributes', '*.project.yaml merge=union\n'],
    ] as const) {
      mkdirSync(at('.git/info'), { recursive: true });
      writeFileSync(at(file), line);
      const { status, stdout } = use.desk.cli('r', 'setup-git');
      assert.equal(status, 1);
      assert.match(stdout, /But other lines.*\*\.project\.yaml/);
      assert(readFileSync(at(file), 'utf8').endsWith(line));
      hasToDo(file === '.gitattributes' ? /\(unset\).*A line in some/ : /\(union\).*info\/attributes/);
      use.desk.cli('r', 'setup-git', '--remove');
      assert.equal(readFileSync(at(file), 'utf8'), line);
      rmSync(at(file));
    }
  });

  it('sees a folder with lines of its own', () => {
    use.desk.cli('r', 'setup-git');
    use.desk.write('r', { 'old/.gitattributes': '* -merge\n', 'old/a b.lesson.yaml': lesson('A', 1) });
    hasToDo(/TO DO .*old\/a b\.lesson\.yaml \(unset\)/);
  });

  it('says what is missing of the settings', () => {
    use.desk.cli('r', 'setup-git');
    use.desk.git('r', 'config', '--unset', DRIVER);
    hasToDo(/TO DO +git refuses to merge plans at all/);
    use.desk.git('r', 'config', '--remove-section', 'merge.third-point');
    hasToDo(/TO DO .*MERGED LINE BY LINE/);
    use.desk.cli('r', 'setup-git');
    isWell();
  });

  it('says where the settings run something that takes one side', () => {
    use.desk.cli('r', 'setup-git');
    for (const line of ['true', 'exit 1', 'no-such-program %A', 'cp %B %A']) {
      use.desk.git('r', 'config', DRIVER, line);
      hasToDo(/TO DO .*WITHOUT THE OTHER/);
    }
  });

  it('does not run what a shared file says', () => {
    use.desk.cli('r', 'setup-git');
    use.desk.git('r', 'config', '--unset', DRIVER);
    use.desk.write('r', { 'shared.ini': `[merge "third-point"]\n\tdriver = "touch '${at('evil')}'"\n` });
    use.desk.git('r', 'config', '--local', 'include.path', '../shared.ini');
    hasToDo(/TO DO .*shared\.ini, a file that is shared/);
    assert(!existsSync(at('evil')));
  });

  it('uses the command where there is one on the PATH, and this program elsewhere', () => {
    use.desk.cli('r', 'setup-git');
    assert(setting(DRIVER).includes(`'${use.desk.script}'`));
    use.desk.install('third-point', `exec '${process.execPath}' '${use.desk.script}' "$@"`);
    use.desk.cli('r', 'setup-git');
    assert.match(setting(DRIVER), /then third-point merge /);
    isWell();
    // Another program of this name is not taken.
    use.desk.install('third-point', 'echo hello');
    use.desk.cli('r', 'setup-git');
    assert(setting(DRIVER).includes(`'${use.desk.script}'`));
  });

  it('never lets git run a program that is shared', () => {
    const script = at('tools/third-point.cjs');
    mkdirSync(at('tools'));
    writeFileSync(script, readFileSync(use.desk.script));
    const { status, stderr } = use.desk.run('r', process.execPath, [script, 'setup-git']);
    assert.equal(status, 2);
    assert.match(stderr, /among what you share/);
    assert.equal(setting(DRIVER), '');
    assert(!existsSync(at('.gitattributes')));
  });

  it('takes a program in a folder with blanks, quotation marks and signs of its own', () => {
    const folder = join(use.desk.folder, `it's "my" 50%A $(touch evil) folder`);
    mkdirSync(folder);
    const script = join(folder, 'cli.cjs');
    writeFileSync(script, readFileSync(use.desk.script));
    assert.equal(use.desk.run('r', process.execPath, [script, 'setup-git']).status, 0);
    isWell();
    use.desk.write('r', { 'a.lesson.yaml': meeting.base });
    use.desk.keep('r');
    use.desk.git('r', 'checkout', '--quiet', '-b', 'other');
    use.desk.write('r', { 'a.lesson.yaml': meeting.base.replace('40', '50') });
    use.desk.keep('r');
    use.desk.git('r', 'checkout', '--quiet', 'main');
    use.desk.write('r', { 'a.lesson.yaml': meeting.base.replace('Creek', 'Our creek') });
    use.desk.keep('r');
    use.desk.git('r', 'merge', '--quiet', 'other');
    assert.match(use.desk.read('r', 'a.lesson.yaml'), /title: Our creek\nminutes: 50\n/);
  });

  it('finds plans that are not settled yet, and those that are and wait', () => {
    use.desk.twoSides('two', 'a.lesson.yaml', meeting);
    assert.equal(use.desk.ask('two', 'merge', 'other').status, 1);
    assert.match(use.desk.cli('two', 'doctor').stdout, /TO DO .*side by side in a\.lesson\.yaml/);
    use.desk.write('two', { 'a.lesson.yaml': meeting.ours });
    const waiting = use.desk.cli('two', 'doctor');
    assert.equal(waiting.status, 1);
    assert.match(waiting.stdout, /TO DO .*waits for your word on a\.lesson\.yaml/);
    use.desk.git('two', 'add', '.');
    assert.equal(use.desk.cli('two', 'doctor').status, 0);
  });

  it('has a sentence for each place where there is nothing to set up', () => {
    use.desk.git('', 'init', '--quiet', '--bare', 'bare');
    const places: readonly (readonly [name: string, said: RegExp])[] = [
      ['', /^This folder is in no repository/],
      ['bare', /^This repository has no files to work on/],
      ['r/.git', /^This is a folder of git’s own/],
    ];
    for (const [name, said] of places)
      for (const command of [['setup-git'], ['setup-git', '--remove'], ['doctor']]) {
        const { status, stdout, stderr } = use.desk.cli(name, ...command);
        assert.deepEqual([status, stdout], [2, '']);
        assert.match(stderr, said);
        assert.equal(stderr.trim().split('\n').length, 1);
      }
    use.desk.install('git', 'exit 127');
    assert.match(use.desk.cli('r', 'doctor').stderr, /^There is no git on this computer/);
    assert.equal(use.desk.cli('r', 'setup-git').status, 2);
  });

  it('leaves a file of attributes alone that is a link', () => {
    writeFileSync(join(use.desk.folder, 'elsewhere'), '');
    symlinkSync('../elsewhere', at('.gitattributes'));
    const { status, stderr } = use.desk.cli('r', 'setup-git');
    assert.equal(status, 2);
    assert.match(stderr, /no ordinary file/);
    assert.equal(readFileSync(join(use.desk.folder, 'elsewhere'), 'utf8'), '');
    assert.equal(setting(DRIVER), '');
  });
});

describe('the line that git runs', () => {
  it('is one line, with all that git puts in and nothing it does not know', () => {
    const lines = [
      driverLine({ command: 'third-point' }),
      driverLine({ program: 'C:/Program Files/Code.exe', script: `C:/it's/100%/cli.cjs` }),
    ];
    for (const line of lines) {
      assert.doesNotMatch(line, /[\n\r]/);
      assert.deepEqual([...new Set(line.replaceAll('%%', '').match(/%./g))].sort(), [
        '%A',
        '%B',
        '%L',
        '%O',
        '%P',
      ]);
      assert.match(line, /git merge-file .* \|\| exit 1$/);
    }
    assert.match(
      lines[1] ?? '',
      /ELECTRON_RUN_AS_NODE=1 'C:\/Program Files\/Code\.exe' 'C:\/it'\\''s\/100%%\/cli\.cjs' merge/,
    );
  });
});
