// Runs the host suite where extensions run on Node: the desktop and the server build.
import Mocha from 'mocha';
import { grep, loadSuites, refuses } from 'third-point:suites';
import { markLines, runAndReport } from '../results.ts';
import { refuseEdits } from './edits.ts';

/** Called by VS Code. @throws Error when a test failed. */
export async function run(): Promise<void> {
  if (refuses) refuseEdits();
  markLines(Mocha.reporters.Base);
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, grep, color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadSuites();
  await runAndReport(mocha);
}
