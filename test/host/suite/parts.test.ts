import * as assert from 'node:assert';
import * as vscode from 'vscode';
import { bringIn, partsLieIn } from '../../../src/extension/parts.ts';
import { WhenUsed } from '../../../src/extension/whenUsed.ts';
import { replace, useAnswers } from '../answers.ts';
import { closeAll, eventually, openNew, remove } from '../helpers.ts';

const PLAN =
  'kind: project-spec\nschemaVersion: 1\ntitle: Bridges\ngoals:\n  - {id: g1, target: I can test a beam.}\n';

const extensionUri = (): vscode.Uri => {
  const extension = vscode.extensions.getExtension('third-point.third-point');
  assert.ok(extension);
  return extension.extensionUri;
};

/** Waits until a page of ours is open. @param type what VS Code calls it */
async function page(type: string): Promise<void> {
  await eventually(`the page ${type}`, () =>
    vscode.window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(type)),
  );
}

describe('What is loaded when it is first used', () => {
  let plan: vscode.Uri;

  before(async () => {
    await vscode.extensions.getExtension('third-point.third-point')?.activate();
  });

  beforeEach(async () => {
    plan = (await openNew('bridges.project.yaml', PLAN)).uri;
  });

  afterEach(async () => {
    await closeAll();
    await remove(plan);
  });

  for (const [command, type] of [
    ['thirdPoint.preview', 'thirdPoint.preview'],
    ['thirdPoint.studentPage', 'thirdPoint.preview'],
    ['thirdPoint.bringIn', 'thirdPoint.bringIn'],
    ['thirdPoint.coverage', 'thirdPoint.coverage'],
    ['thirdPoint.bringTogether', 'thirdPoint.merging'],
  ] as const) {
    it(`comes by itself: ${command} opens its page`, async () => {
      await vscode.commands.executeCommand(command, plan);
      await page(type);
    });
  }

  it('is told where it can’t be had, and had the next time', async () => {
    partsLieIn(vscode.Uri.joinPath(extensionUri(), 'nowhere'));
    await assert.rejects(bringIn('part-merging.js'));
    partsLieIn(extensionUri());
    // Lent to it is what the first file has, which is not this test.
    await assert.rejects(bringIn('part-merging.js'), /is not in the first file/);
    assert.ok((await bringIn('office.js')).office);
  });

  describe('while it does not come', () => {
    const answers = useAnswers();
    let tried: number;
    let comes: () => boolean;
    let disposed: number;
    let used: WhenUsed<vscode.Disposable>;

    beforeEach(() => {
      [tried, disposed, comes] = [0, 0, () => true];
      used = new WhenUsed(() => {
        tried += 1;
        if (!comes()) return Promise.reject(new Error('offline'));
        return Promise.resolve(new vscode.Disposable(() => (disposed += 1)));
      });
    });

    afterEach(() => used.dispose());

    it('is made once, however many use it at a time, and ends with the extension', async () => {
      assert.deepStrictEqual(await Promise.all([1, 2, 3].map((number) => used.use(() => number))), [1, 2, 3]);
      assert.strictEqual(tried, 1);
      used.dispose();
      await eventually('its end', () => disposed === 1);
    });

    it('the status bar says so, and no more once it is there', async () => {
      const said: string[] = [];
      const restore = replace(
        vscode.window,
        'withProgress',
        async ({ location, title }: vscode.ProgressOptions, task: () => Promise<unknown>) => {
          assert.strictEqual(location, vscode.ProgressLocation.Window);
          said.push(title ?? '');
          await task();
          said.push('there');
          return task();
        },
      );
      try {
        await used.use(() => said.push('used'));
        await used.use(() => said.push('used'));
      } finally {
        restore();
      }
      assert.deepStrictEqual(said, ['Getting it ready', 'there', 'used', 'used']);
    });

    it('the person is told, and what they wanted is done once it comes', async () => {
      comes = () => tried > 2;
      answers.give('Try again', 'Try again');
      assert.strictEqual(await used.use(() => 'done'), 'done');
      assert.strictEqual(tried, 3);
      assert.strictEqual(answers.texts.length, 2);
      assert.match(answers.texts[0] ?? '', /could not load what it needs for this/);
    });

    it('nothing is done where they leave it, and the next time it is tried anew', async () => {
      comes = () => false;
      assert.strictEqual(await used.use(() => 'done'), undefined);
      assert.strictEqual(used.now, undefined);
      comes = () => true;
      assert.strictEqual(await used.use(() => 'done'), 'done');
      assert.deepStrictEqual([tried, answers.texts.length], [2, 1]);
    });

    it('what goes wrong in using it is not taken for that', async () => {
      await assert.rejects(
        used.use(() => Promise.reject(new Error('of its own'))),
        /of its own/,
      );
      assert.deepStrictEqual([tried, answers.texts.length], [1, 0]);
    });
  });
});
