/** What a person brings to the page: from the clipboard, or as a file. */
import type { BringingGiven } from '../../core/view/planViewBringing.ts';

/** Longer texts and larger files are not read, in characters and bytes. */
const LARGEST = 8_000_000;

/** What was brought, why not, or undefined where there is nothing. */
export type Brought = BringingGiven | 'too-large' | 'not-readable' | undefined;

/** What a clipboard holds: a copied file, else the words with how they looked. */
export async function fromClipboard(clipboard: DataTransfer): Promise<Brought> {
  // Asked for at once: a clipboard is only open while its event is.
  const html = clipboard.getData('text/html');
  const text = clipboard.getData('text/plain');
  const file = clipboard.files[0];
  if (html.length > LARGEST || text.length > LARGEST) return 'too-large';
  // Office programs put a picture of the words beside them.
  if (html.trim() !== '' || text.trim() !== '') return { type: 'pasted', html, text };
  return file ? fromFile(file) : undefined;
}

/** What was dropped: a file, or words. */
export async function fromDrop(dropped: DataTransfer): Promise<Brought> {
  const file = dropped.files[0];
  return file ? fromFile(file) : fromClipboard(dropped);
}

async function fromFile(file: File): Promise<Brought> {
  if (file.size > LARGEST) return 'too-large';
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return { type: 'dropped', name: file.name, base64: base64Of(bytes) };
  } catch {
    return 'not-readable';
  }
}

function base64Of(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 32_768)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 32_768)));
  return btoa(parts.join(''));
}
