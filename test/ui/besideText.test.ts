// What stands above and beside the lines of a plan, as a person sees and presses it.
import { useWorkbench } from './harness.ts';
import { themes, type Theme } from './workbench.ts';

const PLAN = 'water-study.project.yaml';

describe('beside the text', () => {
  const workbench = useWorkbench('examples/creek-project');

  it('stands quietly what serves the goals, and the words behind ids', async () => {
    const w = workbench();
    await w.page.setViewportSize({ width: 1200, height: 900 });
    await w.openFile(PLAN);
    await w.page.getByText('3 checks · 3 choices · 2 rubric rows').waitFor();
    await w.page.getByText('no check yet · 2 choices · 1 rubric row').waitFor();
    for (const theme of Object.keys(themes) as Theme[]) {
      await w.theme(theme);
      await w.goTo(23);
      await w.picture(`lenses in ${theme}`);
      await w.goTo(90);
      await w.page.getByText('What does the data say? · May 6').waitFor();
      await w.picture(`hints in ${theme}`);
    }
    await w.theme('light');
  });

  it('leads from what is counted to the things themselves', async () => {
    const w = workbench();
    await w.goTo(23);
    const peek = w.page.locator('.reference-zone-widget');
    // VS Code loses a click on what stands above a line while it draws that anew.
    await w.eventually('the places', async () => {
      await w.page.getByText('3 checks · 3 choices · 2 rubric rows').click();
      return peek.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
    });
    await peek.getByText('Podcast episode').first().waitFor();
    await peek.getByText('Claim exit ticket').first().waitFor();
    await w.picture('what serves a goal');
    await w.press('Escape');
    await peek.waitFor({ state: 'detached' });
  });

  it('leads from what is still open to the panel', async () => {
    const w = workbench();
    await w.goTo(1);
    const tab = w.page.locator('.part.activitybar').getByRole('tab', { name: 'Third Point', selected: true });
    // VS Code loses a click on what stands above a line while it draws that anew; a second one does no harm.
    await w.eventually('the panel', async () => {
      await w.page.getByText('3 questions still open').first().click();
      return tab.waitFor({ timeout: 2000 }).then(
        () => true,
        () => false,
      );
    });
    const panel = await w.panel();
    await panel.frame.getByText('3 questions still open').waitFor();
  });
});
