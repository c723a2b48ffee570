/** The one key of a person's private notes on one computer. */
import { asJson } from './envelope.ts';

/** A new key, as text to be kept where secrets are kept. */
export async function newKey(): Promise<string> {
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt']);
  return JSON.stringify(await crypto.subtle.exportKey('jwk', key));
}

/**
 * The key that a text holds, to work with; it can't be taken out again.
 * @returns undefined where the text holds no key of ours
 */
export async function readKey(text: string): Promise<CryptoKey | undefined> {
  const value = asJson(text);
  if (typeof value !== 'object' || value === null) return undefined;
  const { kty, k, alg } = value as Partial<Record<'kty' | 'k' | 'alg', unknown>>;
  if (kty !== 'oct' || typeof k !== 'string' || alg !== 'A256GCM') return undefined;
  try {
    const wanted = { kty, k, alg, ext: true };
    return await crypto.subtle.importKey('jwk', wanted, 'AES-GCM', false, ['encrypt', 'decrypt']);
  } catch {
    return undefined;
  }
}
