import { createHash } from 'node:crypto';

/**
 * The id of a file inside of an e-mail, by its place (from 0) and its bytes (SHA-256 in hex): the same
 * in every try, so that it is taken out once. A name-based UUID under the e-mail's id (RFC 9562, 5.8).
 */
export function attachmentId(parentId: string, index: number, sha256: string): string {
  const parent = Buffer.from(parentId.replaceAll('-', ''), 'hex');
  const bytes = createHash('sha256').update(parent).update(`${index}:${sha256}`).digest();
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex', 0, 16);
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
