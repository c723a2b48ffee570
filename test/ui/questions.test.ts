// What the rules ask, in the real workbench: of a plan as a whole, in a folder that does not want to be asked, of a
// plan in an older form, and of the one who writes notes.
import assert from 'node:assert/strict';
import { useWorkbench } from './harness.ts';
import type { Panel } from './panel.ts';

describe('the questions', () => {
  const workbench = useWorkbench('test/fixtures/questions', { 'thirdPoint.me': 'Lee' });

  const panelOf = async (title: string): Promise<Panel> => {
    const shown = await workbench().panel();
    await shown.role('heading', title).waitFor();
    return shown;
  };

  it('asks about a plan as a whole below its title, and leaves the words to write selected in the text', async () => {
    const w = workbench();
    await w.openFile('pond.project.yaml');
    const shown = await panelOf('What lives in our pond?');
    await shown.role('group', /^Who looks at students’ work in “What lives in our pond/).waitFor();
    assert.deepEqual(await shown.accessibilityFindings(), []);
    await w.picture('question about the whole plan');
    await shown.role('button', 'Add a round of critique').click();
    await w.eventually('the words to write over', async () =>
      (await w.visibleText()).includes('protocol: How the work is looked at'),
    );
    await w.page.getByText(/\(\d+ selected\)/).waitFor();
    await w.type('Two sticky notes each');
    await w.eventually('what was written', async () =>
      (await w.visibleText()).includes('protocol: Two sticky notes each'),
    );
    await shown.frame.getByText(/^Who looks at students’ work/).waitFor({ state: 'detached' });
    await w.save();
  });

  it('does not ask any more what a folder does not want to be asked', async () => {
    const w = workbench();
    await w.openFile('pond.project.yaml');
    const shown = await panelOf('What lives in our pond?');
    await w.goTo(19, 22);
    await w.press('ControlOrMeta+x');
    await shown.frame.getByText(/^How will students show “I can explain what a frog needs/).waitFor();
    await w.goTo(10, 15);
    await w.quickFix('Don’t ask this in this folder');
    await shown.frame.getByText(/^How will students show/).waitFor({ state: 'detached' });
    await w.page.locator('.notification-toast').getByRole('button', { name: 'Show it' }).click();
    await w.eventually('the settings', async () =>
      (await w.visibleText()).includes('align-goal-without-check: off'),
    );
  });

  it('brings a plan in an older form up to date from the panel, and keeps its notes', async () => {
    const w = workbench();
    await w.openFile('tryout.project.yaml');
    const shown = await panelOf('Bread from our own grain');
    await shown.frame.getByText('I can explain how yeast makes bread rise.').first().waitFor();
    assert.equal(await shown.role('button', 'Add a goal').count(), 0);
    await w.picture('plan in an older form');
    await shown.role('button', 'Bring it up to date').click();
    await shown.role('button', 'Add a goal').first().waitFor();
    const text = await w.visibleText();
    for (const part of [
      '# Ours since the first tryout.',
      'schemaVersion: 1',
      'target: I can explain how yeast makes bread rise.   # in their words',
      'name: Two doughs',
    ])
      assert.ok(text.includes(part), text);
  });

  it('gives a hint to the one who writes notes, and to nobody else', async () => {
    const w = workbench();
    await w.openFile('ours.collaboration.yaml');
    await w.goTo(12, 15);
    await w.type('You should have given students more time.');
    await w.goTo(12, 20);
    // The hint comes once the writing has paused; until then there is nothing to offer.
    await w.quickFixes('Use “What would help students here?”');
    await w.picture('hint for the one who writes');
    await w.press('Escape');
    const problems = await w.problems();
    assert.equal(await problems.filter({ hasText: /another way to say/i }).count(), 0);
  });
});
