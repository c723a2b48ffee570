// Addresses as people write them, also where they are no addresses.
import assert from 'node:assert/strict';
import { documentOf } from '../../../src/core/document.ts';
import { decoded } from '../../../src/core/text/decoded.ts';

describe('a part of an address', () => {
  for (const [part, words] of [
    ['walk%20one', 'walk one'],
    ['walk one', 'walk one'],
    ['100%', '100%'],
    ['%E0%A4', '%E0%A4'],
  ] as const)
    it(`${part} reads ${words}`, () => assert.equal(decoded(part), words));

  it('names a plan without a title, whatever its file is called', () => {
    const plan = documentOf('file:///class/100%.project.yaml', 'goals: []\n', 'project-spec', true);
    assert.equal(plan?.title, '100%.project.yaml');
  });
});
