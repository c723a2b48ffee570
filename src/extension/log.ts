import { window, type LogOutputChannel } from 'vscode';

let channel: LogOutputChannel | undefined;

/** Notes in VS Code's Output view what went wrong; never a word of a plan. */
export function logError(error: unknown): void {
  channel ??= window.createOutputChannel('Third Point', { log: true });
  channel.error(error instanceof Error ? error : String(error));
}
