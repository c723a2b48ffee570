// Draws three versions of a document: the one both come from, and what each of two people made of it.
import fc from 'fast-check';
import { edits, Touched, type Hand } from './edits.ts';
import { drawing } from '../../../drawing.ts';
import { kinds, planOf, type Plan } from './plan.ts';
import { written } from './write.ts';

export interface Triple {
  readonly path: string;
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
  /** Whether the two touched different things. */
  readonly disjoint: boolean;
  readonly steps: string;
}

const step = fc.record({
  edit: fc.constantFrom(...Object.keys(edits)),
  seed: fc.integer({ min: 0, max: 1_000_000 }),
});

/** Triples of realistic documents; shrinks to fewer edits of smaller documents. */
export const triples: fc.Arbitrary<Triple> = fc
  .record({
    kind: fc.constantFrom(...kinds),
    seed: fc.integer({ min: 0, max: 1_000_000 }),
    size: fc.integer({ min: 0, max: 4 }),
    ours: fc.array(step, { minLength: 1, maxLength: 6 }),
    theirs: fc.array(step, { minLength: 1, maxLength: 6 }),
  })
  .map(({ kind, seed, size, ours, theirs }) => {
    const base = planOf(kind, seed, size);
    const one = changed(base, ours, 'o');
    const other = changed(base, theirs, 't');
    const [text, our, their] = [base, one.plan, other.plan].map(written) as [string, string, string];
    return {
      path: base.path,
      base: text,
      ours: our,
      theirs: their,
      disjoint: one.touched.disjoint(other.touched) && our !== text && their !== text,
      steps: `${ours.map(({ edit }) => edit).join(' ')} | ${theirs.map(({ edit }) => edit).join(' ')}`,
    };
  });

function changed(
  base: Plan,
  steps: readonly { edit: string; seed: number }[],
  sign: string,
): { plan: Plan; touched: Touched } {
  const plan = structuredClone(base);
  const hand: Hand = { sign, draw: drawing(0), touched: new Touched(), count: 0 };
  for (const { edit, seed } of steps)
    edits[edit]?.(plan, { ...hand, draw: drawing(seed), sign: `${sign}${(hand.count += 1)}x` });
  return { plan, touched: hand.touched };
}
