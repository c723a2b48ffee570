// What a person can rely on about their private notes: kept, opened by nobody else, never lost without a word.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PrivateNote } from '../../../src/private/record.ts';
import { PrivateTrouble, SealedStore } from '../../../src/private/sealedStore.ts';
import { MemoryFiles, MemoryKeys } from './memory.ts';

function begin(): { files: MemoryFiles; keys: MemoryKeys; store: SealedStore; again: () => SealedStore } {
  const [files, keys] = [new MemoryFiles(), new MemoryKeys()];
  const again = (): SealedStore => new SealedStore(files, keys);
  return { files, keys, store: again(), again };
}

const note = (text: string) => ({ kind: 'note', text }) as const;
const about = { uri: 'file:///plans/creek.project.yaml', ref: 'goals/g1', words: 'I can explain …' };

async function texts(store: SealedStore): Promise<readonly string[]> {
  return (await store.all('note')).map(({ text }) => text);
}

/** What went wrong, in words. */
async function trouble(work: Promise<unknown>): Promise<PrivateTrouble> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof PrivateTrouble, String(error));
    return error;
  }
  return assert.fail('nothing went wrong');
}

describe('Private notes', () => {
  it('are there again after the computer was started anew', async () => {
    const { store, again } = begin();
    await store.add<'note'>({ kind: 'note', text: 'Ask how the debate went.', about });
    const [kept] = await again().all('note');
    assert.equal(kept?.text, 'Ask how the debate went.');
    assert.deepEqual(kept.about, about);
  });

  it('make no key and no file before something is written', async () => {
    const { files, keys, store } = begin();
    assert.deepEqual(await store.all('note'), []);
    assert.equal(await store.condition(), 'empty');
    assert.equal(keys.key, undefined);
    assert.equal(files.files.size, 0);
  });

  it('keep any text as it was written', async () => {
    const { store, again } = begin();
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (text) => {
        const { id } = await store.add<'note'>({ kind: 'note', text, about: { ...about, words: text } });
        const found = (await again().all('note')).find((each) => each.id === id);
        await store.remove(id);
        assert.equal(found?.text, text);
      }),
      { numRuns: 25 },
    );
  });

  it('come in the order in which they were written', async () => {
    const [files, keys] = [new MemoryFiles(), new MemoryKeys()];
    let day = 9;
    const store = new SealedStore(files, keys, () => new Date(Date.UTC(2026, 4, day--)));
    for (const text of ['third', 'second', 'first']) await store.add<'note'>(note(text));
    assert.deepEqual(await texts(store), ['first', 'second', 'third']);
  });

  it('of each kind are told apart', async () => {
    const { store } = begin();
    await store.add<'note'>(note('one'));
    await store.add<'roster'>({ kind: 'roster', text: 'Maria Lopez' });
    await store.add<'trust'>({ kind: 'trust', block: 'openness', text: 'three' });
    await store.add<'visit-line'>({
      kind: 'visit-line',
      key: 'k1',
      visit: 'file:///v',
      at: '10:42',
      text: 'four',
    });
    assert.deepEqual(await texts(store), ['one']);
    assert.equal((await store.all('roster'))[0]?.text, 'Maria Lopez');
    assert.equal((await store.all('visit-line'))[0]?.at, '10:42');
  });

  it('leave nothing readable in their files, their names, or their lengths', async () => {
    const { files, store } = begin();
    for (const text of ['short CANARY', `long CANARY ${'x'.repeat(600)}`])
      await store.add<'note'>({ kind: 'note', text, about });
    const [short, long] = files.records.map((name) => files.files.get(name));
    assert.equal(short?.length, long?.length);
    for (const [name, bytes] of files.files)
      assert.doesNotMatch(name + new TextDecoder().decode(bytes), /CANARY|creek|goals|note/);
  });

  it('are never written twice with the same start', async () => {
    const { files, store } = begin();
    const kept = await store.add<'note'>(note('same'));
    for (let times = 0; times < 20; times++) await store.change(kept);
    const starts = files.written.map(
      ({ bytes }) => /"iv":"([^"]+)"/.exec(new TextDecoder().decode(bytes))?.[1],
    );
    assert.equal(new Set(starts).size, starts.length);
  });

  it('keep what was said last, however slow the disk is', async () => {
    const { files, store, again } = begin();
    const kept = await store.add<'note'>(note('0'));
    const waits = [30, 0, 15, 0, 5];
    files.slow = () => new Promise((resolve) => setTimeout(resolve, waits.shift() ?? 0));
    await Promise.all(['1', '2', '3', '4', '5'].map((text) => store.change({ ...kept, text })));
    assert.deepEqual(await texts(again()), ['5']);
  });

  it('are taken away after what was under way for them', async () => {
    const { files, store, again } = begin();
    const kept = await store.add<'note'>(note('0'));
    files.slow = () => new Promise((resolve) => setTimeout(resolve, 5));
    await Promise.all([store.change({ ...kept, text: '1' }), store.remove(kept.id)]);
    assert.deepEqual(await texts(again()), []);
  });

  it('lie nowhere but in their folder, whatever their id says', async () => {
    const { files, store } = begin();
    await store.add<'note'>(note('a'));
    const before = files.files.size;
    for (const id of ['../x', 'recovery', 'check', '__proto__', ''])
      await trouble(store.change({ id, on: '', kind: 'note', text: 'x' }));
    assert.equal(files.files.size, before);
    await store.remove('recovery');
    await store.remove('check');
    assert.equal(files.files.size, before);
  });
});

