import type { getDocumentProxy } from 'unpdf';
import type { ReadDate } from '@/lib/readers/schema';

type Document = Pick<Awaited<ReturnType<typeof getDocumentProxy>>, 'getMetadata'>;

const STAMP = /^(?:D:)?(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(?:(Z)|([+-]\d\d)'?(\d\d)?'?)?/;

/** When a PDF says that it was made and changed, in its own wall time. (ISO 32000-1, 7.9.4.) */
export async function pdfDates(document: Document): Promise<ReadDate[]> {
  const meta = await document.getMetadata().catch(() => null);
  const info: object = meta?.info ?? {};
  const values = ['CreationDate', 'ModDate'].map((name) => wallTime(Reflect.get(info, name)));
  return values.flatMap((value) => (value ? [{ origin: 'file', value } as const] : []));
}

export function wallTime(value: unknown): string | null {
  const match = typeof value === 'string' ? STAMP.exec(value) : null;
  if (!match) return null;
  const [, year, month, day, hour, minute, second = '00', utc, zone, rest = '00'] = match;
  const date = `${year}-${month}-${day}`;
  if (!hour) return date;
  return `${date}T${hour}:${minute}:${second}${utc ?? (zone ? `${zone}:${rest}` : '')}`;
}
