import assert from 'node:assert/strict';
import { nearest } from '../../src/core/near.ts';

describe('what a slip of the hand may have meant', () => {
  it('is a word that begins like it, or has its letters in another order', () => {
    assert.deepEqual(nearest('crit', ['levels', 'criteria']), ['criteria']);
    assert.deepEqual(nearest('tagret', ['title', 'target']), ['target']);
  });

  it('is no single letter, and nothing that is empty', () => {
    assert.deepEqual(nearest('water-test', ['w', 'wa', ' ', '']), []);
  });
});
