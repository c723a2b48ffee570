/**
 * Brings in the parts of the extension that are loaded when they are first used.
 *
 * The sources ask for a part with `import()`; scripts/parts.ts packs each into a file of its own, and has it brought in
 * from here. The extension host of browsers knows no second file of an extension, so a part is run as VS Code runs the
 * first; and the same everywhere.
 */
import { Uri, workspace } from 'vscode';

/** A module as it is lent or brought in. */
type Module = Readonly<Record<string, unknown>>;

/** What the first file and the parts share, by the names they ask for it. */
let lent: Module = {};

/** Where the files of the extension are. */
let folder: Uri | undefined;

/** What has come or is on its way: whoever asks for it shares one. */
const parts = new Map<string, Promise<Module>>();

/** The first file gives what it shares with the parts. */
export function lend(modules: Module): void {
  lent = modules;
}

/** Says where the extension lies; before that, no part can be had. @param extension its own folder */
export function partsLieIn(extension: Uri): void {
  folder = Uri.joinPath(extension, 'dist');
}

/**
 * @param file its name in dist
 * @returns what the part exports
 * @throws whatever kept it from coming; the next time it is tried anew
 */
export function bringIn(file: string): Promise<Module> {
  const known = parts.get(file);
  if (known) return known;
  const coming = load(file).catch((error: unknown) => {
    parts.delete(file);
    throw error;
  });
  parts.set(file, coming);
  return coming;
}

async function load(file: string): Promise<Module> {
  if (!folder) throw new Error(`${file} was asked for before the extension began.`);
  const script = await workspace.fs.readFile(Uri.joinPath(folder, file));
  const module = { exports: {} as Module };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- our own file, from the extension’s own folder
  const run = new Function('module', 'exports', 'require', new TextDecoder().decode(script)) as (
    module: { readonly exports: Module },
    exports: Module,
    require: (name: string) => unknown,
  ) => void;
  run(module, module.exports, lentBy);
  return module.exports;
}

function lentBy(name: string): unknown {
  if (!(name in lent)) throw new Error(`${name} is not in the first file.`);
  return lent[name];
}
