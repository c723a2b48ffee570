// The licences of what is bundled: they ask to travel with the code.
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { root } from './paths.ts';

/** What the generated validators hold pieces of, though no import says so. */
const inGenerated = ['ajv'];

/** What packages bring along within their own files, so that nothing imports it. */
const within: ReadonlyMap<string, readonly string[]> = new Map([
  ['docx', ['fflate', 'nanoid']],
  ['jszip', ['immediate', 'lie', 'pako', 'setimmediate']],
]);

const codicons = `Codicons
License: CC-BY-4.0
The icons of the panel are taken from Codicons by Microsoft (https://github.com/microsoft/vscode-codicons),
under the Creative Commons Attribution 4.0 International licence (https://creativecommons.org/licenses/by/4.0/).`;

/**
 * The notices for some bundles, as one text.
 * @param metafiles what esbuild says it put into them
 * @throws Error when a bundled package has no licence of its own
 */
export async function noticesOf(metafiles: readonly Metafile[]): Promise<string> {
  const names = new Set(inGenerated);
  for (const input of metafiles.flatMap(({ inputs }) => Object.keys(inputs))) {
    const name = /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\/(?!.*node_modules)/.exec(input)?.[1];
    if (name !== undefined) for (const each of [name, ...(within.get(name) ?? [])]) names.add(each);
  }
  const notices = await Promise.all([...names].sort().map(noticeOf));
  return [...notices, codicons, ''].join(`\n\n${'-'.repeat(80)}\n\n`);
}

async function noticeOf(name: string): Promise<string> {
  const folder = join(root, 'node_modules', name);
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  const file = (await readdir(folder)).find((each) => /^(licen[cs]e|copying)/i.test(each));
  const licence = String(manifest.license);
  if (file === undefined || !existsSync(join(folder, file))) {
    if (licence === 'undefined') throw new Error(`${name} is bundled and has no licence.`);
    return `${name} ${String(manifest.version)}\nLicense: ${licence}`;
  }
  return `${name} ${String(manifest.version)}\nLicense: ${licence}\n\n${(await readFile(join(folder, file), 'utf8')).trim()}`;
}
