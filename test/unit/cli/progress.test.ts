import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { progressOn } from '../../../src/cli/progress.ts';

describe('the progress bar', () => {
  /** What is drawn for a work of ten steps. @param took milliseconds each step took */
  function drawn(isTTY: boolean, took: number): string {
    const stream = Object.assign(new PassThrough(), { isTTY, columns: 80, cursorTo: () => true });
    let clock = 0;
    const progress = progressOn(stream, () => clock);
    progress.expect(4);
    progress.expect(6);
    for (let step = 0; step < 10; step++) {
      clock += took;
      progress.step();
    }
    progress.end();
    return String(stream.read() ?? '');
  }

  it('is drawn on a terminal, once the work has taken a moment', () => {
    assert.match(drawn(true, 100), /Looking at the plans .* 50 %/);
  });

  it('is not drawn for quick work, or where nobody looks', () => {
    assert.equal(drawn(true, 10), '');
    assert.equal(drawn(false, 100), '');
  });
});
