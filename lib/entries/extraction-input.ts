import { z } from 'zod';
import { type Db, rowsOf } from '@/lib/database';
import { AppError } from '@/lib/errors';
import type { ExtractionInput, KnownPerson } from '@/lib/extraction/input';
import type { Step } from '@/lib/jobs/schema';

const pages = z.array(z.object({ page: z.number().int().min(1), text: z.string() }));

export type ToExtract = {
  input: ExtractionInput;
  /** The reader that the person agreed to when they handed the entry in. */
  reader: string;
  /** Whether they still agree to a language model. */
  ai: boolean;
};

/** Gathers what a reader may know of one entry. Service rights: everything is asked for by owner. */
export async function gatherInput(
  db: Db,
  { jobId, entryId, userId }: Omit<Step, 'claim'>,
): Promise<ToExtract> {
  const [entries, corrections, jobs, profiles, people, links] = await Promise.all([
    db
      .from('journal_entries')
      .select('event_text, reference_date, time_zone, submitted_at')
      .eq('id', entryId)
      .eq('user_id', userId),
    db
      .from('entry_corrections')
      .select('id, body, written_at')
      .eq('entry_id', entryId)
      .eq('user_id', userId)
      .order('written_at')
      .order('id'),
    db.from('jobs').select('reader').eq('id', jobId).eq('user_id', userId),
    db.from('profiles').select('ai, locale, display_name').eq('user_id', userId),
    db.from('people').select('name, aliases, role').eq('user_id', userId).order('created_at'),
    db
      .from('entry_evidence')
      .select('position, evidence(id, reading_status, pages)')
      .eq('entry_id', entryId)
      .eq('user_id', userId)
      .order('position'),
  ]);
  const [entry] = rowsOf(entries);
  const [job] = rowsOf(jobs);
  const [profile] = rowsOf(profiles);
  if (!entry || !job || !profile) throw new AppError('entry_missing');
  return {
    reader: job.reader,
    ai: profile.ai,
    input: {
      text: entry.event_text,
      referenceDate: entry.reference_date,
      timeZone: entry.time_zone,
      people: withWriter(rowsOf(people), profile.display_name),
      locale: profile.locale,
      writtenAt: entry.submitted_at,
      corrections: rowsOf(corrections).map(({ id, body: text, written_at: writtenAt }) => ({
        ...{ id, text, writtenAt },
      })),
      evidence: rowsOf(links).flatMap(({ evidence }) => {
        const read = pages.safeParse(evidence?.pages);
        return evidence && read.success ? [{ id: evidence.id, pages: read.data }] : [];
      }),
    },
  };
}

/** Letters and messages call the writer by name: it is one of the known ones too. */
function withWriter(people: KnownPerson[], name: string | null): KnownPerson[] {
  if (!name || people.some(({ role }) => role === 'self')) return people;
  return [...people, { name, aliases: [], role: 'self' }];
}
