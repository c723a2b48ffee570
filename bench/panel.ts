// The panel in a page of its own: from a state that arrives after a keystroke to a page that shows it.
import { openBrowser } from '../scripts/hosts/browser.ts';
import { Library } from '../src/core/library/library.ts';
import { buildPlanView } from '../src/core/view/buildPlanView.ts';
import type { PanelState } from '../src/core/view/planView.ts';
import type { PanelPage } from '../test/ui/panelPage/page.ts';
import { servePanelPage } from '../test/ui/panelPage/server.ts';
import type { Row } from './compare.ts';
import { kilobytes, measure, once, spread, type Measured } from './measure.ts';
import { planOf } from './plans.ts';

/** In the page. */
declare function panelPage(): PanelPage;
declare let arrived: number;

const URI = 'file:///bench/a.project.yaml';

const ROUNDS = 60;

/** So many different states come in turn. */
const STATES = 6;

const widths = [
  { name: 'side bar', width: 400, wide: false },
  { name: 'whole editor', width: 1200, wide: true },
];

/** Where somebody types: the words there, and how they are found. */
const places = [
  { name: 'a goal', words: 'I can explain' },
  { name: 'an activity', words: 's40-1\n        title: ' },
];

/** Measures state → page for a plan of 50 KB. @returns rows of the table */
export async function benchPanel(): Promise<readonly Row[]> {
  const text = planOf(50_000);
  const { view, made } = await viewOf(text);
  const rows: Row[] = [
    { name: `panel: what it is sent of a plan of ${kilobytes(text)} is made`, ours: made },
    { name: 'panel: and how large that is', unit: 'KB', ours: once(view.length / 1000) },
  ];
  const server = await servePanelPage();
  const browser = await openBrowser();
  try {
    for (const { name, width, wide } of widths) {
      for (const { name: place, words } of places) {
        const states = statesOf(text, words);
        const { patched, laidOut } = await timesOf(
          browser,
          `${server.address}?${wide ? 'wide' : ''}`,
          width,
          states,
        );
        const says = `panel, ${name}: keystroke in ${place}`;
        rows.push(
          { name: `${says} → patched`, ours: spread(patched) },
          { name: `${says} → laid out`, ours: spread(laidOut), target: { atMost: 16 } },
        );
      }
    }
  } finally {
    await browser.close();
    await server.stop();
  }
  return rows;
}

/** What the extension sends, as it goes over, and how long it takes to make once all is known about the plan. */
async function viewOf(text: string): Promise<{ view: string; made: Measured }> {
  const library = new Library();
  library.setComplete(true);
  library.put(URI, text, true);
  const document = library.get(URI);
  if (!document) throw new Error('The plan cannot be read.');
  const make = (): string => JSON.stringify(buildPlanView(document, library, library.findings(URI), 1));
  return { view: make(), made: await measure(40, make) };
}

/** What the extension sends while somebody types, letter by letter. */
function statesOf(text: string, words: string): PanelState[] {
  const library = new Library();
  library.setComplete(true);
  return Array.from({ length: STATES }, (_, index) => {
    library.put(URI, text.replace(words, `${words}${'x'.repeat(index + 1)}`), true);
    const document = library.get(URI);
    if (!document) throw new Error('The plan cannot be read.');
    return { show: 'plan', plan: buildPlanView(document, library, library.findings(URI), index) };
  });
}

async function timesOf(
  browser: Awaited<ReturnType<typeof openBrowser>>,
  address: string,
  width: number,
  states: readonly PanelState[],
): Promise<{ patched: number[]; laidOut: number[] }> {
  const page = await browser.context.newPage();
  await page.setViewportSize({ width, height: 800 });
  // Heard before the panel hears it, with the state still packed.
  await page.addInitScript(() => {
    window.addEventListener('message', () => (arrived = performance.now()));
  });
  await page.goto(address);
  const times = await page.evaluate(
    async ({ states: all, rounds }) => {
      const patched: number[] = [];
      const laidOut: number[] = [];
      let next: () => void = () => undefined;
      // Heard after the panel has heard it and, before anything else could happen, drawn it.
      window.addEventListener('message', () => {
        patched.push(performance.now() - arrived);
        document.body.getBoundingClientRect();
        laidOut.push(performance.now() - arrived);
        next();
      });
      for (let round = 0; round < rounds; round++) {
        const state = all[round % all.length];
        if (!state) continue;
        await new Promise<void>((resolve) => {
          next = resolve;
          panelPage().show(state);
        });
        // A keystroke comes when the page is at rest.
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      }
      return { patched, laidOut };
    },
    { states, rounds: ROUNDS + 15 },
  );
  await page.close();
  return { patched: times.patched.slice(15), laidOut: times.laidOut.slice(15) };
}
