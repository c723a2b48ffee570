/** A file's text, and whether its bytes were UTF-8, as our documents are. */
export interface Decoded {
  /** Without a byte order mark. Where the bytes are not UTF-8: as much of it as can be made out. */
  readonly text: string;
  readonly isUtf8: boolean;
}

/**
 * The text of a file. Other encodings are recognised only to say so: read as UTF-8 they would give garbage
 * without an error, and what other documents point at could not be found.
 */
export function decode(bytes: Uint8Array): Decoded {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // Letters of one byte with a zero beside each are UTF-16 without a mark.
    if (!text.includes('\0')) return { text, isUtf8: true };
  } catch {
    // Said by `isUtf8`.
  }
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0;
  return { text: new TextDecoder(wide ? 'utf-16le' : 'utf-8').decode(bytes), isUtf8: false };
}
