import { type AcceptedType, acceptedType, refusal } from '@/lib/evidence/limits';
import type { Attachment } from '@/lib/readers/schema';
import { sniffFile } from '@/lib/readers/sniff';

/**
 * As what a file inside of an e-mail is kept: by the rules for files that people add, and borne out by
 * its bytes. Null for what isn't kept on its own (a signature, a calendar, a page); the e-mail has it.
 */
export async function attachmentType({
  name,
  type,
  bytes,
}: Attachment): Promise<AcceptedType | null> {
  const claimed = acceptedType({ name, type });
  // Many senders say nothing of what they send: then the bytes say it.
  if (!claimed && type.toLowerCase() !== 'application/octet-stream') return null;
  const sniffed = await sniffFile(bytes, claimed);
  if (!sniffed.ok) return null;
  // Pictures are mistaken for each other, and so are recordings: the bytes know better.
  const kept = acceptedType({ name: '', type: sniffed.type }) ?? claimed;
  if (!kept) return null;
  return refusal({ name, type: kept, size: bytes.length }) === null ? kept : null;
}
