/** Takes the page elsewhere: onto the clipboard, or into a file. */

/**
 * Puts a page onto the clipboard, as a document and as words only.
 * @returns whether it is there
 */
export async function copyPage(html: string, text: string): Promise<boolean> {
  try {
    const item = new ClipboardItem({
      'text/html': new Blob([html], { type: 'text/html' }),
      'text/plain': new Blob([text], { type: 'text/plain' }),
    });
    await navigator.clipboard.write([item]);
    return true;
  } catch {
    return copyAsBefore(html, text);
  }
}

/** Where the browser does not give pages the clipboard, a copy of the keyboard’s kind still goes there. */
function copyAsBefore(html: string, text: string): boolean {
  let done = false;
  const fill = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    done = true;
  };
  document.addEventListener('copy', fill, { capture: true, once: true });
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else is left there
  document.execCommand('copy');
  document.removeEventListener('copy', fill, { capture: true });
  return done;
}

/** Hands a file to the person, as a download. */
export function download(name: string, html: string): void {
  const address = URL.createObjectURL(new Blob([html], { type: 'text/html' }));
  // Outside of the page, where VS Code does not take it for a link to follow.
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by the time anything else happens here.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
