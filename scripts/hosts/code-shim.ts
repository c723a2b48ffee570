// Looks like the `code` program to @vscode/test-electron: takes the same flags, runs the extension's tests inside
// VS Code's server build with the workbench in a browser, prints what the tests print, ends with their exit code.
import { openBrowser } from './browser.ts';
import { startCodeServer } from './code-server.ts';
import { workbenchAddress } from './workbench.ts';
import { forwardAutomation } from './automation.ts';

const parameters = process.argv.slice(2);
const flag = (name: string) =>
  parameters.filter((one) => one.startsWith(`--${name}=`)).map((one) => one.slice(name.length + 3));
const folder = flag('folder-uri')[0] ?? parameters.find((one) => !one.startsWith('-'));
const extensionTestsPath = flag('extensionTestsPath')[0];
// The workbench in a browser takes one extension under development; others are installed beside it.
const [extensionDevelopmentPath, ...beside] = flag('extensionDevelopmentPath');

const [userDataFolder] = flag('user-data-dir');
const server = await startCodeServer({
  ...{ testDriver: true, unattended: true, beside },
  ...(userDataFolder === undefined ? {} : { userDataFolder }),
});
const browser = await openBrowser();

/** Ends everything, once. */
let ending = false;
async function end(code: number): Promise<void> {
  if (ending) return;
  ending = true;
  await browser.close().catch(() => undefined);
  await server.stop();
  process.exit(code);
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end(130));
// Whoever started us is gone when our input closes.
process.stdin.on('end', () => void end(130)).resume();

const page = browser.context.pages()[0] ?? (await browser.context.newPage());
void forwardAutomation(page).then(end);
await page.goto(
  workbenchAddress(server.address, {
    ...(folder === undefined ? {} : { folder }),
    ...(extensionDevelopmentPath === undefined ? {} : { extensionDevelopmentPath }),
    ...(extensionTestsPath === undefined ? {} : { extensionTestsPath }),
  }),
);
