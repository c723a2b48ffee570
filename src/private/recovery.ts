/** The copy of the key that only the recovery code opens. It lies beside the notes; without the code it is of no use. */
import { fromBase64, fromUtf8, toBase64, utf8, type Bytes } from './bytes.ts';
import { asJson } from './envelope.ts';

const VERSION = 1;
const DERIVATION = 'PBKDF2-SHA-256';
/** As recommended for passwords; the code is far stronger than one, so this is on the safe side. */
const ITERATIONS = 600_000;
/** A changed file must not keep the computer busy for ever. */
const MOST_ITERATIONS = 10_000_000;
const BOUND = 'third-point|recovery|1';

/** @param key as text @param code as it is written down */
export async function wrapKey(key: string, code: string): Promise<Bytes> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const wrapping = await derive(code, salt, ITERATIONS);
  const sealed = await crypto.subtle.encrypt(
    { name: 'AES-GCM', iv, additionalData: utf8(BOUND) },
    wrapping,
    utf8(key),
  );
  const ct = toBase64(new Uint8Array(sealed));
  return utf8(
    JSON.stringify({
      ...{ v: VERSION, kdf: DERIVATION, iterations: ITERATIONS },
      ...{ salt: toBase64(salt), iv: toBase64(iv), ct },
    }),
  );
}

/**
 * @param code as it is written down
 * @returns the key as text; undefined where the copy is none of ours, was changed, or is opened by another code
 */
export async function unwrapKey(file: Uint8Array, code: string): Promise<string | undefined> {
  const value = asJson(fromUtf8(file) ?? '');
  if (typeof value !== 'object' || value === null) return undefined;
  const read = new Map<string, unknown>(Object.entries(value));
  const [salt, iv, ct] = ['salt', 'iv', 'ct'].map((name) => {
    const text = read.get(name);
    return typeof text === 'string' ? fromBase64(text) : undefined;
  });
  const iterations = read.get('iterations');
  if (read.get('v') !== VERSION || read.get('kdf') !== DERIVATION || !salt || iv?.length !== 12 || !ct)
    return undefined;
  if (typeof iterations !== 'number' || !Number.isInteger(iterations)) return undefined;
  if (iterations < ITERATIONS || iterations > MOST_ITERATIONS) return undefined;
  try {
    const wrapping = await derive(code, salt, iterations);
    const plain = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv, additionalData: utf8(BOUND) },
      wrapping,
      ct,
    );
    return fromUtf8(new Uint8Array(plain));
  } catch {
    return undefined;
  }
}

async function derive(code: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const base = await crypto.subtle.importKey('raw', utf8(code), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    base,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
