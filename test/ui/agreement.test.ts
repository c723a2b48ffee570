// How we work together: talked through on its page, by mouse and by keyboard.
import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { agreementTemplate } from '../../src/core/kinds/coaching-agreement/template.ts';
import type { CoachingAgreement } from '../../src/core/schema/generated/types.ts';
import { axeFindings } from './panelPage/axe.ts';
import { LivePaper } from './panelPage/livePaper.ts';
import { usePanelPage, type OpenPanel, type ThemeName } from './panelPage/open.ts';
import { example } from './panelPage/realPlan.ts';

const NAME = 'ana-lee.agreement.yaml';

describe('the page of an agreement', () => {
  const open = usePanelPage();

  async function fresh(panel: OpenPanel, me = 'Lee'): Promise<LivePaper> {
    const partners = [
      { name: 'Ana', role: 'teacher' },
      { name: 'Lee', role: 'coach' },
    ] as const;
    const paper = new LivePaper(panel, { [NAME]: agreementTemplate({ title: '', partners }) }, NAME, me);
    await paper.show();
    return paper;
  }
  const data = ({ text }: LivePaper): CoachingAgreement => parse(text) as CoachingAgreement;

  it('is talked through with the mouse: ideas are taken, and what is open is seen', async () => {
    const panel = await open(undefined, 'light', 1200, true);
    const { page } = panel;
    const paper = await fresh(panel);
    const toTalkAbout = page.getByRole('navigation', { name: 'Still to talk about' });
    assert.deepEqual(await toTalkAbout.getByRole('button').allInnerTexts(), [
      'What we want to see in students',
      'What each of us will do',
      'What may be shared',
      'What those who lead the school see',
      'When we meet',
      'Where our papers live',
      'When we look at this again',
    ]);

    await toTalkAbout.getByRole('button', { name: 'What we want to see' }).click();
    const field = page.getByRole('textbox', { name: 'What we want to see' });
    const has = (element: Element) => (element.getRootNode() as ShadowRoot).activeElement === element;
    assert.ok(await field.evaluate(has));
    await page.getByRole('button', { name: /^Write “We want more students to argue/ }).click();
    await paper.carryOut();
    await page.getByRole('button', { name: 'Write “come prepared, ask before offering”' }).click();
    await paper.carryOut();
    await page.getByRole('button', { name: /^Write “student work without names/ }).click();
    await paper.carryOut();
    await page.getByRole('textbox', { name: 'With whom: student work without names' }).fill('families');
    await page.getByRole('checkbox', { name: 'We ask each other first: student work' }).click();
    await paper.carryOut();
    await page.getByRole('button', { name: 'Add a day: Jul 27' }).click();
    await paper.carryOut();
    await page.getByRole('button', { name: 'I agree with this' }).click();
    await paper.carryOut();

    const agreed = data(paper);
    assert.equal(agreed.purpose, 'We want more students to argue from their own data.');
    assert.deepEqual(agreed.iWill, [{ who: 'Lee', text: 'come prepared, ask before offering' }]);
    assert.deepEqual(agreed.mayBeShared, [{ what: 'student work without names', with: ['families'] }]);
    assert.deepEqual(agreed.reviewOn, ['2026-07-27']);
    assert.deepEqual(agreed.agreed, [{ name: 'Lee', on: '2026-05-18' }]);
    assert.ok(!(await toTalkAbout.innerText()).includes('What may be shared'));
    assert.ok(await page.getByText('Lee agreed on May 18.').isVisible());

    await page.getByRole('button', { name: 'Take it back: Lee' }).click();
    await paper.carryOut();
    assert.equal(data(paper).agreed, undefined);
    assert.ok(await page.getByText('Lee has not agreed yet.').isVisible());
  });

  it('is talked through with the keyboard alone', async () => {
    const panel = await open(undefined, 'dark', 400);
    const { page } = panel;
    const paper = new LivePaper(
      panel,
      { [NAME]: 'kind: coaching-agreement\nschemaVersion: 1\ntitle: Us\n' },
      NAME,
      'Lee',
    );
    await paper.show();
    const to = async (label: string): Promise<void> => {
      for (let steps = 0; steps < 80; steps++) {
        if ((await panel.focused()) === label) return;
        await panel.press('Tab');
        await paper.carryOut();
      }
      assert.fail(`The Tab key does not reach “${label}”.`);
    };
    const named = () =>
      page.evaluate(() => {
        const root = document.querySelector('third-point-panel')?.shadowRoot;
        const id = root?.activeElement?.id ?? '';
        return root?.querySelector(`label[for="${CSS.escape(id)}"]`)?.textContent.trim() ?? '';
      });
    const toField = async (label: string): Promise<void> => {
      for (let steps = 0; steps < 80; steps++) {
        if ((await named()) === label) return;
        await panel.press('Tab');
        await paper.carryOut();
      }
      assert.fail(`The Tab key does not reach the field “${label}”.`);
    };
    await toField('Your name');
    await panel.type('Ana');
    await panel.press('Enter');
    await paper.carryOut();
    // The field for the next name is where the one for the first was.
    assert.equal(await named(), 'Your partner’s name');
    await panel.type('Lee');
    await panel.press('Enter');
    await paper.carryOut();
    await toField('Stays between us: add a line');
    await panel.type('what we say in meetings');
    await panel.press('Enter');
    await panel.type('drafts');
    await panel.press('Enter');
    await paper.carryOut();
    await toField('When');
    await panel.type('Tuesdays 15:10');
    await panel.press('Tab');
    await paper.carryOut();
    await to('I agree with this');
    await panel.press('Enter');
    await paper.carryOut();
    assert.deepEqual(data(paper), {
      ...{ kind: 'coaching-agreement', schemaVersion: 1, title: 'Us' },
      partners: [{ name: 'Ana' }, { name: 'Lee' }],
      staysBetweenUs: ['what we say in meetings', 'drafts'],
      meetings: { when: 'Tuesdays 15:10' },
      agreed: [{ name: 'Lee', on: '2026-05-18' }],
    });
  });

  it('asks on its day whether it still fits, and lets it be', async () => {
    const panel = await open(undefined, 'light', 1000, true);
    const { page } = panel;
    const paper = new LivePaper(panel, example('creek-project'), NAME, 'Ana', '2026-03-20');
    await paper.show();
    const line = page.getByRole('group', { name: /^You said you would look at how you work together again/ });
    assert.match(await line.innerText(), /on Mar 17\. Does it still fit\?/);
    await line.getByRole('button', { name: 'Not now' }).click();
    await panel.drawn();
    assert.equal(await line.count(), 0);
    await page.getByRole('button', { name: 'I agree with it as it is now' }).click();
    await paper.carryOut();
    assert.deepEqual(data(paper).agreed, [
      { name: 'Ana', on: '2026-03-20' },
      { name: 'Lee', on: '2026-01-13' },
    ]);
    assert.ok(await page.getByText('Ana agreed later than Lee.').isVisible());
  });

  it('can only be read where it can’t be changed', async () => {
    const panel = await open(undefined, 'light', 1000, true);
    const paper = new LivePaper(panel, example('creek-project'), NAME);
    const { state } = paper;
    await panel.show({ ...state, readOnly: 'This is shared for reading only.' });
    assert.equal(
      await panel.page.locator('.agreement :is(textarea, select, input:not([disabled]))').count(),
      0,
    );
    assert.ok(await panel.page.getByText('what we say in meetings').isVisible());
  });

  for (const theme of ['light', 'high-contrast'] satisfies ThemeName[])
    it(`is well made in ${theme}`, async () => {
      const panel = await open(undefined, theme, 400);
      const paper = new LivePaper(panel, example('creek-project'), NAME, 'Lee');
      await paper.show();
      assert.equal(await panel.overflow(), 0);
      assert.deepEqual(await axeFindings(panel.page), []);
      await fresh(panel);
      assert.deepEqual(await axeFindings(panel.page), []);
    });
});
