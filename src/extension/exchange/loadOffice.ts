/** Brings in the bundle that reads and writes Word files, when it is first needed. */
import { Uri, workspace } from 'vscode';
import type { Office } from '../../office/office.ts';

/** Whoever needs it shares one. */
let loading: Promise<Office> | undefined;

/** @returns a function that loads it, once for all */
export function officeLoader(extension: Uri): () => Promise<Office> {
  return () => {
    loading ??= load(extension).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/**
 * The extension host of browsers knows no second file of an extension, so it is run as VS Code runs the first; and
 * the same everywhere.
 */
async function load(extension: Uri): Promise<Office> {
  const script = await workspace.fs.readFile(Uri.joinPath(extension, 'dist', 'office.js'));
  const module: { exports: { office?: Office } } = { exports: {} };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own bundle, from the extension’s own folder
  const run = new Function('module', 'exports', new TextDecoder().decode(script)) as (
    module: unknown,
    exports: unknown,
  ) => void;
  run(module, module.exports);
  if (!module.exports.office) throw new Error('The part that reads and writes Word files is missing.');
  return module.exports.office;
}
