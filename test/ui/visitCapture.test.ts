// A visitor writes during a lesson, with the keys of one hand.
import assert from 'node:assert/strict';
import { axeFindings } from './panelPage/axe.ts';
import { useVisitPage, type OpenVisit } from './visitPage/open.ts';
import type { VisitLine } from '../../src/private/record.ts';

describe('a visitor’s page', () => {
  const open = useVisitPage();
  const kept = (visit: OpenVisit, words: string) => () => visit.status().then((said) => said.includes(words));
  const records = (visit: OpenVisit) => [...visit.store.records.values()] as VisitLine[];

  it('keeps a line with Enter, and says so only once it is on disk', async () => {
    const visit = await open();
    let letGo = (): void => undefined;
    visit.store.gate = new Promise((resolve) => (letGo = resolve));
    await visit.line('Table 3 pours twice.');
    const serving = visit.serve();
    assert.match((await visit.lines())[0] ?? '', /^Table 3 pours twice\. not kept yet/);
    assert.match(await visit.status(), /1 line is not kept yet/);
    letGo();
    await serving;
    await visit.until(kept(visit, '1 line kept'));
    assert.match((await visit.lines())[0] ?? '', /^Table 3 pours twice\. kept/);
    const all = records(visit);
    assert.deepEqual(
      all.map(({ text }) => text),
      ['Table 3 pours twice.'],
    );
    assert.ok(all.every(({ at }) => /^\d\d:\d\d$/.test(at)));
  });

  it('chooses with Esc and a key: what, who, what about, what for', async () => {
    const visit = await open();
    await visit.page.keyboard.type('4 of 7 teams ');
    await visit.press('Escape', 'e', 'Escape', 'a', 'Escape', '2', 'Escape', 'f', '1');
    await visit.page.keyboard.type('write first');
    await visit.press('Enter');
    await visit.line('“Same spot!”');
    await visit.line('The teacher waits.');
    await visit.press('Escape', 's');
    await visit.until(kept(visit, '3 lines kept'));
    const said = records(visit).map(({ text, type, who, aboutId, watchFor }) => [
      text,
      type,
      who,
      aboutId,
      watchFor,
    ]);
    assert.deepEqual(said, [
      ['4 of 7 teams write first', 'count', 'students', 's1a', 'w2'],
      // What somebody said are words; the next line goes on as the one before.
      ['“Same spot!”', 'words', 'students', 's1a', 'w2'],
      ['The teacher waits.', 'count', 'students', 's1a', 'w2'],
    ]);
    assert.equal(
      await visit.page.getByRole('button', { name: 'Teacher', exact: true }).getAttribute('aria-pressed'),
      'true',
    );
  });

  it('counts with one key, and goes on writing with any other', async () => {
    const visit = await open();
    await visit.press('Escape', 'e');
    await visit.line('Hands up at table 3');
    await visit.press('Escape', 't', 't', 't', 'g', 'N');
    await visit.page.keyboard.type('ow');
    assert.equal(await visit.page.locator('#field').inputValue(), 'Now');
    await visit.until(kept(visit, '1 line kept'));
    assert.equal(records(visit)[0]?.text, 'Hands up at table 3: 2');
  });

  it('says who in own words, and comes back to the line', async () => {
    const visit = await open();
    await visit.press('Escape', 'd');
    await visit.page.keyboard.type('table 3');
    await visit.press('Enter');
    await visit.page.keyboard.type('Moves to the window.');
    await visit.press('Enter');
    await visit.until(kept(visit, '1 line kept'));
    assert.equal(records(visit)[0]?.who, 'table 3');
  });

  it('changes the last line and keeps what was begun', async () => {
    const visit = await open();
    await visit.line('Table 3 pours twic');
    await visit.page.keyboard.type('Next');
    await visit.press('Escape', 'c');
    await visit.page.keyboard.press('End');
    await visit.page.keyboard.type('e.');
    await visit.press('Enter');
    assert.equal(await visit.page.locator('#field').inputValue(), 'Next');
    await visit.until(kept(visit, '1 line kept'));
    assert.deepEqual(
      records(visit).map(({ text }) => text),
      ['Table 3 pours twice.'],
    );
  });

  it('takes a line away once it is gone from the disk', async () => {
    const visit = await open();
    await visit.line('one');
    await visit.until(kept(visit, '1 line kept'));
    visit.store.full = true;
    await visit.page.getByRole('button', { name: 'Remove “one”' }).click();
    await visit.until(kept(visit, 'There is no room'));
    assert.match((await visit.lines())[0] ?? '', /^one not removed yet/);
    visit.store.full = false;
    await visit.page.getByRole('button', { name: 'Try now' }).click();
    await visit.until(async () => (await visit.lines()).length === 0);
    assert.equal(visit.store.records.size, 0);
  });

  it('says what is not kept and why, and tries again by itself', async () => {
    const visit = await open();
    visit.store.full = true;
    await visit.line('one');
    await visit.until(kept(visit, 'There is no room left on the disk. 1 line is not kept yet.'));
    visit.store.full = false;
    await visit.until(kept(visit, '1 line kept'));
    assert.equal(visit.store.records.size, 1);
  });

  it('sends again what got no answer, once the extension is there again, and keeps it once', async () => {
    const visit = await open();
    await visit.line('answered');
    await visit.until(kept(visit, '1 line kept'));
    visit.answers = false;
    await visit.line('one');
    await visit.line('two');
    await visit.serve();
    assert.match(await visit.status(), /2 lines are not kept yet/);
    await visit.restart();
    await visit.until(kept(visit, '3 lines kept'));
    assert.deepEqual(
      records(visit).map(({ text }) => text),
      ['answered', 'one', 'two'],
    );
    assert.equal(await visit.page.locator('.line').count(), 3);
  });

  it('tells VS Code nothing but which visit it is', async () => {
    const visit = await open();
    await visit.line('CANARY');
    await visit.page.keyboard.type('CANARY');
    await visit.until(kept(visit, '1 line kept'));
    const state = await visit.page.evaluate(() => sessionStorage.getItem('panel-state'));
    assert.equal(state, JSON.stringify({ uri: 'file:///plans/2026-05-04.visit.yaml' }));
  });

  it('shows nothing of what was written while others look at the screen, and has all of it again', async () => {
    const visit = await open();
    await visit.line('CANARY one');
    await visit.until(kept(visit, '1 line kept'));
    visit.answers = false;
    await visit.line('CANARY two');
    await visit.page.keyboard.type('CANARY three');
    await visit.tell({ type: 'hidden' });
    const off = visit.page.getByRole('button', { name: 'Turn meeting mode off' });
    await off.waitFor();
    assert.doesNotMatch(await visit.page.locator('third-point-visit').innerText(), /CANARY/);
    assert.equal(await visit.page.getByRole('textbox').count(), 0);
    visit.answers = true;
    await visit.press('Enter');
    await visit.serve();
    await visit.until(kept(visit, '2 lines kept'));
    assert.deepEqual(
      records(visit).map(({ text }) => text),
      ['CANARY one', 'CANARY two'],
    );
    const field = visit.page.locator('#field:focus');
    await field.waitFor();
    assert.equal(await field.inputValue(), 'CANARY three');
  });

  it('hands over what is chosen, and the rest stays', async () => {
    const visit = await open();
    for (const text of ['one', 'two', 'three']) await visit.line(text);
    await visit.until(kept(visit, '3 lines kept'));
    await visit.page.getByRole('button', { name: 'Hand over…' }).click();
    const button = visit.page.getByRole('button', { name: 'Hand over 3 lines' });
    await button.waitFor();
    await visit.page.getByRole('checkbox', { name: 'Bring “two”' }).click();
    await visit.page.getByRole('button', { name: 'Hand over 2 lines' }).press('Enter');
    await visit.until(kept(visit, 'They stand in the visit now.'));
    const [keys] = visit.handedOver;
    assert.equal(keys?.length, 2);
    await visit.until(
      async () => (await visit.lines()).filter((line) => line.includes('handed over')).length === 2,
    );
    assert.match((await visit.lines())[1] ?? '', /^two kept/);
  });

  for (const theme of ['light', 'dark'] as const)
    it(`can be used by everyone (${theme})`, async () => {
      const visit = await open(theme);
      await visit.press('Escape', 'e');
      await visit.line('Hands up');
      await visit.until(kept(visit, '1 line kept'));
      visit.answers = false;
      await visit.line('not answered');
      assert.deepEqual(await axeFindings(visit.page), []);
      await visit.press('Escape', 'f');
      assert.deepEqual(await axeFindings(visit.page), []);
      await visit.press('Escape');
      await visit.page.getByRole('button', { name: 'Hand over…' }).click();
      assert.deepEqual(await axeFindings(visit.page), []);
    });
});
