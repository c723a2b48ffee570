// Runs the host suite where extensions run in a browser's worker, with mocha's build for browsers.
import 'mocha/mocha';
import { grep, loadSuites, refuses } from 'third-point:suites';
import { markLines, runAndReport } from '../results.ts';
import { refuseEdits } from './edits.ts';

/** Called by VS Code. @throws Error when a test failed. */
export async function run(): Promise<void> {
  if (refuses) refuseEdits();
  markLines(Mocha.reporters.Base);
  mocha.setup({ ui: 'bdd', reporter: 'spec', timeout: 60_000, grep, color: false });
  loadSuites();
  await runAndReport(mocha);
}
