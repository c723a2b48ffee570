// Somebody who writes lines during a class visit until the computer stops: `writer.ts FOLDER FIRST`. It says which
// lines are there, then which ones are kept, each as soon as the store says so.
import { existsSync, readFileSync, renameSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Uri } from 'vscode';
import { FolderFiles } from '../../../../src/extension/private/files.ts';
import type { VisitLine } from '../../../../src/private/record.ts';
import { SealedStore } from '../../../../src/private/sealedStore.ts';

/** What the writer says of itself, a line each. */
export type Said =
  | { readonly there: Readonly<Record<string, boolean>>; readonly unreadable: number }
  | { readonly kept: string; readonly handedOver: boolean };

const [folder = '', first = ''] = process.argv.slice(2);
const keyFile = join(folder, 'key');

const store = new SealedStore(new FolderFiles(Uri.file(join(folder, 'private'))), {
  get: () => Promise.resolve(existsSync(keyFile) ? readFileSync(keyFile, 'utf8') : undefined),
  set: (key) => {
    writeFileSync(`${keyFile}.new`, key);
    renameSync(`${keyFile}.new`, keyFile);
    return Promise.resolve();
  },
});

/** At once, whatever happens next. */
function say(said: Said): void {
  writeSync(1, `${JSON.stringify(said)}\n`);
}

const { records, unreadable } = await store.open();
const lines = records.filter((record) => record.kind === 'visit-line');
say({
  there: Object.fromEntries(lines.map(({ text, handedOver }) => [text, handedOver === true])),
  unreadable,
});

if (first !== '')
  for (let number = Number(first); ; number++) {
    const text = `Line ${number}`;
    const line: VisitLine = await store.add<'visit-line'>({
      ...{ kind: 'visit-line', visit: 'file:///may.visit.yaml', key: text, at: '10:42', text },
    });
    say({ kept: text, handedOver: false });
    // Every third one is changed as well: then the file that is there gives way to another.
    if (number % 3 > 0) continue;
    await store.change({ ...line, handedOver: true });
    say({ kept: text, handedOver: true });
  }
