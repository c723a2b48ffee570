// The stand-in that brings the file systems of a live session (liveFiles/), as tests ask for it.
import * as vscode from 'vscode';
import type { LiveFiles } from './liveFiles/liveFiles.ts';

/** What tests can ask of the stand-in, in every host. */
export async function liveFiles(): Promise<LiveFiles> {
  const standIn = vscode.extensions.getExtension<LiveFiles>('third-point-tests.live-files');
  if (!standIn) throw new Error('The stand-in for live sessions is not there.');
  return standIn.activate();
}
