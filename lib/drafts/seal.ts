/**
 * Drafts lie on the device sealed (AES-GCM, 256 bits). The key is kept with the account and given
 * only to its own session, so the next person at the same browser finds noise.
 */
const IV_BYTES = 12;

/** Takes 32 bytes as base64. Throws if it isn't a key. */
export function importKey(base64: string): Promise<CryptoKey> {
  const usages: KeyUsage[] = ['encrypt', 'decrypt'];
  return crypto.subtle.importKey('raw', fromBase64(base64), 'AES-GCM', false, usages);
}

/** A fresh key, as base64. */
export function createKey(): string {
  return toBase64(crypto.getRandomValues(new Uint8Array(32)));
}

/** Seals a text under the name it is stored by; moved to another name it doesn't open. */
export async function seal(key: CryptoKey, name: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const bytes = new TextEncoder().encode(text);
  const sealed = new Uint8Array(await crypto.subtle.encrypt(how(iv, name), key, bytes));
  const all = new Uint8Array(IV_BYTES + sealed.length);
  all.set(iv);
  all.set(sealed, IV_BYTES);
  return toBase64(all);
}

/** The text again; null for another key, another name, or damage. */
export async function unseal(key: CryptoKey, name: string, sealed: string): Promise<string | null> {
  try {
    const all = fromBase64(sealed);
    const iv = all.slice(0, IV_BYTES);
    const text = await crypto.subtle.decrypt(how(iv, name), key, all.slice(IV_BYTES));
    return new TextDecoder().decode(text);
  } catch {
    return null;
  }
}

function how(iv: Uint8Array<ArrayBuffer>, name: string): AesGcmParams {
  return { name: 'AES-GCM', iv, additionalData: new TextEncoder().encode(name) };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
}
