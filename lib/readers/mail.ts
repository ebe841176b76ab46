import PostalMime, { type Email } from 'postal-mime';
import { attachmentsOf } from '@/lib/readers/attachments';
import { htmlText } from '@/lib/readers/html-text';
import { peopleOf } from '@/lib/readers/mail-people';
import type { ReadDate, Text } from '@/lib/readers/schema';
import { onePage } from '@/lib/readers/text';

const SHOWN = ['From', 'To', 'Cc', 'Date', 'Subject'] as const;

/**
 * Reads an e-mail (RFC 5322, MIME) as one page: who, to whom, when and about what as its head says,
 * then its words. Its attachments are given apart. Bad files give a reason and never throw.
 */
export async function readMail(bytes: Uint8Array): Promise<Text> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, {
      // A forwarded message is a file of its own.
      forceRfc822Attachments: true,
      maxNestingDepth: 30,
      maxHeadersSize: 512 * 1024,
    });
  } catch {
    return { pages: [], reason: 'damaged' };
  }
  const people = peopleOf(mail);
  const body = bodyOf(mail);
  const head = SHOWN.flatMap((name) => {
    const value = headOf(mail, name, people);
    return value ? [`${name}: ${value}`] : [];
  });
  const { attachments, isWhole } = attachmentsOf(mail.attachments);
  const page = onePage([head.join('\n'), body.text.trim()].filter(Boolean).join('\n\n'));
  return {
    ...page,
    reason: page.reason ?? (isWhole ? null : 'too_many_attachments'),
    people,
    dates: dateOf(mail),
    attachments,
    hidden: body.hidden,
  };
}

/** Plain words where the sender wrote them; else what the formatted ones show. */
function bodyOf(mail: Email): { text: string; hidden: string } {
  const plain = mail.text?.replace(/\r\n?/g, '\n') ?? '';
  if (plain.trim() !== '')
    return { text: plain, hidden: mail.html ? htmlText(mail.html).hidden : '' };
  return htmlText(mail.html ?? '');
}

function headOf(mail: Email, name: (typeof SHOWN)[number], people: ReturnType<typeof peopleOf>) {
  if (name === 'Subject') return mail.subject?.replace(/\s+/g, ' ').trim();
  if (name === 'Date') return rawDate(mail);
  return people
    .filter((person) => person.role === name.toLowerCase())
    .map(({ name, address }) => (address && address !== name ? `${name} <${address}>` : name))
    .join(', ');
}

/** As the sender's clock wrote it, with its offset; the parsed one is in UTC. */
function rawDate(mail: Email): string | undefined {
  const value = mail.headers.find((header) => header.key === 'date')?.value;
  return value?.replace(/\s+/g, ' ').trim().slice(0, 100);
}

function dateOf(mail: Email): ReadDate[] {
  const value = rawDate(mail);
  return value ? [{ origin: 'header', value }] : [];
}
