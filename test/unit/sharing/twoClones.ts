// Two people’s copies of one shared folder, with a place between them, all in a temporary folder.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readFolder, type SharedFolder } from '../../../src/core/sharing/folder.ts';
import { computer } from '../../../src/node/computer.ts';
import { hasGit } from '../privacy/repository.ts';

export type Person = 'ana' | 'lee';

export class TwoClones {
  readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'third-point-sharing-')));

  /** @param shared the files that both have at the beginning */
  constructor(shared: Readonly<Record<string, string>>) {
    this.git('', 'init', '--quiet', '--bare', '--initial-branch=main', 'place.git');
    this.git('', 'clone', '--quiet', 'place.git', 'ana');
    this.setUp('ana');
    if (Object.keys(shared).length > 0) {
      this.write('ana', shared);
      this.keep('ana', 'The beginning');
      this.git('ana', 'push', '--quiet', '--set-upstream', 'origin', 'main');
    }
    this.git('', 'clone', '--quiet', 'place.git', 'lee');
    this.setUp('lee');
  }

  setUp(person: Person): void {
    this.git(person, 'config', 'user.name', person === 'ana' ? 'Ana Ruiz' : 'Lee Park');
    this.git(person, 'config', 'user.email', `${person}@school.example`);
    this.git(person, 'config', 'commit.gpgSign', 'false');
    this.git(person, 'config', 'core.autocrlf', 'false');
    this.git(person, 'symbolic-ref', 'HEAD', 'refs/heads/main');
  }

  at(person: Person): string {
    return join(this.folder, person);
  }

  /** Runs git, which must succeed. */
  git(where: string, ...parameters: readonly string[]): string {
    return execFileSync('git', ['-C', join(this.folder, where), ...parameters], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, GIT_EDITOR: 'true' },
    });
  }

  write(person: Person, files: Readonly<Record<string, string>>): void {
    for (const [file, text] of Object.entries(files)) {
      const path = join(this.at(person), file);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  text(person: Person, file: string): string {
    return readFileSync(join(this.at(person), file), 'utf8');
  }

  keep(person: Person, message: string): void {
    this.git(person, 'add', '--all', '.');
    this.git(person, 'commit', '--quiet', '-m', message);
  }

  /** A person changes files and shares them. */
  share(person: Person, files: Readonly<Record<string, string>>): void {
    this.write(person, files);
    this.keep(person, `From ${person}`);
    this.git(person, 'push', '--quiet', '--set-upstream', 'origin', 'main');
  }

  async read(person: Person): Promise<SharedFolder> {
    const folder = await readFolder(computer.git, this.at(person));
    assert.ok(folder);
    return folder;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Gives each test of a `describe` what it makes, without this computer’s own git settings, and takes it away. */
export function useClones(): (shared?: Readonly<Record<string, string>>) => TwoClones {
  const made: TwoClones[] = [];
  const before_: Record<string, string | undefined> = {};
  before(function () {
    if (!hasGit) this.skip();
    for (const name of ['GIT_CONFIG_GLOBAL', 'GIT_CONFIG_NOSYSTEM']) before_[name] = process.env[name];
    process.env.GIT_CONFIG_GLOBAL = join(tmpdir(), 'third-point-no-such-config');
    process.env.GIT_CONFIG_NOSYSTEM = '1';
  });
  after(() => {
    for (const [name, value] of Object.entries(before_))
      if (value === undefined) Reflect.deleteProperty(process.env, name);
      else process.env[name] = value;
  });
  afterEach(() => {
    for (const each of made.splice(0)) each.remove();
  });
  return (
    shared = { 'creek.lesson.yaml': 'kind: lesson-plan\nschemaVersion: 1\ntitle: Creek\nminutes: 40\n' },
  ) => {
    const clones = new TwoClones(shared);
    made.push(clones);
    return clones;
  };
}