describe('A full disk', () => {
  it('is said in words, without paths or contents; the note before it stays', async () => {
    const { files, store, again } = begin();
    const kept = await store.add<'note'>(note('before'));
    files.full = true;
    for (const work of [store.change({ ...kept, text: 'CANARY' }), store.add<'note'>(note('CANARY'))]) {
      const { message, why, stack = '', cause } = await trouble(work);
      assert.equal(why, 'not-kept');
      assert.match(message, /could not be kept/);
      assert.doesNotMatch(message + stack + String(cause), /CANARY|ENOSPC|home/);
    }
    assert.deepEqual(await texts(again()), ['before']);
    files.full = false;
    await store.change({ ...kept, text: 'after' });
    assert.deepEqual(await texts(again()), ['after']);
  });

  it('before the first note leaves everything able to begin', async () => {
    const { files, keys, store } = begin();
    files.full = true;
    await trouble(store.add<'note'>(note('a')));
    assert.equal(keys.key, undefined);
    files.full = false;
    await store.add<'note'>(note('a'));
    assert.deepEqual(await texts(store), ['a']);
  });
});

describe('A file that was changed', () => {
  const sealed = async () => {
    const start = begin();
    const [one, two] = [
      await start.store.add<'note'>(note('one')),
      await start.store.add<'note'>(note('two')),
    ];
    return { ...start, one, two };
  };
  const unreadable = async (store: SealedStore) => (await store.open()).unreadable;

  it('does not open, wherever it was changed; it is counted and left alone', async () => {
    const { files, again, one } = await sealed();
    const whole = files.files.get(one.id)!;
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), async (at, by) => {
        const changed = Uint8Array.from(whole);
        changed[at] = (changed[at] ?? 0) ^ by;
        files.files.set(one.id, changed);
        const { records, unreadable } = await again().open();
        assert.deepEqual(
          records.map((record) => (record as PrivateNote).text),
          ['two'],
        );
        assert.equal(unreadable, 1);
        assert.equal(files.files.get(one.id), changed);
      }),
      { numRuns: 150 },
    );
  });

  it('does not open where it was cut off, is empty, or is something else', async () => {
    const { files, again, one } = await sealed();
    const whole = files.files.get(one.id)!;
    const others = ['', '{}', '[]', 'null', '1', 'title: creek\n', '{"v":1}'].map((text) =>
      new TextEncoder().encode(text),
    );
    const spaced = new TextEncoder().encode(` ${new TextDecoder().decode(whole)}`);
    const halves = [0.1, 0.5, 0.99].map((part) => whole.subarray(0, Math.floor(whole.length * part)));
    for (const bytes of [...others, ...halves, spaced, new Uint8Array([0xff, 0xfe, 0])]) {
      files.files.set(one.id, bytes);
      assert.equal(await unreadable(again()), 1);
      assert.deepEqual(await texts(again()), ['two']);
    }
  });

  it('does not open where another note’s file was put in its place', async () => {
    const { files, again, one, two } = await sealed();
    files.files.set(one.id, files.files.get(two.id)!);
    assert.equal(await unreadable(again()), 1);
    files.files.set(crypto.randomUUID(), files.files.get(two.id)!);
    assert.equal(await unreadable(again()), 2);
    assert.deepEqual(await texts(again()), ['two']);
  });

  it('where nothing can be read any more, new notes can still be written', async () => {
    const { files, again } = begin();
    const { id } = await again().add<'note'>(note('one'));
    files.files.set(id, new Uint8Array());
    assert.equal(await again().condition(), 'open');
    await again().add<'note'>(note('two'));
    assert.deepEqual(await texts(again()), ['two']);
    assert.equal(await unreadable(again()), 1);
  });

  it('other files in the folder are none of its business', async () => {
    const { files, again } = await sealed();
    files.files.set('.DS_Store', new Uint8Array([1]));
    files.files.set('notes.txt', new Uint8Array([1]));
    assert.equal(await unreadable(again()), 0);
  });
});

