import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../../src/core/kinds/kind.ts';
import { prepare } from '../../../src/core/library/diagnose.ts';
import { libraryOf } from '../support/findings.ts';
import { anyDocument } from '../support/anyDocument.ts';

describe('What is worked out ahead', () => {
  it('changes nothing of what is said, of any document, whole or broken off', () => {
    const drawn = fc.constantFrom(...kinds).chain(({ kind }) => anyDocument(kind));
    fc.assert(
      fc.property(drawn, fc.option(fc.nat({ max: 2_000 }), { nil: undefined }), ({ file, text }, end) => {
        const [plain, ahead] = [0, 1].map(() => libraryOf({ [file]: text.slice(0, end) }));
        const document = [...(ahead?.all() ?? [])][0];
        if (!plain || !ahead || !document) return;
        prepare(document, ahead);
        assert.deepEqual(ahead.findings(document.uri), plain.findings(document.uri));
      }),
      { seed: 1, numRuns: 200 },
    );
  });
});
