// A folder to open that tests may change.
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../paths.ts';

/** Gives a fresh copy of the host suite's workspace, and removes it afterwards. */
export async function withWorkspaceCopy(use: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'third-point-workspace-'));
  try {
    await cp(join(root, 'test', 'host', 'workspace'), folder, { recursive: true });
    await use(folder);
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
