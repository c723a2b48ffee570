/** Reads what somebody brings: the clipboard, or a file. */
import { bringFrom } from '../../core/exchange/bring/bring.ts';
import { ofPage, readFile, type Came } from '../../core/exchange/bring/file.ts';
import { LONGEST_READ } from '../../core/exchange/read/read.ts';
import { readText } from '../../core/exchange/read/text.ts';
import type { BringingGiven } from '../../core/view/planViewBringing.ts';
import type { Office } from '../../office/office.ts';

const TOO_LARGE =
  'This is longer than 8 MB. Bring it in parts, or copy only what you need and paste it here.';
const NOT_READ = 'This could not be read. Open it, select all, copy it, and paste it here.';

/** @param office loads what reads pages and Word files @returns what came of it, or why it can’t be read; never fails */
export async function readGiven(given: BringingGiven, office: () => Promise<Office>): Promise<Came> {
  try {
    if (given.type === 'pasted') return await readPasted(given, office);
    const bytes = bytesOf(given.base64);
    return bytes ? await readFile(given.name, bytes, decode, office) : { trouble: NOT_READ };
  } catch (error) {
    // What went wrong exactly could hold words of the plan: it goes to no log.
    return { trouble: isForPeople(error) ? error.message : NOT_READ };
  }
}

async function readPasted(
  { html, text }: Extract<BringingGiven, { readonly type: 'pasted' }>,
  office: () => Promise<Office>,
): Promise<Came> {
  if (html.length > LONGEST_READ || text.length > LONGEST_READ) return { trouble: TOO_LARGE };
  const brought = bringFrom('', text);
  if (brought) return { brought, from: brought.from };
  if (html.trim() !== '') {
    const read = (await office()).readHtml(html);
    if (read.blocks.length > 0) return ofPage('', read);
  }
  return ofPage('', readText(text));
}

/** Words for the person come as errors of the office’s own kind; its class is in a bundle of its own. */
function isForPeople(error: unknown): error is Error {
  return error instanceof Error && error.name === 'NotReadable';
}

/** @returns undefined where the text is not Base64 */
function bytesOf(base64: string): Uint8Array | undefined {
  try {
    const binary = atob(base64);
    return Uint8Array.from(binary, (sign) => sign.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function decode(bytes: Uint8Array, encoding: string, strictly: boolean): string {
  return new TextDecoder(encoding, { fatal: strictly }).decode(bytes);
}
