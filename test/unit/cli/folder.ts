// A folder for one test, on a real disk.
import { mkdtempSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that is there while a suite runs, filled anew for each of its tests. Call it in `describe`. */
export function temporaryFolder(): { readonly path: string; write(files: Files): void } {
  let path = '';
  beforeEach(() => (path = realpathSync(mkdtempSync(join(tmpdir(), 'third-point-')))));
  afterEach(() => rmSync(path, { recursive: true, force: true }));
  return {
    get path() {
      return path;
    },
    write(files) {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(path, name)), { recursive: true });
        writeFileSync(join(path, name), content);
      }
    },
  };
}

/** Contents by name; folders are made as needed. */
export type Files = Readonly<Record<string, string | Uint8Array>>;
