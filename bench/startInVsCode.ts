// Inside real VS Code: the CPU and the time the extension takes to start. Run twice, for the first time it finds nothing kept;
// and once with the idle extension beside it, which is then started instead.
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';
import { once } from './measure.ts';
import { keepRows } from './rowsFile.ts';

/** Longer than the extension waits before it keeps what V8 has made of it, in milliseconds. */
const KEPT = 13_000;

/** Called by VS Code. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const idle = vscode.extensions.getExtension('third-point.idle');
  const extension = idle ?? vscode.extensions.getExtension('third-point.third-point');
  if (!folder || !extension) throw new Error('The bench needs a folder and the extension.');
  // Of the thread alone, where Node can tell: others read files and compile for VS Code at the same time.
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition -- desktop programs have older Nodes than ours
  const cpu = (process.threadCpuUsage ?? process.cpuUsage).bind(process);
  const [before, begun] = [cpu(), performance.now()];
  await extension.activate();
  const { user, system } = cpu(before);
  const time = performance.now() - begun;
  const [ofCpu, ofTime] = [once((user + system) / 1000), once(time)];
  if (idle) {
    await keepRows(folder, [
      { name: 'VS Code: CPU of the start, of an extension that does nothing', ours: ofCpu },
      { name: 'VS Code: time of the start, of an extension that does nothing', ours: ofTime },
    ]);
    return;
  }
  const mark = vscode.Uri.joinPath(folder, 'started');
  const isFirst = await vscode.workspace.fs.stat(mark).then(
    () => false,
    () => true,
  );
  const which = isFirst ? 'the first after an installation' : 'each one after that';
  await keepRows(folder, [
    { name: `VS Code: CPU of the start, ${which}`, ours: ofCpu, target: { atMost: 30 } },
    { name: `VS Code: time of the start, ${which}`, ours: ofTime },
  ]);
  if (!isFirst) return;
  await vscode.workspace.fs.writeFile(mark, new Uint8Array());
  await setTimeout(KEPT);
}
