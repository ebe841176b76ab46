import type { Sql } from '../connect.ts';
import { findMail, listMails, type Mail } from './outbox.ts';

/** The local page of mails: `/mail` lists them, `/mail/<id>` shows one. */
export async function answerMail(url: URL, sql: Sql): Promise<Response> {
  const id = url.pathname.split('/')[2];
  if (!id) return page('Mail', listBody(await listMails(sql)), 200);
  const mail = await findMail(sql, id);
  if (!mail) return page('No such mail', '<p>There is no such mail.</p>', 404);
  return page(mail.subject, mailBody(mail), 200);
}

function listBody(mails: Mail[]): string {
  if (mails.length === 0) return '<p>No mail yet. What Daylight sends appears here.</p>';
  const items = mails.map(
    (mail) =>
      `<li><a href="/mail/${escapeHtml(String(mail.id))}">${escapeHtml(mail.subject)}</a><br>
      <small>to ${escapeHtml(mail.recipient)}, ${mail.sentAt.toLocaleString('en-US')}</small></li>`,
  );
  return `<ul>${items.join('')}</ul>`;
}

function mailBody(mail: Mail): string {
  // The message is shown as it would be in a mail program: in a frame of its own, without scripts.
  const message = escapeHtml(`<base target="_top">${mail.html}`);
  return `<p><a href="/mail">All mail</a></p>
    <p><small>to ${escapeHtml(mail.recipient)}, ${mail.sentAt.toLocaleString('en-US')}</small></p>
    <iframe title="Message" sandbox="allow-top-navigation-by-user-activation" srcdoc="${message}"></iframe>`;
}

function page(title: string, body: string, status: number): Response {
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
    <meta name="viewport" content="width=device-width"><title>${escapeHtml(title)}</title>
    <style>
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem }
      li { margin-bottom: 0.75rem } iframe { width: 100%; height: 60vh; border: 1px solid #ccc }
    </style></head><body><h1>${escapeHtml(title)}</h1>${body}</body></html>`;
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'referrer-policy': 'no-referrer',
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
    },
  });
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
