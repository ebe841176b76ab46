import type { EmailDriver } from '@supabase/lite';
import type { Sql } from '../connect.ts';

export type Mail = { id: string; recipient: string; subject: string; html: string; sentAt: Date };

const kept = 200;

/** Mails go nowhere: they are kept in the database, newest two hundred, for the local page. */
export function outbox(sql: Sql): EmailDriver {
  return {
    async send(message) {
      await sql`
        insert into local.mails (recipient, subject, body_text, body_html)
        values (${String(message.to)}, ${message.subject}, ${message.text ?? null}, ${message.html ?? null})
      `;
      await sql`
        delete from local.mails where id <= (select max(id) - ${kept} from local.mails)
      `;
    },
  };
}

export function listMails(sql: Sql): Promise<Mail[]> {
  return sql<Mail[]>`
    select id, recipient, subject, coalesce(body_html, '') as html, sent_at as "sentAt"
    from local.mails order by id desc limit 100
  `;
}

export async function findMail(sql: Sql, id: string): Promise<Mail | undefined> {
  const [mail] = await sql<Mail[]>`
    select id, recipient, subject, coalesce(body_html, '') as html, sent_at as "sentAt"
    from local.mails where id = ${id}
  `;
  return mail;
}