describe('Without the key', () => {
  it('nothing opens, nothing is written, nothing is lost', async () => {
    const { files, keys, store, again } = begin();
    await store.add<'note'>(note('one'));
    const key = keys.key;
    keys.key = undefined;
    const before = new Map(files.files);
    assert.equal(await again().condition(), 'no-key');
    assert.match((await trouble(again().all('note'))).message, /their key is on another computer/);
    assert.equal((await trouble(again().add<'note'>(note('two')))).why, 'no-key');
    assert.equal(keys.key, undefined);
    assert.deepEqual(new Map(files.files), before);
    keys.key = key;
    assert.deepEqual(await texts(again()), ['one']);
  });

  it('another key opens nothing and writes nothing between them', async () => {
    const { keys, store, again } = begin();
    await store.add<'note'>(note('one'));
    const key = keys.key;
    const other = begin();
    await other.store.add<'note'>(note('x'));
    keys.key = other.keys.key;
    assert.equal(await again().condition(), 'other-key');
    assert.equal((await trouble(again().all('note'))).why, 'other-key');
    assert.equal((await trouble(again().add<'note'>(note('two')))).why, 'other-key');
    keys.key = key;
    assert.deepEqual(await texts(again()), ['one']);
  });

  it('the keys of two places are both kept: each opens its own', async () => {
    const { keys, store } = begin();
    await store.add<'note'>(note('here'));
    const elsewhere = new MemoryFiles();
    const partner = new SealedStore(elsewhere, new MemoryKeys());
    await partner.add<'note'>(note('there'));
    const code = await partner.makeRecoveryCode();
    const there = new SealedStore(elsewhere, keys);
    assert.equal(await there.condition(), 'other-key');
    assert.equal(await there.recover(code), true);
    assert.deepEqual(await texts(there), ['there']);
    assert.deepEqual(await texts(store), ['here']);
    await store.add<'note'>(note('more'));
    assert.deepEqual(await texts(store), ['here', 'more']);
  }).timeout(20_000);

  it('a key is used in a second place that is still empty', async () => {
    const { keys, store } = begin();
    await store.add<'note'>(note('here'));
    const elsewhere = new MemoryFiles();
    const there = new SealedStore(elsewhere, keys);
    const { id } = await there.add<'note'>(note('there'));
    elsewhere.files.set(id, new Uint8Array());
    assert.equal(await new SealedStore(elsewhere, keys).condition(), 'open');
  });

  it('a key that is none counts as no key', async () => {
    for (const broken of [
      '',
      'null',
      '{}',
      '[]',
      '{"kty":"oct","k":"AA","alg":"A256GCM"}',
      '{"kty":"RSA"}',
    ]) {
      const { keys, store, again } = begin();
      await store.add<'note'>(note('one'));
      keys.key = broken;
      assert.equal(await again().condition(), 'no-key', broken);
    }
  });
});

