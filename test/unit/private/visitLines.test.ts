// The lines of a visitor: kept means on disk.
import assert from 'node:assert/strict';
import { VisitLines, type WrittenLine } from '../../../src/private/visitLines.ts';
import { FakeStore } from './fakeStore.ts';

const VISIT = 'file:///plans/may-12.visit.yaml';
const line = (key: string, text: string, more: Partial<WrittenLine> = {}): WrittenLine => ({
  ...{ key, at: '10:42', text },
  ...more,
});

describe('the lines of a visitor', () => {
  it('is kept only once the store has it on disk', async () => {
    const store = new FakeStore();
    const lines = new VisitLines(store, VISIT);
    let open = (): void => undefined;
    store.gate = new Promise((resolve) => (open = resolve));
    let kept = false;
    const keeping = lines.keep(line('a', 'Table 3 pours twice.')).then(() => (kept = true));
    await Promise.resolve();
    assert.equal(kept, false);
    assert.equal(lines.waiting, 1);
    open();
    await keeping;
    assert.equal(lines.waiting, 0);
    assert.equal(store.records.size, 1);
  });

  it('keeps a line that was sent twice once, and as it was said last', async () => {
    const store = new FakeStore();
    const lines = new VisitLines(store, VISIT);
    await Promise.all([
      lines.keep(line('a', 'hands: 1', { type: 'count', who: 'students' })),
      lines.keep(line('a', 'hands: 2', { type: 'count' })),
    ]);
    const [only, ...others] = await lines.all(true);
    assert.deepEqual(others, []);
    assert.deepEqual(only, { ...line('a', 'hands: 2', { type: 'count' }), kept: true, handedOver: false });
  });

  it('knows a line again that was kept before everything began anew', async () => {
    const store = new FakeStore();
    await new VisitLines(store, VISIT).keep(line('a', 'one'));
    const lines = new VisitLines(store, VISIT);
    await lines.keep(line('a', 'one'));
    assert.equal(store.records.size, 1);
  });

  it('holds what the disk refuses, and keeps it when it is sent again', async () => {
    const store = new FakeStore();
    const lines = new VisitLines(store, VISIT);
    store.full = true;
    await assert.rejects(lines.keep(line('a', 'one')));
    assert.deepEqual(await lines.all(), [{ ...line('a', 'one'), kept: false, handedOver: false }]);
    store.full = false;
    await lines.keep(line('a', 'one'));
    assert.deepEqual(await lines.all(), [{ ...line('a', 'one'), kept: true, handedOver: false }]);
    assert.equal(lines.waiting, 0);
  });

  it('takes a line away only with the disk, and leaves the other visits alone', async () => {
    const store = new FakeStore();
    const lines = new VisitLines(store, VISIT);
    await lines.keep(line('a', 'one'));
    await new VisitLines(store, 'file:///other').keep(line('a', 'theirs'));
    store.full = true;
    await assert.rejects(lines.remove('a'));
    assert.equal((await lines.all()).length, 1);
    store.full = false;
    await lines.remove('a');
    assert.deepEqual(await lines.all(true), []);
    assert.equal(store.records.size, 1);
  });

  it('marks what was handed over and keeps it', async () => {
    const store = new FakeStore();
    const lines = new VisitLines(store, VISIT);
    await lines.keep(line('a', 'one'));
    await lines.keep(line('__proto__', 'two'));
    await lines.handedOver(['__proto__', 'toString']);
    assert.deepEqual(
      (await lines.all(true)).map(({ text, handedOver }) => [text, handedOver]),
      [
        ['one', false],
        ['two', true],
      ],
    );
  });
});
