// Two people plan in one live session: what they type and press at the same time.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seconds, seed } from './asked.ts';
import { Ledger } from './ledger.ts';
import type { Order, Sight } from './messages.ts';
import { openLiveSession, originalText, type LiveSession } from './windows.ts';

const PLAN = 'creek.project.yaml';

/** So many things does each of them do before all comes to rest. */
const STEPS = 8;

describe('two people in a live session', function () {
  this.timeout(60_000 + seconds * 4_000);
  let session: LiveSession;
  let original = '';
  const ledger = new Ledger();

  /** Both do the same at the same time. */
  const both = (order: Order) =>
    Promise.all([session.relay.order('host', order), session.relay.order('guest', order)]);

  const look = async (): Promise<readonly Sight[]> =>
    (await both({ do: 'look' })).flatMap(({ sight }) => (sight ? [sight] : []));

  /** Waits until nothing is on its way any more, at any of the windows. */
  const whenQuiet = async (): Promise<readonly Sight[]> => {
    const seen: Sight[] = [];
    let before = '';
    for (let times = 0; times < 150; times++) {
      const sights = await look();
      seen.push(...sights);
      const now = JSON.stringify(sights);
      const isAtRest = session.relay.isQuiet && sights.every(({ atRest }) => atRest);
      // What the product looks after for a while may still be put right.
      if (isAtRest && now === before) return withAllSaid(sights, seen);
      before = isAtRest ? now : '';
      await new Promise((resolve) => setTimeout(resolve, 1_000));
    }
    throw new Error(`It did not come to rest:\n${seen.at(-1)?.text}`);
  };

  const assertWell = (sights: readonly Sight[]) => {
    const faults = ledger.faults(sights, original);
    assert.deepEqual(faults, [], `${faults.join('\n')}\n\n${sights[0]?.text}`);
  };

  before(async () => {
    original = await originalText(PLAN);
    session = await openLiveSession(seed);
    await session.relay.order('host', { do: 'open', file: PLAN, seed });
    await session.relay.order('guest', { do: 'open', file: PLAN, seed: seed + 1 });
  });

  after(() => session.close());

  it('have the same text, which can be read, with all that was typed and done in the panel', async () => {
    for (const end = Date.now() + seconds * 1_000; Date.now() < end;) {
      for (const { reports = [] } of await both({ do: 'work', steps: STEPS }))
        for (const report of reports) ledger.note(report);
      assertWell(await whenQuiet());
    }
    console.log(JSON.stringify({ ...ledger.counts, refusals: [...ledger.refusals] }));
  });

  it('change the right one of a text that is there twice for a moment', async () => {
    await whenQuiet();
    const [answer] = await Promise.all([
      session.relay.order('guest', { do: 'press-when-doubled', steps: 3 }),
      session.relay.order('host', { do: 'double' }),
    ]);
    for (const report of answer.reports ?? []) ledger.note(report);
    assertWell(await whenQuiet());
  });

  it('save one file, whoever of them does it', async () => {
    await session.relay.order('guest', { do: 'save' });
    const [{ text } = { text: '' }] = await whenQuiet();
    assert.equal(await readFile(join(session.folder, PLAN), 'utf8'), text);
  });
});

/** The last that was seen, with everything that was said on the way there. */
function withAllSaid(last: readonly Sight[], seen: readonly Sight[]): readonly Sight[] {
  return last.map((sight, index) => {
    const ofThis = seen.filter((_, at) => at % last.length === index);
    return {
      ...sight,
      said: ofThis.flatMap(({ said }) => said),
    };
  });
}
