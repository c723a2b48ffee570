// Where things are in a clone of the repository.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The git-ignored folder for everything the scripts fetch or build for themselves. */
export const cache = join(root, '.vscode-test');
