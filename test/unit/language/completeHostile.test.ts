// Whatever documents hold, what is offered in them can be taken: nothing throws, and nothing else changes.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { kinds } from '../../../src/core/kinds/kind.ts';
import { complete } from '../../../src/core/language/complete/complete.ts';
import { checkTaken } from '../support/accepting.ts';
import { anyDocument } from '../support/anyDocument.ts';
import { at, libraryOf } from '../support/findings.ts';

/** Of many proposals of one sort the first ones are taken. */
const MOST = 4;

describe('Documents with hostile names and words', () => {
  for (const { kind } of kinds)
    it(`offer only what can be taken: ${kind}`, () => {
      fc.assert(
        fc.property(
          anyDocument(kind),
          anyDocument('project-spec'),
          fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
          ({ file, text }, other, places) => {
            const shelf = libraryOf({ [`other-${other.file}`]: other.text, [file]: text });
            const document = shelf.get(at(file));
            assert.ok(document);
            for (const place of places) {
              const around = {
                shelf,
                today: '2026-05-12',
                files: ['a "b".jpg', "l'été: 1.pdf"],
                shown: String,
              };
              const taken = new Map<string, number>();
              const offset = place % (text.length + 1);
              for (const proposal of complete(document, offset, around)) {
                const times = (taken.get(proposal.what) ?? 0) + 1;
                taken.set(proposal.what, times);
                // Names of lines are taken everywhere in a test of their own.
                if (proposal.what !== 'key' && times <= MOST) checkTaken(text, offset, proposal);
              }
            }
          },
        ),
        { numRuns: 40, endOnFailure: true },
      );
    });

  it('are read to the end of a very long line once, not from each of its signs anew', () => {
    for (const sign of [' ', 'x', ': ', '\t', '#', '"'])
      for (const begin of ['title', '- title', 'title: ']) {
        const text = `${begin}${sign.repeat(100_000)}x`;
        const shelf = libraryOf({ 'a.project.yaml': text });
        const document = shelf.get(at('a.project.yaml'));
        assert.ok(document);
        complete(document, text.length, { shelf, today: '2026-05-12', files: [], shown: String });
      }
  });
});
