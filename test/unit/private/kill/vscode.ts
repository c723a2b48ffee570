// As much of VS Code as the files of the private notes need, on a real disk: as its own file system does it.
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { URI, Utils } from 'vscode-uri';

export const FileType = { File: 1, Directory: 2 } as const;

export class FileSystemError extends Error {
  readonly code: string;

  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

export const Uri = { file: (path: string) => URI.file(path), joinPath: Utils.joinPath };

export const workspace = {
  fs: {
    createDirectory: (uri: URI) => mkdir(uri.fsPath, { recursive: true }),
    readDirectory: (uri: URI) =>
      wording(async () =>
        (await readdir(uri.fsPath, { withFileTypes: true })).map((entry) => [
          entry.name,
          entry.isDirectory() ? FileType.Directory : FileType.File,
        ]),
      ),
    readFile: (uri: URI) => wording(() => readFile(uri.fsPath)),
    writeFile: (uri: URI, bytes: Uint8Array) => writeFile(uri.fsPath, bytes, { flush: true }),
    /** VS Code takes what is there away before it gives the new file its name. */
    rename: async (from: URI, to: URI) => {
      await rm(to.fsPath, { force: true });
      await rename(from.fsPath, to.fsPath);
    },
    delete: (uri: URI) => wording(() => rm(uri.fsPath)),
  },
};

async function wording<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ENOENT' ? new FileSystemError('FileNotFound') : error;
  }
}
