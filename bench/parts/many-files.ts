import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { pictureKey } from '../../lib/evidence/picture-keys.ts';
import type { BenchStack } from './bench-stack.ts';

const WORDS =
  'pick up late school letter reading folder dentist call message agreed weekend holiday bring coat train home Friday lunch nurse form signed again answer'.split(
    ' ',
  );
const HOUR_MS = 3_600_000;

/**
 * Gives somebody a library of so many files, pictures and letters of three pages in turn, as they
 * are when they have been read; every 25th says "harbour". Each has a small picture in storage.
 */
export async function manyFiles({ sql, admin }: BenchStack, userId: string, count: number) {
  const [home] = await sql<{ id: string }[]>`select id from public.cases where user_id = ${userId}`;
  if (!home) throw new Error('The account has no case.');
  for (let nth = 0; nth < count; nth += 1) {
    const id = crypto.randomUUID();
    const key = `${userId}/${id}`;
    const isPicture = nth % 2 === 0;
    const pages = (isPicture ? [1] : [1, 2, 3]).map((page) => pageOf(nth, page));
    const type = isPicture ? 'image/png' : 'application/pdf';
    const sha256 = createHash('sha256').update(id).digest('hex');
    const at = new Date(Date.now() - nth * 20 * HOUR_MS);
    await sql`
      insert into public.evidence (id, user_id, case_id, storage_key, original_name, declared_type, mime_type,
        byte_size, sha256_browser, sha256_server, status, received_at, created_at, reading_status, reader_version,
        read_at, pages, words, summary, thumbnail)
      values (${id}, ${userId}, ${home.id}, ${key}, ${`Scan ${nth}`}, ${type}, ${type}, 240000, ${sha256}, ${sha256},
        'received', ${at}, ${at}, 'read', 'bench', ${at}, ${sql.json(pages)}, ${pages.length * 120},
        ${pages[0]?.text.slice(0, 200) ?? ''}, 'made')`;
    const options = { contentType: 'image/jpeg' };
    const picture = await pictureOf(nth);
    const sent = await admin.storage
      .from('evidence')
      .upload(pictureKey(key, 'thumb'), picture, options);
    if (sent.error) throw new Error(`storage refused: ${sent.error.message}`);
  }
  await sql`analyze public.evidence, public.evidence_words`;
}

function pageOf(nth: number, page: number) {
  const words = Array.from({ length: 120 }, (_, at) => WORDS[(nth * 7 + page * 5 + at * 11) % 24]);
  if (nth % 25 === 0) words[60] = 'harbour';
  return { page, text: words.join(' '), confidence: 0.95, lines: [], turn: 0, messages: [] };
}

// As large as a thumbnail of a phone's screenshot is (some 15 KB).
function pictureOf(nth: number): Promise<Buffer> {
  const background = { r: (nth * 37) % 255, g: (nth * 59) % 255, b: (nth * 83) % 255 };
  const noise = { type: 'gaussian', mean: 128, sigma: 18 } as const;
  return sharp({ create: { width: 480, height: 720, channels: 3, background, noise } })
    .jpeg({ quality: 30 })
    .toBuffer();
}
