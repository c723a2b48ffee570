// The page “Bring both versions together”: what it shows of two versions, and how one settles them.
import assert from 'node:assert/strict';
import { bringTogether } from '../../src/core/view/merging/bringTogether.ts';
import { axeFindings } from './panelPage/axe.ts';
import { useMergingPage } from './mergingPage/open.ts';
import { three, versions } from './mergingPage/versions.ts';

const target = 'You both changed this learning target.';
const task = 'Ana took “Question or task” of this check out, and you changed it.';
const check = 'You both changed “Look for” of this check.';

describe('“Bring both versions together”', () => {
  const open = useMergingPage();

  it('shows both versions of each place as they are read, with what is new and what is gone', async () => {
    const merging = await open();
    await merging.bring(versions(), three);
    await merging.page.getByRole('heading', { name: 'How healthy is Mill Creek?', level: 1 }).waitFor();
    const card = merging.card(target);
    const mine = card.getByRole('group', { name: 'Your words' });
    const anas = card.getByRole('group', { name: 'Ana’s words' });
    assert.deepEqual(await mine.locator('ins').allTextContents(), ['new: our creek’s']);
    assert.deepEqual(await mine.locator('del').allTextContents(), ['taken out: quality']);
    assert.match(await anas.innerText(), /I can .*show how land use changes water quality, .*our own/s);
    await merging.card(task).getByText('Taken out.').waitFor();
    const before = card.locator('details .version-words');
    assert.equal(await before.isVisible(), false);
    await card.getByText('What it said before').click();
    assert.equal(
      await before.innerText(),
      'I can explain how land use changes water quality, using our own data.',
    );
  });

  it('lists what came together by itself, for each of the two', async () => {
    const merging = await open();
    const together = bringTogether(versions(), new Map(), three);
    assert.equal(together.state.show, 'merging');
    await merging.bring(versions(), three);
    await merging.page.getByText('3 changes came together by themselves').waitFor();
    const lists = merging.page.locator('.merged-side');
    assert.deepEqual(await lists.getByRole('heading').allInnerTexts(), ['Your words', 'Ana’s words']);
    assert.equal(await lists.first().getByRole('listitem').count(), 2);
  });

  it('offers to keep both first', async () => {
    const merging = await open();
    await merging.bring(versions(), three);
    const buttons = merging.card(target).getByRole('group', { name: 'What stays?' }).getByRole('button');
    assert.deepEqual(await buttons.allInnerTexts(), [
      'Keep both until we talk',
      'Your words',
      'Ana’s words',
      'Write new',
    ]);
  });

  it('goes to the next open one after each answer, and puts the result into the plan', async () => {
    const merging = await open();
    await merging.bring(versions(), three);
    const status = merging.page.locator('[role=status]').first();
    assert.equal(await status.innerText(), '0 of 3 settled.');
    await merging.choose(target, 'Keep both until we talk');
    assert.equal(await merging.focused(), task);
    assert.equal(await status.innerText(), '1 of 3 settled.');
    await merging.choose(task, 'Leave it out');
    await merging.choose(check, 'Your words');
    assert.equal(await merging.focused(), 'Put it into the plan');
    assert.equal(await status.innerText(), 'All is settled.');
    await merging.click('Put it into the plan');
    assert.equal(merging.written.length, 1);
    await merging.page.getByText('Both versions are one now, and it is saved.').first().waitFor();
    assert.match(await merging.focused(), /Both versions are one now/);
    // What comes next is there.
    await merging.press('Tab', 'Enter');
    assert.deepEqual((await merging.posted()).at(-1), { type: 'next', do: 'finish-sharing' });
    await merging.click('Open the plan');
    assert.deepEqual((await merging.posted()).at(-1), { type: 'next', do: 'open' });
  });

  it('lets answers be changed and taken back', async () => {
    const merging = await open();
    await merging.bring(versions(), three);
    await merging.choose(target, 'Your words');
    await merging.choose(target, 'Ana’s words');
    assert.equal(merging.answers.get('modify/modify:goals[g1].target'), 'theirs');
    const chosen = merging.card(`Settled: ${target}`).getByRole('button', { name: 'Ana’s words' });
    assert.equal(await chosen.getAttribute('aria-pressed'), 'true');
    await merging.choose(`Settled: ${target}`, 'Take this answer back');
    assert.equal(merging.answers.size, 0);
    assert.equal(await merging.focused(), target);
    // Pressing the one that is chosen takes it back too.
    await merging.choose(target, 'Your words');
    await merging.choose(`Settled: ${target}`, 'Your words');
    assert.equal(merging.answers.size, 0);
  });

  it('takes new words, which begin with one’s own', async () => {
    const merging = await open();
    await merging.bring(versions(), three);
    await merging.choose(target, 'Write new');
    const field = merging.page.getByLabel('New words');
    assert.equal(await merging.focused(), 'New words');
    assert.equal(
      await field.inputValue(),
      'I can explain how land use changes our creek’s water, using our own data.',
    );
    assert.equal(await field.getAttribute('spellcheck'), 'true');
    await field.fill('I can show it **with our own data**.');
    await merging.click('Use these words');
    assert.deepEqual(merging.answers.get('modify/modify:goals[g1].target'), {
      text: 'I can show it **with our own data**.',
    });
    assert.equal(
      await merging.card(`Settled: ${target}`).locator('.new-words strong').innerText(),
      'with our own data',
    );
    assert.equal(await merging.focused(), task);
  });

  it('is settled with keys alone', async () => {
    const merging = await open();
    await merging.bring(versions(), three);
    await merging.page.getByRole('heading', { level: 1 }).focus();
    for (let pressed = 0; (await merging.focused()) !== 'Next open one'; pressed++) {
      assert.ok(pressed < 40);
      await merging.press('Tab');
    }
    await merging.press('Enter');
    assert.equal(await merging.focused(), target);
    await merging.press('Tab', 'Tab', 'Enter');
    assert.equal(await merging.focused(), task);
    await merging.press('Tab', 'Tab', 'Tab', 'Space');
    assert.equal(await merging.focused(), check);
    await merging.press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
    assert.equal(await merging.focused(), 'New words');
    await merging.press('ControlOrMeta+a');
    await merging.page.keyboard.type('Ask one thing.');
    await merging.press('Escape');
    assert.equal(await merging.focused(), 'Write new');
    await merging.press('Enter', 'ControlOrMeta+a');
    await merging.page.keyboard.type('Ask two things.');
    await merging.press('ControlOrMeta+Enter');
    assert.equal(await merging.focused(), 'Put it into the plan');
    await merging.press('Enter');
    assert.equal(merging.written.length, 1);
    assert.match(merging.written[0] ?? '', /Ask two things\./);
    assert.deepEqual([...merging.answers.values()], ['both', 'ours', { text: 'Ask two things.' }]);
  });

  it('keeps answers and what is being written while the window is loaded anew', async () => {
    const merging = await open();
    await merging.bring(versions(), three);
    await merging.choose(target, 'Keep both until we talk');
    await merging.choose(task, 'Write new');
    await merging.page.getByLabel('New words').fill('What changed it most?');
    await merging.reload();
    await merging.card(`Settled: ${target}`).waitFor();
    assert.equal(await merging.page.getByLabel('New words').inputValue(), 'What changed it most?');
  });

  it('says where it can’t be done, and leads to the text', async () => {
    const merging = await open('dark', 500);
    await merging.show({
      show: 'cannot',
      title: 'Walk the creek',
      said: 'Your words can’t be read just now.',
    });
    await merging.page.getByText('Your words can’t be read just now.').first().waitFor();
    await merging.click('Open it as text');
    assert.deepEqual((await merging.posted()).at(-1), { type: 'as-text' });
  });

  it('draws hostile words as words', async () => {
    const merging = await open();
    const two = versions();
    const nasty = two.ours.replace('our creek’s water', '<img src=x onerror=alert(1)> [x](command:a)');
    await merging.bring({ ...two, ours: nasty }, three);
    await merging.card(target).getByText('<img src=x onerror=alert(1)>').first().waitFor();
    assert.equal(await merging.page.locator('img').count(), 0);
  });

  for (const width of [300, 420, 700, 1200])
    it(`fits into ${width} px`, async () => {
      const merging = await open('light', width);
      await merging.bring(versions(), three);
      await merging.choose(target, 'Write new');
      assert.ok((await merging.overflow()) <= 0);
    });

  for (const theme of ['light', 'high-contrast'] as const)
    it(`has no barriers, ${theme}`, async () => {
      const merging = await open(theme);
      await merging.bring(versions(), three);
      await merging.choose(target, 'Keep both until we talk');
      await merging.choose(task, 'Write new');
      assert.deepEqual(await axeFindings(merging.page), []);
    });
});
