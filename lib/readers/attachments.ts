import type { Attachment as Part } from 'postal-mime';
import { MAX_ATTACHMENT_BYTES, MAX_ATTACHMENTS } from '@/lib/readers/limits';
import type { Attachment } from '@/lib/readers/schema';
import { shorten } from '@/lib/text';

/** The files of an e-mail, named safely; `isWhole` is false where some had to be left inside. */
export function attachmentsOf(parts: Part[]): { attachments: Attachment[]; isWhole: boolean } {
  const attachments: Attachment[] = [];
  let bytes = 0;
  let isWhole = true;
  for (const part of parts) {
    const content = bytesOf(part);
    if (content.length === 0) continue;
    if (attachments.length === MAX_ATTACHMENTS || bytes + content.length > MAX_ATTACHMENT_BYTES) {
      isWhole = false;
      continue;
    }
    bytes += content.length;
    const isMessage = part.mimeType === 'message/rfc822';
    const fallback = `attachment-${attachments.length + 1}${isMessage ? '.eml' : ''}`;
    const name = safeName(part.filename ?? '') || fallback;
    attachments.push({ name, type: part.mimeType.slice(0, 100), bytes: content });
  }
  return { attachments, isWhole };
}

function bytesOf({ content }: Part): Uint8Array {
  if (typeof content === 'string') return Buffer.from(content, 'utf8');
  return content instanceof Uint8Array ? content : new Uint8Array(content);
}

const MAX_NAME = 120;

/**
 * A file's bare name: no folders, no control or direction characters (which make `gpj.exe` look like
 * `exe.jpg`), no leading dots; at most 120 units, its ending kept. Empty if nothing is left.
 */
export function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).pop() ?? '';
  const bare = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (bare.length <= MAX_NAME) return bare;
  const ending = /\.[A-Za-z\d]{1,8}$/.exec(bare)?.[0] ?? '';
  return shorten(bare.slice(0, -ending.length || undefined), MAX_NAME - ending.length) + ending;
}
