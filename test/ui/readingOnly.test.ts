// A person who may only read: whatever they press on a page, nothing is asked for that could not be done.
import assert from 'node:assert/strict';
import type { Intent, PanelState, Together } from '../../src/core/view/planView.ts';
import { axeFindings } from './panelPage/axe.ts';
import { LivePaper } from './panelPage/livePaper.ts';
import { usePanelPage, type OpenPanel } from './panelPage/open.ts';
import { example, stateOf } from './panelPage/realPlan.ts';

/** What the extension says of a live session that is shared for reading. */
const WHY =
  'You are reading along: this session is shared for reading. To write in it too, ask the one who shares it.';

/** What writes nothing into the plan or the notes of the two. */
const reads: ReadonlySet<Intent['do']> = new Set([
  ...([
    'reveal',
    'open',
    'look',
    'look-at',
    'look-for',
    'look-on',
    'look-away',
    'look-there',
    'follow',
  ] as const),
  ...(['my-note', 'watch', 'since', 'since-baseline', 'since-names', 'since-show', 'since-open'] as const),
]);

const together: Together = {
  ...{ questions: [], stems: [], seenBy: 'Only you see this.', follows: true, notes: [], keepsNothing: true },
  point: {
    target: 'file:///plans/water-study.project.yaml#g2',
    ...{ kind: 'Shared goal', within: 'How healthy is our creek?', parts: [], links: [] },
    text: 'I can plan and carry out an investigation of our creek’s water.',
    place: { number: 2, of: 4 },
  },
};

type Shown = Extract<PanelState, { show: 'plan' | 'paper' }>;

const files = example('creek-project');

describe('A page for who may only read', () => {
  const open = usePanelPage();
  let panel: OpenPanel;

  async function show(name: string, wide = true): Promise<void> {
    panel = await open(undefined, 'light', wide ? 1200 : 400, wide);
    const isPaper = /agreement|collaboration|visit/.test(name);
    const state: Shown = isPaper
      ? new LivePaper(panel, files, name, 'Lee', '2026-05-12').state
      : stateOf(files, name);
    await panel.show({ ...state, readOnly: WHY, together });
  }

  /** Presses everything that can be pressed, also what comes in sight by that. @returns the names of it */
  const pressAll = (): Promise<readonly string[]> =>
    panel.page.evaluate(async () => {
      const root = document.querySelector('third-point-panel')?.shadowRoot;
      if (!root) return [];
      const drawn = () =>
        new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      const keys = ['Delete', 'F2', 't', 's', ' '];
      const moves = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight'];
      const pressed = new Map<string, HTMLElement>();
      const next = () =>
        [...root.querySelectorAll<HTMLElement>('button, input, select, textarea, [role=gridcell]')].find(
          (each) => each.checkVisibility() && !each.matches(':disabled') && !pressed.has(nameOf(each)),
        );
      const nameOf = (each: HTMLElement): string =>
        `${each.dataset.key ?? ''} ${(each.getAttribute('aria-label') ?? each.textContent).replace(/\s+/g, ' ').trim()}`;
      for (let each = next(); each && pressed.size < 2_000; each = next()) {
        pressed.set(nameOf(each), each);
        const press = (key: string, more: KeyboardEventInit = {}) =>
          each.dispatchEvent(
            new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true, ...more }),
          );
        each.focus();
        for (const key of keys) press(key);
        for (const key of moves) press(key, { altKey: true });
        press('Enter', { ctrlKey: true });
        each.click();
        each.dispatchEvent(new MouseEvent('dblclick', { bubbles: true, composed: true, cancelable: true }));
        await drawn();
      }
      return [...pressed.keys()];
    });

  const documents = [
    'water-study.project.yaml',
    'walk-the-creek.lesson.yaml',
    'water-study.rubric.yaml',
    'ana-lee.collaboration.yaml',
    'ana-lee.agreement.yaml',
    '2026-05-04.visit.yaml',
  ];

  const changes = async () => (await panel.intents()).filter(({ do: what }) => !reads.has(what));

  for (const [name, wide] of [
    ...documents.map((each) => [each, true] as const),
    ...documents.slice(0, 1).map((each) => [each, false] as const),
  ])
    it(`asks for no change, whatever is pressed: ${name}, ${wide ? 'in an editor' : 'in the side bar'}`, async () => {
      await show(name, wide);
      const pressed = await pressAll();
      assert.deepStrictEqual(await changes(), [], pressed.join('\n'));
      assert.equal(await panel.page.getByRole('textbox').count(), 0);
    });

  it('asks for changes by the same pressing where one may write, so that this proves something', async () => {
    await show('water-study.rubric.yaml');
    await panel.show(stateOf(files, 'water-study.rubric.yaml', 2));
    await pressAll();
    assert.ok((await changes()).length > 10);
  });

  it('says so once, calmly, above the page', async () => {
    for (const name of documents) {
      await show(name);
      assert.equal(await panel.page.getByText(WHY).count(), 1);
    }
    assert.deepStrictEqual(await axeFindings(panel.page), []);
  });
});
