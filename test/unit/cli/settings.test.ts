// What a folder's settings make of the files on disk, for every command.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { checkDocuments } from '../../../src/cli/checkDocuments.ts';
import { closing } from '../../../src/cli/formats/text.ts';
import { readLibrary, type Shelved } from '../../../src/cli/library.ts';
import type { Progress } from '../../../src/cli/progress.ts';
import { WrongUse } from '../../../src/cli/wrong-use.ts';
import { temporaryFolder } from './folder.ts';

const plan = 'kind: project-spec\nschemaVersion: 1\ntitle: The creek\n';
const goal = 'goals:\n  - {id: g1, target: I can explain the creek}\n';

describe('settings of a folder, on the command line', () => {
  const folder = temporaryFolder();
  const silent: Progress = { expect: () => undefined, step: () => undefined, end: () => undefined };
  const read = (paths: readonly string[] = [], from = '.'): Promise<Shelved> =>
    readLibrary(paths, join(folder.path, from), silent);
  const files = async (paths?: readonly string[], from?: string): Promise<readonly string[]> =>
    (await read(paths, from)).asked.map(({ file }) => file);
  const codesOf = async (
    file: string,
    paths?: readonly string[],
    from?: string,
  ): Promise<readonly string[]> => {
    const found = await checkDocuments(await read(paths, from), silent);
    return found
      .filter((each) => each.file === file)
      .flatMap(({ findings }) => findings.map(({ code }) => code));
  };

  it('make files of other names ours, and leave all others alone', async () => {
    folder.write({
      'third-point.config.yaml': 'files: {"plans/**/*.yml": lesson-plan}\n',
      'plans/unit 1/100%.yml': 'title: Walk\n',
      'plans/walk.yaml': 'title: Not of that name\n',
      'docker-compose.yml': 'services: "broken\n',
    });
    assert.deepEqual(await files(), ['plans/unit 1/100%.yml', 'third-point.config.yaml']);
    assert.deepEqual(await files(['plans']), ['plans/unit 1/100%.yml']);
  });

  it('are those of the nearest folder above, up to the repository’s', async () => {
    folder.write({
      '.git/HEAD': '',
      'third-point.config.yaml': 'rules: {align: off}\n',
      'a/plan.project.yaml': plan + goal,
      'b/third-point.config.yaml': 'rules: {}\n',
      'b/plan.project.yaml': plan + goal,
    });
    assert.ok(!(await codesOf('plan.project.yaml', ['.'], 'a')).includes('align-goal-without-check'));
    assert.ok((await codesOf('plan.project.yaml', ['.'], 'b')).includes('align-goal-without-check'));
    assert.ok((await codesOf('b/plan.project.yaml')).includes('align-goal-without-check'));
  });

  it('are nothing to what lies outside of the repository', async () => {
    folder.write({
      'third-point.config.yaml': 'ignore: ["**"]\n',
      'repository/.git/HEAD': '',
      'repository/plan.project.yaml': plan,
    });
    assert.deepEqual(await files(['.'], 'repository'), ['plan.project.yaml']);
  });

  it('pass files over, and say so of one that is named', async () => {
    folder.write({
      'third-point.config.yaml': 'ignore: [drafts/]\n',
      'plan.project.yaml': plan,
      'drafts/plan.project.yaml': plan,
    });
    assert.deepEqual(await files(), ['plan.project.yaml', 'third-point.config.yaml']);
    assert.deepEqual((await read()).passedOver, []);
    assert.deepEqual((await read(['drafts'])).passedOver, []);
    const { asked, passedOver, unreadable } = await read(['drafts/plan.project.yaml']);
    assert.deepEqual({ asked, unreadable }, { asked: [], unreadable: [] });
    assert.deepEqual(passedOver, [
      'drafts/plan.project.yaml is passed over: third-point.config.yaml names it, or its folder, under `ignore`.',
    ]);
    const report = { documents: [], unreadable, passedOver, failing: new Set(['error'] as const) };
    assert.equal(closing(report), 'There was nothing to look at.');
  });

  it('don’t make a file named ours that they do not name', async () => {
    folder.write({
      'third-point.config.yaml': 'files: {"*.yml": rubric}\n',
      'a.yaml': 'x: 1\n',
      'b.yml': 'title: B\n',
    });
    await assert.rejects(
      read(['a.yaml']),
      (error) => error instanceof WrongUse && error.message.startsWith('a.yaml is none of our'),
    );
    assert.deepEqual(await files(['b.yml']), ['b.yml']);
  });

  it('are looked at themselves, whichever way their name ends', async () => {
    folder.write({ 'third-point.config.yml': 'rulez: {}\n', 'plan.project.yaml': plan });
    assert.deepEqual(await codesOf('third-point.config.yml'), ['schema-unknown-key']);
  });
});
