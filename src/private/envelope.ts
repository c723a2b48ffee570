/**
 * How one record lies in its file: encrypted with AES-256-GCM, bound to its own name, of a length that tells little.
 * Nothing but this file encrypts.
 */
import { fromBase64, fromUtf8, toBase64, utf8, type Bytes } from './bytes.ts';

/** The number of the envelope's form. */
const VERSION = 1;
const ALGORITHM = 'A256GCM';
/** As the standard for GCM wants it: 96 bits, drawn anew for each writing. */
const IV_BYTES = 12;
/** What GCM adds to prove that nothing was changed. */
const TAG_BYTES = 16;
/** Contents are as long as a multiple of this, so that a file's size does not tell how much somebody wrote. */
const STEP = 1024;
/** No file of ours is longer; what is, is none. */
const LONGEST = 16 * 1024 * 1024;

/** @param bound what it belongs to: it opens for that alone */
export async function seal(key: CryptoKey, content: string, bound: string): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8(bound) },
    key,
    utf8(padded(content)),
  );
  const ct = toBase64(new Uint8Array(sealed));
  return utf8(JSON.stringify({ v: VERSION, alg: ALGORITHM, iv: toBase64(iv), ct }));
}

/**
 * @param bounds what it may belong to
 * @returns the content as it was sealed, white space around it left out, and what it is bound to; undefined where this
 *   is no envelope, it was changed, moved from elsewhere or sealed with another key
 */
export async function open<Bound extends string>(
  key: CryptoKey,
  file: Uint8Array,
  bounds: readonly Bound[],
): Promise<{ readonly content: string; readonly bound: Bound } | undefined> {
  const envelope = parse(file);
  if (!envelope) return undefined;
  for (const bound of bounds) {
    const content = await opened(key, envelope, bound);
    if (content !== undefined) return { content: content.trim(), bound };
  }
  return undefined;
}

async function opened(key: CryptoKey, { iv, ct }: Envelope, bound: string): Promise<string | undefined> {
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData: utf8(bound) }, key, ct);
    return fromUtf8(new Uint8Array(plain));
  } catch {
    return undefined;
  }
}

interface Envelope {
  readonly iv: Bytes;
  readonly ct: Bytes;
}

/** Nothing is guessed: exactly the four names, each as we write it. */
function parse(file: Uint8Array): Envelope | undefined {
  if (file.length > LONGEST) return undefined;
  const text = fromUtf8(file);
  const value = text === undefined ? undefined : asJson(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const entries = new Map<string, unknown>(Object.entries(value));
  if (entries.size !== 4 || entries.get('v') !== VERSION || entries.get('alg') !== ALGORITHM)
    return undefined;
  const [iv, ct] = [bytesOf(entries.get('iv')), bytesOf(entries.get('ct'))];
  if (iv?.length !== IV_BYTES || !ct || ct.length < TAG_BYTES) return undefined;
  // The same things said in another way (order, white space, a name twice) were not written by us.
  const ours = JSON.stringify({ v: VERSION, alg: ALGORITHM, iv: toBase64(iv), ct: toBase64(ct) });
  return ours === text ? { iv, ct } : undefined;
}

function bytesOf(value: unknown): Bytes | undefined {
  return typeof value === 'string' ? fromBase64(value) : undefined;
}

/** What a text says as JSON; undefined where it is none. */
export function asJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function padded(content: string): string {
  const { length } = utf8(content);
  return content + ' '.repeat(Math.ceil(Math.max(length, 1) / STEP) * STEP - length);
}
