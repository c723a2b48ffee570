// Where nobody searches, the folders are walked through: all of them, once, and to an end, whatever they are like.
import assert from 'node:assert/strict';
import { walk, type Entry } from '../../../src/extension/walk.ts';

/** Folders in memory; a text is a file, what begins with `->` a link to the folder of that path. */
interface Folder {
  readonly [name: string]: Folder | string;
}

function at(top: Folder, path: readonly string[]): Folder | undefined {
  let now: Folder | string | undefined = top;
  for (const name of path) {
    if (typeof now !== 'object') return undefined;
    const next: Folder | string | undefined = now[name];
    now =
      typeof next === 'string' && next.startsWith('->')
        ? at(top, next.slice(2).split('/').filter(Boolean))
        : next;
  }
  return typeof now === 'object' ? now : undefined;
}

const reader =
  (top: Folder) =>
  (path: readonly string[]): Promise<readonly Entry[]> =>
    Promise.resolve(
      Object.entries(at(top, path) ?? {}).map(([name, what]) => {
        const isLink = typeof what === 'string' && what.startsWith('->');
        return { name, isFolder: typeof what === 'object' || isLink, isLink };
      }),
    );

const isYaml = (name: string): boolean => name.endsWith('.yaml');

const filesIn = async (top: Folder): Promise<readonly string[]> =>
  (await walk(reader(top), isYaml, new AbortController().signal)).map((path) => path.join('/'));

describe('a walk through the folders', () => {
  it('finds every file that is looked for, in their order', async () => {
    const top = {
      'b.yaml': '',
      a: { 'c.yaml': '', 'photo.jpg': '', deep: { er: { 'd.yaml': '' } } },
      'a.yaml': '',
    };
    assert.deepStrictEqual(await filesIn(top), ['a.yaml', 'a/c.yaml', 'a/deep/er/d.yaml', 'b.yaml']);
  });

  it('leaves out what programs keep for themselves', async () => {
    const top = { node_modules: { 'a.yaml': '' }, '.git': { 'b.yaml': '' }, '.ours': { 'c.yaml': '' } };
    assert.deepStrictEqual(await filesIn(top), ['.ours/c.yaml']);
  });

  it('follows links to other folders, and does not go round in circles', async () => {
    const top = {
      'a.yaml': '',
      plans: { 'b.yaml': '', back: '->', up: '->plans', other: '->rubrics' },
      rubrics: { 'c.yaml': '', again: '->rubrics', there: '->plans' },
    };
    const found = await filesIn(top);
    assert.ok(found.length < 12, found.join('\n'));
    for (const each of ['a.yaml', 'plans/b.yaml', 'plans/other/c.yaml', 'rubrics/c.yaml'])
      assert.ok(found.includes(each), each);
    assert.ok(!found.includes('plans/back/a.yaml') && !found.includes('rubrics/again/c.yaml'));
  });

  it('comes to an end where every folder holds two more, for ever', async () => {
    let read = 0;
    const endless = (): Promise<readonly Entry[]> => {
      read++;
      return Promise.resolve(
        ['a', 'b'].map((name) => ({ name: `${name}${read}`, isFolder: true, isLink: false })),
      );
    };
    assert.deepStrictEqual(await walk(endless, isYaml, new AbortController().signal), []);
    assert.ok(read <= 10_000, String(read));
  });

  it('comes to an end where a folder lies in itself without saying that it is a link', async () => {
    let deepest = 0;
    const within = (path: readonly string[]): Promise<readonly Entry[]> => {
      deepest = Math.max(deepest, path.length);
      return Promise.resolve([
        { name: 'self', isFolder: true, isLink: false },
        { name: 'a.yaml', isFolder: false, isLink: false },
      ]);
    };
    await walk(within, isYaml, new AbortController().signal);
    assert.ok(deepest <= 20, String(deepest));
  });

  it('takes no name for a way out of the folder', async () => {
    const asked: string[] = [];
    const strange = (path: readonly string[]): Promise<readonly Entry[]> => {
      asked.push(path.join('/'));
      const names = path.length > 0 ? [] : ['', '.', '..', '../..', 'a/b', '/', '__proto__', 'good'];
      return Promise.resolve(names.map((name) => ({ name, isFolder: true, isLink: false })));
    };
    await walk(strange, isYaml, new AbortController().signal);
    assert.deepStrictEqual(asked, ['', '__proto__', 'good']);
  });

  it('reads several folders at a time, and never very many', async () => {
    let [now, most] = [0, 0];
    const slow = async (path: readonly string[]): Promise<readonly Entry[]> => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now--;
      const names = path.length === 0 ? Array.from({ length: 100 }, (_, index) => String(index)) : [];
      return names.map((name) => ({ name, isFolder: true, isLink: false }));
    };
    await walk(slow, isYaml, new AbortController().signal);
    assert.ok(most > 1 && most <= 20, String(most));
  });

  it('can be stopped where a folder never answers, and gives what it has by then', async () => {
    const stop = new AbortController();
    const read = reader({ 'a.yaml': '', far: {}, near: { 'b.yaml': '' } });
    const waiting = (path: readonly string[]): Promise<readonly Entry[]> =>
      path[0] === 'far' ? new Promise(() => undefined) : read(path);
    const walking = walk(waiting, isYaml, stop.signal);
    setImmediate(() => stop.abort());
    assert.deepStrictEqual(
      (await walking).map((path) => path.join('/')),
      ['a.yaml', 'near/b.yaml'],
    );
    assert.deepStrictEqual(await walk(waiting, isYaml, stop.signal), []);
  });
});
