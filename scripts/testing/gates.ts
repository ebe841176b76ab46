import { setTimeout as pause } from 'node:timers/promises';
import postgres from 'postgres';

const points = {
  /** The entry's job is about to be written; the subject is the entry. */
  'at submit': 'before insert on public.jobs',
  'after claim': `before update on public.jobs ${beats('read_files')}`,
  'files read': `before update on public.jobs ${beats('find_events')}`,
  /** The reader has answered, and nothing of it is saved. */
  answered: `before insert on public.job_steps {when} new.step_key = 'extract-events'`,
  'after a step row': `before update on public.jobs ${beats('save_events')}`,
  'inside save': 'before insert on public.events',
  'before finalize': `before update on public.jobs {when} new.status = 'completed'`,
};

/** A point in the life of a job at which it can be held. */
export type Point = keyof typeof points;

/** A job that is held, or will be as soon as it gets there. */
export type Gate = {
  /** Settles when the job stands at the point. */
  reached(): Promise<void>;
  /** Lets it go on. */
  open(): Promise<void>;
  /** The write that waits there never happens: its connection is cut. Then the gate is opened. */
  sever(): Promise<void>;
};

export type Gates = {
  /** Holds a job (at submit: an entry, by its id) when it comes to a point. */
  close(point: Point, subject: string): Promise<Gate>;
};

/**
 * Lets a test stop jobs at named points, by triggers of its own in its database: the write at the
 * point waits for an advisory lock that the test holds. The product knows nothing of it.
 */
export async function installGates(databaseUrl: string): Promise<Gates> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} });
  await sql.unsafe(schema);
  for (const [point, event] of Object.entries(points)) {
    const subject = point === 'at submit' ? 'entry_id' : event.includes('.jobs') ? 'id' : 'job_id';
    const condition = `for each row ${event.includes('{when}') ? `when (${event.split('{when}')[1]})` : ''}`;
    await sql.unsafe(
      `create trigger "gate ${point}" ${event.split('{when}')[0]} ${condition}
       execute function gates.pass('${point}', '${subject}')`,
    );
  }
  await sql.end();

  return {
    async close(point, subject) {
      const holder = postgres(databaseUrl, { max: 1, onnotice: () => {} });
      await holder`insert into gates.holds values (${point}, ${subject})`;
      await holder`select pg_advisory_lock(gates.key(${point}, ${subject}))`;
      const waiter = async () => {
        const [row] = await holder<{ pid: number }[]>`
          select pid from pg_locks
          where locktype = 'advisory' and not granted
            and (classid::bigint << 32 | objid::bigint) = gates.key(${point}, ${subject})`;
        return row?.pid;
      };
      return {
        async reached() {
          const until = Date.now() + 240_000;
          while ((await waiter()) === undefined) {
            if (Date.now() > until) throw new Error(`Nothing came to the gate "${point}".`);
            await pause(20);
          }
        },
        // The lock goes with its connection; the database may have gone before.
        open: () => holder.end({ timeout: 1 }).catch(() => {}),
        async sever() {
          const pid = await waiter();
          if (pid !== undefined) {
            await holder`select pg_terminate_backend(${pid})`;
            while ((await waiter()) === pid) await pause(20);
          }
          await holder.end({ timeout: 1 });
        },
      };
    },
  };
}

function beats(step: string): string {
  return `{when} new.status = 'processing' and old.claim = new.claim
    and new.progress ->> 'step' = '${step}' and new.progress is distinct from old.progress`;
}

const schema = `
create schema gates;
create table gates.holds (point text, subject uuid, primary key (point, subject));
create function gates.key(point text, subject uuid) returns bigint language sql immutable
  as $$ select ('x' || left(md5(point || subject), 15))::bit(60)::bigint $$;
create function gates.pass() returns trigger
language plpgsql security definer set search_path = '' as $$
declare at uuid := to_jsonb(new) ->> tg_argv[1];
begin
  if exists (select 1 from gates.holds where point = tg_argv[0] and subject = at) then
    -- Shared: those who wait don't hold each other up.
    perform pg_advisory_xact_lock_shared(gates.key(tg_argv[0], at));
  end if;
  return new;
end $$;`;
