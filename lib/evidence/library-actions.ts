'use server';

import { cookies } from 'next/headers';
import { after } from 'next/server';
import { z } from 'zod';
import { loadProfile } from '@/lib/account/loaders';
import { asPerson } from '@/lib/action';
import { callRpc, rowsOf } from '@/lib/database';
import { listLibrary } from '@/lib/evidence/library-data';
import type { LibraryFilters } from '@/lib/evidence/library-filters';
import { type LibraryLook, LOOK_COOKIE, libraryLook } from '@/lib/evidence/library-look';
import { type Cursor, cursorSchema, type Library } from '@/lib/evidence/library-view';
import { nudge } from '@/lib/evidence/nudge';
import { parseFilters } from '@/lib/evidence/parse-library-filters';
import { fail, ok, type Result } from '@/lib/result';
import { cleanText } from '@/lib/text';

const id = z.uuid();

/** The next files of a list. */
export async function moreFiles(filters: LibraryFilters, last: Cursor): Promise<Result<Library>> {
  return asPerson('evidence.more', async ({ db }) => {
    const cursor = cursorSchema.safeParse(last);
    if (!cursor.success) return fail('bad_request');
    const { timeZone } = await loadProfile();
    const asked = { filters: parseFilters(filters), timeZone, after: cursor.data };
    return ok(await listLibrary(db, asked));
  });
}

/** Keeps in this browser whether somebody likes pictures or lines. */
export async function rememberLook(look: LibraryLook): Promise<void> {
  const jar = await cookies();
  const year = 365 * 24 * 60 * 60;
  const options = { path: '/evidence', maxAge: year, sameSite: 'lax', httpOnly: true } as const;
  jar.set(LOOK_COOKIE, libraryLook(look), options);
}

/** Has the small pictures of new files made at once. */
export async function wantThumbnails(): Promise<void> {
  await asPerson('evidence.thumbnails', async () => {
    after(() => nudge('make-thumbnails'));
    return ok(null);
  });
}

/** Keeps what somebody writes of a file; an empty note is none. Gives what was kept. */
export async function saveNote(fileId: string, note: string): Promise<Result<{ note: string }>> {
  return asPerson('evidence.note', async ({ db }) => {
    const kept = cleanText(note).slice(0, 2000);
    if (!id.safeParse(fileId).success) return fail('not_found');
    const change = { note: kept.trim() === '' ? null : kept };
    const rows = rowsOf(await db.from('evidence').update(change).eq('id', fileId).select('id'));
    return rows.length > 0 ? ok({ note: kept }) : fail('not_found');
  });
}

const deleted = z.object({ code: z.enum(['deleted', 'busy', 'unknown']) });

/** Deletes a file for good: its row now, its bytes within a minute. */
export async function deleteFile(fileId: string): Promise<Result<{ id: string }>> {
  return asPerson('evidence.delete', async ({ db }) => {
    if (!id.safeParse(fileId).success) return fail('not_found');
    const { code } = await callRpc(db, 'delete_evidence', { p_id: fileId }, deleted);
    if (code === 'busy') return fail('file_in_use', BUSY);
    after(() => nudge('sweep-jobs'));
    return ok({ id: fileId });
  });
}

const BUSY =
  'An entry with this file is being organised. Delete the file when that has ended, or stop it there.';
