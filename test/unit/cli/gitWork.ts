// Repositories in which two people change the same plans, and the command line as git runs it there.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../../../scripts/bundles.ts';
import { hasGit } from '../privacy/repository.ts';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The folders of one test, and what runs in them. Nothing of this computer's git settings counts. */
export class Desk {
  /** Where repositories lie. */
  readonly folder: string;
  /** The bundle of the command line. */
  readonly script: string;
  /** What stands before everything else in the PATH. */
  readonly bin: string;

  constructor(folder: string, script: string) {
    this.folder = folder;
    this.script = script;
    this.bin = join(folder, 'bin');
    mkdirSync(this.bin);
    mkdirSync(join(folder, 'home'));
    writeFileSync(
      join(folder, 'home', '.gitconfig'),
      '[user]\nname = Ana\nemail = ana@localhost\n[commit]\ngpgsign = false\n[init]\ndefaultBranch = main\n[advice]\ndetachedHead = false\n',
    );
  }

  /** Runs a program there, whatever it ends with. @param name of the repository; empty for the folder around */
  run(name: string, program: string, parameters: readonly string[], input?: string): Ended {
    const { PATH = '', SystemRoot } = process.env;
    const { status, stdout, stderr } = spawnSync(program, parameters, {
      cwd: join(this.folder, name),
      encoding: 'utf8',
      env: {
        ...{ PATH: `${this.bin}${delimiter}${PATH}`, SystemRoot, HOME: join(this.folder, 'home') },
        ...{ GIT_CONFIG_NOSYSTEM: '1', LC_ALL: 'C.UTF-8', GIT_EDITOR: 'true' },
      },
      ...(input === undefined ? {} : { input }),
    });
    return { status, stdout, stderr };
  }

  /** git, whatever it ends with. */
  ask(name: string, ...parameters: readonly string[]): Ended {
    return this.run(name, 'git', parameters);
  }

  /** git, which must succeed. @returns what it printed */
  git(name: string, ...parameters: readonly string[]): string {
    const { status, stdout, stderr } = this.ask(name, ...parameters);
    assert.equal(status, 0, `git ${parameters.join(' ')}: ${stdout}${stderr}`);
    return stdout;
  }

  /** The command line, as people run it. */
  cli(name: string, ...written: readonly string[]): Ended {
    return this.run(name, process.execPath, [this.script, ...written]);
  }

  write(name: string, files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [file, content] of Object.entries(files)) {
      const path = join(this.folder, name, file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }

  read(name: string, file: string): string {
    return readFileSync(join(this.folder, name, file), 'utf8');
  }

  keep(name: string, words = 'A version'): void {
    this.git(name, 'add', '--all', '.');
    this.git(name, 'commit', '--quiet', '--allow-empty', '-m', words);
  }

  /** A program on the PATH. @param lines of a shell script */
  install(program: string, lines: string): void {
    const path = join(this.bin, program);
    writeFileSync(path, `#!/bin/sh\n${lines}\n`);
    chmodSync(path, 0o755);
  }

  /**
   * A repository in which `file` was changed on `main` (ours) and on `other` (theirs), both from one base; `main` is
   * checked out, and git is set up before anything is kept.
   */
  twoSides(name: string, file: string, sides: Sides, setUp = true): void {
    mkdirSync(join(this.folder, name));
    this.git(name, 'init', '--quiet');
    this.git(name, 'config', 'core.autocrlf', 'false');
    if (setUp) assert.equal(this.cli(name, 'setup-git').status, 0);
    if (sides.base !== undefined) this.write(name, { [file]: sides.base });
    this.keep(name, 'Base');
    this.git(name, 'checkout', '--quiet', '-b', 'other');
    this.write(name, { [file]: sides.theirs });
    this.keep(name, 'Theirs');
    this.git(name, 'checkout', '--quiet', 'main');
    this.write(name, { [file]: sides.ours });
    this.keep(name, 'Ours');
  }
}

export interface Sides {
  /** Undefined where both sides make the file. */
  readonly base?: string;
  readonly ours: string;
  readonly theirs: string;
}

/** A desk made anew for each test, with the command line built once. Call it in `describe`. */
export function useDesk(): { readonly desk: Desk } {
  let bundle = '';
  let folder = '';
  let desk: Desk | undefined;
  before(async function () {
    // Without git there is nothing to be tested here.
    if (!hasGit) this.skip();
    bundle = realpathSync(mkdtempSync(join(tmpdir(), 'third-point-cli-')));
    await build({ ...bundles.cli, outdir: bundle });
  });
  after(() => rmSync(bundle, { recursive: true, force: true }));
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'third-point-git-')));
    desk = new Desk(folder, join(bundle, 'cli.js'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    get desk() {
      assert(desk);
      return desk;
    },
  };
}

/** A lesson plan of a few lines, where neighbouring lines are different things. */
export function lesson(title: string, minutes: number, ...goals: readonly string[]): string {
  const list = goals.map((target, index) => `  - id: g${index + 1}\n    target: ${target}\n`);
  return `kind: lesson-plan\nschemaVersion: 1\ntitle: ${title}\nminutes: ${minutes}\n${list.length > 0 ? `goals:\n${list.join('')}` : ''}`;
}

/** By lines these meet; by what they say there is nothing to settle. */
export const apart: Required<Sides> = {
  base: lesson('Creek', 40),
  ours: lesson('Our creek', 40),
  theirs: lesson('Creek', 50),
};
export const together = lesson('Our creek', 50);

/** Both changed the same. */
export const meeting: Required<Sides> = {
  base: lesson('Creek', 40, 'I can explain it.'),
  ours: lesson('Creek', 40, 'I can explain it to others.'),
  theirs: lesson('Creek', 40, 'I can explain it with evidence.'),
};
