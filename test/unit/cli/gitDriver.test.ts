import assert from 'node:assert/strict';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apart, lesson, meeting, together, useDesk, type Desk, type Sides } from './gitWork.ts';

const FILE = 'creek.lesson.yaml';

/** Both versions of `meeting`, whatever stands around them. */
const bothMarked =
  /^<{7} ours\n[^]*I can explain it to others\.\n[^]*={7}\n[^]*I can explain it with evidence\.\n[^]*>{7} theirs$/m;

describe('git with Third Point, in real repositories', function () {
  this.timeout(120_000);
  const use = useDesk();

  /** What git left in its working tree; nothing of ours lies about. */
  function result(desk: Desk, name = 'r', file = FILE): string {
    const about = desk.git(name, 'status', '--porcelain', '--untracked-files=all', '--ignored');
    assert.doesNotMatch(about, /^(?:\?\?|!!)/m, about);
    return desk.read(name, file);
  }

  const unmerged = (desk: Desk, name = 'r'): string => desk.git(name, 'ls-files', '--unmerged');

  describe('brings plans together by what they say', () => {
    const ways: Readonly<Record<string, (desk: Desk) => void>> = {
      'in a merge': (desk) => desk.git('r', 'merge', '--quiet', 'other'),
      'in a rebase': (desk) => desk.git('r', 'rebase', '--quiet', 'other'),
      'in a rebase by the older way': (desk) => desk.git('r', 'rebase', '--quiet', '--apply', 'other'),
      'in a cherry-pick': (desk) => desk.git('r', 'cherry-pick', 'other'),
      'in a revert': (desk) => {
        desk.git('r', 'merge', '--quiet', '-s', 'ours', 'other');
        desk.write('r', { [FILE]: together });
        desk.keep('r', 'Both');
        desk.write('r', { [FILE]: together.replace('50', '60') });
        desk.keep('r', 'More');
        desk.git('r', 'revert', '--no-edit', 'HEAD');
      },
      'where a stash comes back': (desk) => {
        desk.git('r', 'reset', '--quiet', '--hard', 'HEAD~1');
        desk.write('r', { [FILE]: apart.ours });
        desk.git('r', 'stash', '--quiet');
        desk.git('r', 'merge', '--quiet', 'other');
        desk.git('r', 'stash', 'pop', '--quiet');
      },
    };
    for (const [name, bring] of Object.entries(ways))
      it(name, () => {
        use.desk.twoSides('r', FILE, apart);
        bring(use.desk);
        assert.equal(result(use.desk), together);
        assert.equal(unmerged(use.desk), '');
      });

    it('where nothing is checked out (merge-tree)', function () {
      use.desk.twoSides('r', FILE, apart);
      const { status, stdout, stderr } = use.desk.ask('r', 'merge-tree', '--write-tree', 'main', 'other');
      // git before 2.38 has another merge-tree.
      if (stderr.includes('usage: git merge-tree')) this.skip();
      assert.equal(status, 0, stderr);
      assert.equal(use.desk.git('r', 'show', `${stdout.trim()}:${FILE}`), together);
    });

    it('in a working tree beside the first', () => {
      use.desk.twoSides('r', FILE, apart);
      use.desk.git('r', 'worktree', 'add', '--quiet', '-b', 'third', '../beside', 'main');
      use.desk.git('beside', 'merge', '--quiet', 'other');
      assert.equal(result(use.desk, 'beside'), together);
    });

    it('in a submodule', () => {
      use.desk.twoSides('inner', FILE, apart);
      use.desk.git('', 'init', '--quiet', 'outer');
      use.desk.git(
        'outer',
        '-c',
        'protocol.file.allow=always',
        'submodule',
        '--quiet',
        'add',
        '../inner',
        'sub',
      );
      const setUp = use.desk.cli('outer/sub', 'setup-git');
      assert.deepEqual([setUp.status, setUp.stderr], [0, '']);
      assert.match(setUp.stdout, /submodule/);
      use.desk.git('outer/sub', 'merge', '--quiet', 'origin/other');
      assert.equal(result(use.desk, 'outer/sub'), together);
      assert.equal(use.desk.ask('outer', 'config', '--local', 'merge.third-point.driver').status, 1);
    });

    it('in a folder of the repository, from another one', () => {
      const file = 'plans/year 8/creek.lesson.yaml';
      use.desk.twoSides('r', file, apart);
      use.desk.write('r', { 'elsewhere/x': '' });
      use.desk.git('r/elsewhere', 'merge', '--quiet', 'other');
      assert.equal(use.desk.read('r', file), together);
    });

    it('with a partner: pull', () => {
      use.desk.twoSides('r', FILE, apart);
      use.desk.git('', 'clone', '--quiet', '-b', 'other', 'r', 'mine');
      assert.equal(use.desk.cli('mine', 'setup-git').status, 0);
      use.desk.git('mine', 'pull', '--quiet', '--no-rebase', 'origin', 'main');
      assert.equal(result(use.desk, 'mine'), together);
    });

    it('under the names that people give files', () => {
      const names = [
        'a b',
        `it's "so"`,
        '-dash',
        '$(touch evil)',
        '`touch evil`',
        'ä漢😀',
        '50%L;%A',
        'a\\b',
      ];
      const [first = '', ...more] = names.map((name) => `${name}.lesson.yaml`);
      use.desk.twoSides('r', first, apart);
      for (const [branch, text] of [
        ['main', apart.ours],
        ['other', apart.theirs],
      ] as const) {
        use.desk.git('r', 'checkout', '--quiet', '-f', branch);
        use.desk.write('r', Object.fromEntries(more.map((name) => [name, text])));
        use.desk.keep('r');
      }
      use.desk.git('r', 'checkout', '--quiet', 'main');
      // Both made these: they meet in every line that differs.
      assert.equal(use.desk.ask('r', 'merge', 'other').status, 1);
      assert.equal(use.desk.read('r', first), together);
      for (const name of more)
        assert.match(use.desk.read('r', name), /<<<<<<< ours\n[^]*>>>>>>> theirs/, name);
      assert(!readdirSync(join(use.desk.folder, 'r')).includes('evil'));
    });

    it('with the line endings of Windows', () => {
      const windows = (text: string): string => text.replaceAll('\n', '\r\n');
      use.desk.twoSides('r', FILE, {
        base: windows(apart.base),
        ours: windows(apart.ours),
        theirs: windows(apart.theirs),
      });
      use.desk.git('r', 'merge', '--quiet', 'other');
      assert.equal(result(use.desk), windows(together));
    });

    it('where git itself writes the line endings of Windows', () => {
      use.desk.twoSides('r', FILE, apart);
      use.desk.git('r', 'config', 'core.autocrlf', 'true');
      use.desk.git('r', 'merge', '--quiet', 'other');
      assert.equal(use.desk.git('r', 'show', `HEAD:${FILE}`), together);
      assert.equal(use.desk.read('r', FILE), together.replaceAll('\n', '\r\n'));
    });
  });

  describe('leaves to people what both changed', () => {
    const ways: Readonly<Record<string, { bring: (desk: Desk) => number | null; swapped?: boolean }>> = {
      'in a merge': { bring: (desk) => desk.ask('r', 'merge', 'other').status },
      'in a rebase, where ours is what was shared': {
        bring: (desk) => desk.ask('r', 'rebase', 'other').status,
        swapped: true,
      },
      'in a cherry-pick': { bring: (desk) => desk.ask('r', 'cherry-pick', 'other').status },
      'where a stash comes back': {
        bring: (desk) => {
          desk.git('r', 'reset', '--quiet', '--hard', 'HEAD~1');
          desk.write('r', { [FILE]: meeting.theirs });
          desk.git('r', 'stash', '--quiet');
          desk.write('r', { [FILE]: meeting.ours });
          desk.keep('r');
          return desk.ask('r', 'stash', 'pop').status;
        },
      },
    };
    for (const [name, { bring, swapped = false }] of Object.entries(ways))
      it(name, () => {
        use.desk.twoSides('r', FILE, meeting);
        assert.equal(bring(use.desk), 1);
        const text = result(use.desk);
        const [first, second] = swapped ? ['with evidence', 'to others'] : ['to others', 'with evidence'];
        assert.match(text, new RegExp(`<{7} ours\\n[^]*${first}[^]*={7}\\n[^]*${second}[^]*>{7} theirs`));
        assert.match(unmerged(use.desk), /\t/);
        const said = use.desk.cli('r', 'doctor');
        assert.equal(said.status, 1);
        assert.match(said.stdout, /TO DO .*side by side in creek\.lesson\.yaml/);
      });

    it('where both made the file', () => {
      use.desk.twoSides('r', FILE, { ours: meeting.ours, theirs: meeting.theirs });
      assert.equal(use.desk.ask('r', 'merge', 'other').status, 1);
      assert.match(result(use.desk), bothMarked);
    });

    it('where both made the same file, with nothing to settle', () => {
      use.desk.twoSides('r', FILE, { ours: meeting.ours, theirs: meeting.ours });
      use.desk.git('r', 'merge', '--quiet', 'other');
      assert.equal(result(use.desk), meeting.ours);
    });

    it('where two histories have crossed, and what they come from is itself not settled', () => {
      const desk = use.desk;
      desk.twoSides('r', FILE, meeting);
      desk.git('r', 'branch', 'second', 'other');
      // Each takes over the other's version, and settles it in its own way.
      assert.equal(desk.ask('r', 'merge', 'second').status, 1);
      desk.write('r', { [FILE]: lesson('Creek', 40, 'I can explain it here.') });
      desk.keep('r', 'Settled here');
      desk.git('r', 'checkout', '--quiet', 'second');
      assert.equal(desk.ask('r', 'merge', 'main~1').status, 1);
      desk.write('r', { [FILE]: lesson('Creek', 40, 'I can explain it there.') });
      desk.keep('r', 'Settled there');
      desk.git('r', 'checkout', '--quiet', 'main');
      assert.equal(desk.git('r', 'merge-base', '--all', 'main', 'second').trim().split('\n').length, 2);
      assert.equal(desk.ask('r', 'merge', 'second').status, 1);
      const text = result(desk);
      assert.match(text, /<{7} ours\n[^]*here\.[^]*={7}\n[^]*there\.[^]*>{7} theirs/);
    });

    it('with larger markers where the repository says so', () => {
      use.desk.twoSides('r', FILE, meeting);
      use.desk.write('r', { '.git/info/attributes': '*.yaml conflict-marker-size=12\n' });
      assert.equal(use.desk.ask('r', 'merge', 'other').status, 1);
      assert.match(result(use.desk), /^<{12} ours\n[^]*^={12}\n[^]*^>{12} theirs$/m);
    });
  });

  describe('never takes one side without a word', () => {
    /** What is on the PATH instead of Third Point when git merges. */
    const broken: Readonly<Record<string, string>> = {
      'that is another program by now and does nothing': 'exit 0',
      'that ends as if people had to settle something, and has done nothing': 'exit 1',
      'that ends with an error': 'exit 2',
      'that is too old to merge': 'echo "There is no command merge." >&2; exit 2',
      'that is killed': 'kill -9 $$',
      'that writes half of it and breaks down': 'echo half > "$5"; exit 134',
    };
    const line = 'third-point';
    for (const [what, script] of Object.entries(broken))
      it(`with a Third Point ${what}`, () => {
        const { desk } = use;
        desk.install(line, `exec '${process.execPath}' '${desk.script}' "$@"`);
        desk.twoSides('r', FILE, meeting);
        assert.match(desk.git('r', 'config', 'merge.third-point.driver'), /command -v third-point/);
        desk.install(line, script);
        assert.equal(desk.ask('r', 'merge', 'other').status, 1);
        assert.match(result(desk), bothMarked);
        assert.match(unmerged(desk), /\t/);
        assert.notEqual(desk.cli('r', 'doctor').status, 0);
      });

    it('with a Third Point that is gone', () => {
      const { desk } = use;
      desk.install(line, `exec '${process.execPath}' '${desk.script}' "$@"`);
      desk.twoSides('r', FILE, meeting);
      rmSync(join(desk.bin, line));
      assert.equal(desk.ask('r', 'merge', 'other').status, 1);
      assert.match(result(desk), bothMarked);
      desk.git('r', 'merge', '--abort');
      assert.match(desk.cli('r', 'doctor').stdout, /TO DO .*MERGED LINE BY LINE/);
    });

    it('with a script that is gone, and one that can’t be read as a program', () => {
      const { desk } = use;
      desk.twoSides('r', FILE, meeting);
      const own = desk.git('r', 'config', 'merge.third-point.driver');
      for (const content of [undefined, 'this is no program (']) {
        const script = join(desk.folder, 'gone.cjs');
        if (content !== undefined) writeFileSync(script, content);
        desk.git('r', 'config', 'merge.third-point.driver', own.replaceAll(desk.script, script).trim());
        assert.equal(desk.ask('r', 'merge', 'other').status, 1);
        assert.match(result(desk), bothMarked);
        desk.git('r', 'merge', '--abort');
      }
    });

    it('in a copy where nothing is set up but the shared lines', () => {
      const { desk } = use;
      desk.twoSides('r', FILE, meeting);
      desk.git('', 'clone', '--quiet', 'r', 'mine');
      assert.equal(desk.ask('mine', 'merge', 'origin/other').status, 1);
      assert.match(desk.read('mine', FILE), /<{7} [^]*={7}\n[^]*>{7} /);
      desk.git('mine', 'merge', '--abort');
      const said = desk.cli('mine', 'doctor');
      assert.equal(said.status, 1);
      assert.match(said.stdout, /TO DO .*MERGED LINE BY LINE/);
    });

    it('with pictures under the name of a plan', () => {
      const { desk } = use;
      desk.twoSides('r', FILE, { base: '\0a', ours: '\0b', theirs: '\0c' });
      assert.equal(desk.ask('r', 'merge', 'other').status, 1);
      assert.match(unmerged(desk), /\t/);
      assert.match(desk.read('r', FILE), /\0b[^]*\0c/);
    });

    it('where one side took the file away', () => {
      const { desk } = use;
      desk.twoSides('r', FILE, meeting);
      rmSync(join(desk.folder, 'r', FILE));
      desk.keep('r');
      assert.equal(desk.ask('r', 'merge', 'other').status, 1);
      assert(existsSync(join(desk.folder, 'r', FILE)));
    });
  });

  it('merges as lines what can’t be read as a plan, as git does', () => {
    const sides: Sides = { base: 'a: [\nb\nc\nd\n', ours: 'a: [\nB\nc\nd\n', theirs: 'a: [\nb\nc\nD\n' };
    use.desk.twoSides('r', FILE, sides);
    use.desk.git('r', 'merge', '--quiet', 'other');
    assert.equal(result(use.desk), 'a: [\nB\nc\nD\n');
  });
});
