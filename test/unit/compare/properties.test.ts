// Whatever two people do to a document: nothing is lost, nothing is invented, and they are asked only where they must be.
import { equal, notEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { mergeDocuments, type MergeOutcome } from '../../../src/core/compare/merge.ts';
import { complaintsAbout } from './oracle/complaints.ts';
import { readMarkers } from './oracle/markers.ts';
import { saysAllInAnyOrder } from './oracle/version.ts';
import { triples, type Triple } from './random/triples.ts';

/** `npm test -- unit --grep "any two versions" --runs 10000 --seed 7` tries more. */
const numRuns = fc.readConfigureGlobal().numRuns ?? 150;

function always(holds: (triple: Triple) => void): void {
  fc.assert(fc.property(triples, holds), { numRuns });
}

function show({ base, ours, theirs, steps }: Triple, outcome?: MergeOutcome): string {
  const parts = { base, ours, theirs, ...(outcome ? { [outcome.status]: outcome.text } : {}) };
  return [steps, ...Object.entries(parts).map(([name, text]) => `-------- ${name}\n${text}`)].join('\n');
}

describe('bringing any two versions together', function () {
  // Each property merges some hundreds of documents, on a machine that may be busy.
  this.timeout(numRuns * 1000);

  it('takes what one side did as it is, byte for byte, when the other did nothing', () =>
    always(({ base, ours, theirs, path }) => {
      for (const changed of [ours, theirs]) {
        equal(mergeDocuments({ base, ours: changed, theirs: base, path }).text, changed);
        equal(mergeDocuments({ base, ours: base, theirs: changed, path }).text, changed);
        equal(mergeDocuments({ base, ours: changed, theirs: changed, path }).text, changed);
      }
    }));

  it('loses nothing, doubles nothing, invents nothing', () =>
    always((triple) => {
      const outcome = mergeDocuments(triple);
      notEqual(outcome.status, 'text-merge', `${outcome.reason}\n${show(triple)}`);
      equal(complaintsAbout(triple, outcome).join('\n'), '', show(triple, outcome));
    }));

  it('says the same whoever is who, but for the order of what is new', () =>
    always((triple) => {
      const { base, ours, theirs, path } = triple;
      const one = mergeDocuments(triple);
      const other = mergeDocuments({ base, ours: theirs, theirs: ours, path });
      equal(one.status, other.status, show(triple, one));
      const [left, right] = [readMarkers(one.text)!, readMarkers(other.text)!];
      equal(saysAllInAnyOrder(left.ours), saysAllInAnyOrder(right.theirs), show(triple, one));
      equal(saysAllInAnyOrder(left.theirs), saysAllInAnyOrder(right.ours), show(triple, one));
    }));

  it('changes nothing when theirs is brought in once more', () =>
    always((triple) => {
      // With another id and other words too, an item is another one for whoever has not seen it change.
      if (triple.steps.includes('rename')) return;
      const outcome = mergeDocuments(triple);
      if (outcome.status !== 'clean') return;
      const again = mergeDocuments({ ...triple, ours: outcome.text });
      equal(again.text, outcome.text, show(triple, outcome));
      equal(again.status, 'clean');
    }));

  it('asks in less than 2 of 100 cases in which the two changed different things', () => {
    const asked: string[] = [];
    let count = 0;
    for (const triple of fc.sample(triples, { numRuns: numRuns * 3 })) {
      if (!triple.disjoint) continue;
      count++;
      const outcome = mergeDocuments(triple);
      if (outcome.status !== 'clean') asked.push(show(triple, outcome));
    }
    console.log(
      `      asked in ${asked.length} of ${count} (${((100 * asked.length) / count).toFixed(2)} %)`,
    );
    ok(asked.length < count * 0.02, asked.slice(0, 3).join('\n\n'));
  });
});
