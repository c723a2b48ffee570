// A git repository for one test, made as people make them.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Whether there is a git to test with. */
export const hasGit = spawnSync('git', ['--version']).status === 0;

/** A repository on a real disk. */
export class Repository {
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  /** Runs git in it, as its owner would. @returns what it printed */
  git(...parameters: string[]): string {
    const own = ['-c', 'user.name=Ana', '-c', 'user.email=ana@localhost', '-c', 'commit.gpgsign=false'];
    const quiet = ['-c', 'protocol.file.allow=always', '-c', 'init.defaultBranch=main'];
    return execFileSync('git', [...own, ...quiet, ...parameters], {
      cwd: this.path,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH, HOME: this.path, GIT_CONFIG_NOSYSTEM: '1' },
    });
  }

  write(files: Readonly<Record<string, string>>): void {
    for (const [name, content] of Object.entries(files)) {
      const file = join(this.path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }

  /** Keeps everything as a new version. */
  keep(words = 'A version'): void {
    this.git('add', '--all', '--force', '.');
    this.git('commit', '--quiet', '--allow-empty', '--message', words);
  }
}

/** A folder that is made anew for each test of a `describe`; `repository` begins with an empty history. */
export function useRepository(): {
  readonly repository: Repository;
  readonly beside: (name: string) => string;
} {
  let folder = '';
  let repository: Repository | undefined;
  before(function () {
    if (!hasGit) this.skip();
  });
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'third-point-guard-')));
    mkdirSync(join(folder, 'class'));
    repository = new Repository(join(folder, 'class'));
    repository.git('init', '--quiet');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  return {
    get repository() {
      if (!repository) throw new Error('The repository is there only inside a test.');
      return repository;
    },
    beside: (name) => join(folder, name),
  };
}
