// Meetings begun and ended by commands, and what one promised, in the real workbench.
import assert from 'node:assert/strict';
import { useWorkbench } from './harness.ts';

const NOTES = 'ana-lee.collaboration.yaml';

describe('a meeting, by commands', () => {
  const workbench = useWorkbench('examples/creek-project', { 'thirdPoint.me': 'Ana' });

  it('shows what I promised, mine only; a button says that it is done', async () => {
    const w = workbench();
    await w.openFile('water-study.project.yaml');
    await w.command('Third Point: What I promised');
    const mine = w.entries().filter({ hasText: 'look through the data sheets' });
    await mine.waitFor();
    await w.entries().filter({ hasText: 'say on the card how a team agrees' }).waitFor();
    assert.equal(await w.entries().filter({ hasText: 'borrow a sensor' }).count(), 0);
    await w.picture('what I promised');
    await mine.hover();
    await mine.getByRole('button', { name: 'Done', exact: true }).click();
    await w.eventually('the step to be done on disk', async () =>
      /what: look through the data sheets[^\n]*done: true/.test(await w.onDisk(NOTES)),
    );
    await mine.getByRole('button', { name: 'Not done yet' }).waitFor({ state: 'attached' });
    await w.picture('what I promised, done');
    await w.entries().filter({ hasText: 'say on the card how a team agrees' }).click();
    const page = await w.planEditor();
    await page.role('heading', 'Our notes').first().waitFor();
  });

  it('ends in three questions, each of which may be left; Escape leaves it going on', async () => {
    const w = workbench();
    const input = w.page.locator('.quick-input-widget');
    const before = await w.onDisk(NOTES);
    await w.command('Third Point: End the meeting');
    await input.getByText('End the meeting of May 5 (1 of 3)').waitFor();
    await w.picture('end the meeting');
    await w.press('Escape');
    await input.waitFor({ state: 'hidden' });
    assert.equal(await w.onDisk(NOTES), before);

    await w.command('Third Point: End the meeting');
    await input.getByText('End the meeting of May 5 (1 of 3)').waitFor();
    await w.entries().filter({ hasText: 'Second visit to the site' }).click();
    await w.press('Enter');
    await input.getByText('(2 of 3)').waitFor();
    await input.locator('input.input').fill('2026-05-12');
    await w.press('Enter');
    await input.getByText('(3 of 3)').waitFor();
    await input.locator('input.input').fill('First drafts');
    await w.press('Enter');
    await w.notification('The meeting is over. You meet again on May 12.').waitFor();
    const text = await w.onDisk(NOTES);
    assert.doesNotMatch(text, /open: true|lookingAt:/);
    assert.match(text, /lookedAt: \[2026-05-04\.visit\.yaml#e5, water-study\.project\.yaml#s4b\]/);
    assert.match(text, /next:\s*\n?\s*\{?date: 2026-05-12,?\s+focus: First drafts/);
  });

  it('begins from the plan, with what the last one set', async () => {
    const w = workbench();
    await w.command('View: Close All Editors');
    await w.openFile('water-study.project.yaml');
    await w.command('Third Point: Start or continue a meeting');
    await w.eventually('the meeting on disk', async () =>
      /open: true\n\s+focus: First drafts/.test(await w.onDisk(NOTES)),
    );
    await w.notification('has begun.').waitFor();
    await w.picture('meeting begun');
  });
});
