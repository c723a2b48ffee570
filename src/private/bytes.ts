/** Bytes as text and back, where Node and browsers both can. */

/** Bytes that WebCrypto takes: of their own memory. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** Longer calls than this run into the engine's limit of arguments. */
const CHUNK = 8192;

export function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += CHUNK)
    binary += String.fromCharCode(...bytes.subarray(at, at + CHUNK));
  return btoa(binary);
}

/** @returns undefined where the text is not base64 as {@link toBase64} writes it */
export function fromBase64(text: string): Bytes | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const binary = atob(text);
  const bytes = Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
  // Several texts would decode to the same bytes; only one of them is ours.
  return toBase64(bytes) === text ? bytes : undefined;
}

export function utf8(text: string): Bytes {
  const { buffer, byteOffset, byteLength } = new TextEncoder().encode(text);
  return new Uint8Array(buffer, byteOffset, byteLength);
}

/** @returns undefined where the bytes are no UTF-8 */
export function fromUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
