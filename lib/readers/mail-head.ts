const FIELD = /^([A-Za-z][A-Za-z0-9-]*):(?=[ \t]|\r?\n)/;
const TELLING = new Set([
  'from',
  'to',
  'subject',
  'date',
  'received',
  'message-id',
  'mime-version',
  'return-path',
  'delivered-to',
  'reply-to',
]);

/**
 * Whether a text begins as an e-mail does: nothing but header fields (RFC 5322, 2.2), at least two
 * of them those that only mail has. Takes the first characters; they may end anywhere.
 */
export function looksLikeMail(start: string): boolean {
  const lines = start.replace(/^>?From [^\r\n]*\r?\n/, '').split(/\r?\n/);
  const found = new Set<string>();
  for (const [index, line] of lines.entries()) {
    if (line === '' || index === lines.length - 1) break;
    if (index > 0 && /^[ \t]/.test(line)) continue;
    const name = FIELD.exec(`${line}\n`)?.[1]?.toLowerCase();
    if (!name) return false;
    if (TELLING.has(name)) found.add(name);
  }
  return found.size >= 2;
}
