/**
 * The SHA-256 of a file's bytes in lower-case hex, made where the file is. The browser computes it
 * on a thread of its own, so that the page stays quick with 50 MB, too. Throws if the file is gone.
 */
export async function checksum(file: Blob): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
