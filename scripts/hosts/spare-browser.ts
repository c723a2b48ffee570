// The Chromium inside npm's @sparticuz/chromium, for Linux machines that have no browser at all.
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from '../run.ts';
import type { BrowserProgram } from './browser.ts';
import { installHost, packageFolder } from './install.ts';
import { spareBrowser } from './versions.ts';

/** What is in the package: the browser, its fonts, software drawing, and the libraries a bare Debian lacks. */
const parts = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];

/** The package's own font settings name folders of a cloud machine; these name the folder beside the file. */
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="relative">cache</cachedir>
</fontconfig>
`;

/**
 * The spare Chromium, installed and unpacked when it is not there yet.
 * @throws Error saying what to do where there is none for this system.
 */
export async function spareChromium(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No browser was found. Please install Chrome or Chromium, or set CHROME_PATH to the one you have.',
    );
  }
  const unpacked = join(await installHost(spareBrowser, unpack), 'unpacked');
  const libraries = [join(unpacked, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  const fonts = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_FILE: join(unpacked, 'fonts', 'fonts.conf') };
  return { path: join(unpacked, 'chromium'), env: { LD_LIBRARY_PATH: libraries, ...fonts } };
}

/** Unpacks the browser into `unpacked/`. In a process of its own: the package unpacks to TMPDIR only. */
async function unpack(hostFolder: string): Promise<void> {
  const unpacked = join(hostFolder, 'unpacked');
  await mkdir(unpacked);
  const from = packageFolder(hostFolder, '@sparticuz/chromium');
  const files = parts.map((part) => join(from, 'bin', part));
  const script = `
    const { inflate } = await import(${JSON.stringify(pathToFileURL(join(from, 'build', 'index.js')).href)});
    for (const file of ${JSON.stringify(files)}) await inflate(file);`;
  const env = { ...process.env, TMPDIR: unpacked };
  await run(process.execPath, ['--input-type=module', '--eval', script], { env, quiet: true });
  await writeFile(join(unpacked, 'fonts', 'fonts.conf'), fontSettings);
}