describe('A place that can’t be read just now', () => {
  const why = async (work: Promise<unknown>): Promise<string> => {
    const { why: said, message } = await trouble(work);
    assert.doesNotMatch(message, /EACCES|home/);
    return said;
  };

  it('is never taken for an empty one, and nothing in it is written over', async () => {
    const { files, keys, store, again } = begin();
    const { id } = await store.add<'note'>(note('one'));
    await store.makeRecoveryCode();
    const names = [...files.files.keys()];
    const before = new Map(files.files);
    const key = keys.key;
    for (const unreadable of [
      ['list', ...names],
      ['check', id],
      ['check', 'list'],
    ]) {
      for (const there of [key, undefined]) {
        [keys.key, files.unreadable] = [there, new Set(unreadable)];
        const now = again();
        const noKey = there === undefined && !unreadable.includes('list');
        if (noKey) assert.equal(await now.condition(), 'no-key');
        else assert.equal(await why(now.condition()), 'not-read');
        assert.equal(await why(now.all('note')), noKey ? 'no-key' : 'not-read');
        assert.equal(await why(now.add<'note'>(note('two'))), noKey ? 'no-key' : 'not-kept');
        assert.equal(await why(now.makeRecoveryCode()), noKey ? 'no-key' : 'not-read');
        assert.equal(keys.key, there);
        assert.deepEqual(new Map(files.files), before);
        // As soon as it can be read again, all is as it was.
        [keys.key, files.unreadable] = [key, new Set()];
        assert.deepEqual(await texts(now), ['one']);
      }
    }
  }).timeout(30_000);

  it('where only some files can’t be read, they are counted, and the others open', async () => {
    const { files, store, again } = begin();
    const { id } = await store.add<'note'>(note('one'));
    await store.add<'note'>(note('two'));
    files.unreadable = new Set([id, 'check']);
    const { records, unreadable } = await again().open();
    assert.equal(unreadable, 1);
    assert.equal(records.length, 1);
  });
});

describe('The recovery code', () => {
  it('brings the notes back on another computer; a wrong one changes nothing', async () => {
    const { files, keys, store, again } = begin();
    await store.add<'note'>(note('one'));
    assert.equal(await store.hasRecovery(), false);
    const code = await store.makeRecoveryCode();
    assert.equal(await store.hasRecovery(), true);
    for (const bytes of files.files.values())
      assert.doesNotMatch(new TextDecoder().decode(bytes), new RegExp(code));
    keys.key = undefined;
    const elsewhere = again();
    assert.equal(await elsewhere.recover('0000-0000-0000-0000-0000-0000-0000'), false);
    assert.equal(keys.key, undefined);
    assert.equal(await elsewhere.recover(code), true);
    assert.deepEqual(await texts(elsewhere), ['one']);
  }).timeout(20_000);

  it('made anew takes the place of the one before', async () => {
    const { keys, store, again } = begin();
    await store.add<'note'>(note('one'));
    const [first, second] = [await store.makeRecoveryCode(), await store.makeRecoveryCode()];
    keys.key = undefined;
    assert.equal(await again().recover(first), false);
    assert.equal(await again().recover(second), true);
  }).timeout(20_000);

  it('opens nothing once its copy of the key was changed', async () => {
    const { files, keys, store, again } = begin();
    await store.add<'note'>(note('one'));
    const code = await store.makeRecoveryCode();
    keys.key = undefined;
    const copy = new TextDecoder().decode(files.files.get('recovery'));
    const changed = [
      copy.replace('600000', '600001'),
      copy.replace('600000', '1'),
      copy.replace('600000', '1e12'),
      copy.replace(/"ct":"./, '"ct":"_'),
      copy.slice(0, 60),
      '',
    ];
    for (const text of changed) {
      files.files.set('recovery', new TextEncoder().encode(text));
      assert.equal(await again().recover(code), false, text.slice(0, 60));
    }
    assert.equal(keys.key, undefined);
  }).timeout(20_000);
});
