import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { TestDatabase } from './harness';
import { byTask, byUser, claimed, receivedFile, submitted } from './steps';

/** A job and the claim under which its task writes. */
export type By = { p_job: string; p_claim: string };
type Added = { outcome: string; storage_key?: string; id?: string };

// Bytes that nobody has had before, so that no test finds the files of another.
let bytes = 0;
export function newHash(): string {
  bytes += 1;
  return bytes.toString(16).padStart(64, '0');
}

/** A file inside of an e-mail, as the task that reads it announces it. */
export function inside(over: object = {}) {
  const file = { p_id: randomUUID(), p_name: 'letter.txt', p_type: 'text/plain' };
  return { ...file, p_size: 5, p_sha256: newHash(), ...over };
}

/** What a task does with the files inside of the e-mails that it reads. */
export function mailTask(db: TestDatabase) {
  const begin = (file: string, by: By) =>
    byTask<{ outcome: string }>(db, 'begin_reading', { ...by, p_evidence: file });
  const add = (file: ReturnType<typeof inside>, parent: string, by: By) =>
    byTask<Added>(db, 'add_attachment', { ...by, p_parent: parent, ...file });
  const receive = (id: string, by: By) =>
    byTask<string>(db, 'receive_attachment', { ...by, p_id: id });
  const store = (key: string | undefined, size = 5) =>
    db.asService(
      (sql) => sql`insert into storage.objects (bucket_id, name, metadata)
        values ('evidence', ${String(key)}, ${sql.json({ size })})`,
    );
  return {
    ...{ begin, add, receive, store },
    /** One file on its whole way out. */
    async takeOut(parent: string, by: By) {
      const file = inside();
      await store((await add(file, parent, by)).storage_key);
      expect(await receive(file.p_id, by)).toBe('received');
      return file;
    },
    /** An e-mail in an entry whose job reads it at this moment. */
    async mailOf(user: string) {
      const mail = await receivedFile(db, user);
      const { entryId, jobId } = await submitted(db, user, { p_evidence: [mail] });
      const by = { p_job: jobId, p_claim: await claimed(db, jobId) };
      expect(await begin(mail, by)).toMatchObject({ outcome: 'lease' });
      return { mail, entryId, by };
    },
    /** A job that reads a file on its own, claimed. */
    async askedFor(user: string, file: string): Promise<By> {
      const { job_id } = await byUser(db, user, 'read_evidence', { p_evidence: file });
      return { p_job: String(job_id), p_claim: await claimed(db, String(job_id)) };
    },
    async row(id: string) {
      const [found] = await db.sql`select * from public.evidence where id = ${id}`;
      return found;
    },
    /** The files of an entry, in their order. */
    async filesOf(entry: string) {
      const rows = await db.sql`
        select evidence_id from public.entry_evidence where entry_id = ${entry} order by position`;
      return rows.map(({ evidence_id }) => String(evidence_id));
    },
  };
}
