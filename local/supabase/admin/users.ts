import { randomUUID } from 'node:crypto';
import bcrypt from 'bcryptjs';
import type { Sql } from '../connect.ts';
import { authError } from '../edge/answers.ts';
import { minimumPasswordLength } from '../lite/app.ts';

type UserRow = {
  id: string;
  aud: string;
  role: string;
  email: string | null;
  phone: string | null;
  raw_app_meta_data: Record<string, unknown> | null;
  raw_user_meta_data: Record<string, unknown> | null;
  email_confirmed_at: Date | null;
  last_sign_in_at: Date | null;
  banned_until: Date | null;
  created_at: Date;
  updated_at: Date;
  is_anonymous: boolean;
};

type UserInput = {
  id?: string;
  email?: string;
  password?: string;
  email_confirm?: boolean;
  user_metadata?: Record<string, unknown>;
  app_metadata?: Record<string, unknown>;
};

const rounds = 10;
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The user half of the hosted Auth admin API, which Lite lacks. The caller has checked the secret key. */
export async function answerAdmin(request: Request, sql: Sql): Promise<Response> {
  const url = new URL(request.url);
  const id = url.pathname.split('/')[5];
  if (!id)
    return request.method === 'POST' ? createUser(sql, await input(request)) : list(sql, url);
  const user = uuid.test(id) ? await find(sql, id) : undefined;
  if (!user) return authError(404, 'user_not_found', 'User not found');
  if (request.method === 'GET') return Response.json(present(user));
  if (request.method === 'PUT') return updateUser(sql, id, await input(request));
  await sql.begin(async (transaction) => {
    await transaction`delete from auth.refresh_tokens where user_id = ${id}`;
    await transaction`delete from auth.users where id = ${id}`;
  });
  return Response.json({});
}

async function input(request: Request): Promise<UserInput> {
  return (await request.json().catch(() => ({}))) as UserInput;
}

async function find(sql: Sql, id: string): Promise<UserRow | undefined> {
  const [user] = await sql<UserRow[]>`select * from auth.users where id = ${id}`;
  return user;
}

async function list(sql: Sql, url: URL): Promise<Response> {
  const page = Math.max(1, Number(url.searchParams.get('page')) || 1);
  const size = Math.min(1000, Math.max(1, Number(url.searchParams.get('per_page')) || 50));
  const users = await sql<UserRow[]>`
    select * from auth.users order by created_at desc limit ${size} offset ${(page - 1) * size}
  `;
  const [row] = await sql<{ total: number }[]>`select count(*)::int as total from auth.users`;
  return Response.json(
    { users: users.map(present), aud: 'authenticated' },
    { headers: { 'x-total-count': String(row?.total ?? 0) } },
  );
}

async function createUser(sql: Sql, body: UserInput): Promise<Response> {
  const email = body.email?.trim().toLowerCase();
  if (!email) return authError(400, 'validation_failed', 'Cannot create a user without an email');
  if (weak(body)) return authError(422, 'weak_password', 'Password is too short');
  const id = body.id ?? randomUUID();
  const app = { provider: 'email', providers: ['email'], ...body.app_metadata };
  const identity = { sub: id, email, email_verified: body.email_confirm === true };
  const hash = body.password ? await bcrypt.hash(body.password, rounds) : null;
  try {
    await sql.begin(async (transaction) => {
      await transaction`
        insert into auth.users (id, email, encrypted_password, email_confirmed_at, raw_app_meta_data, raw_user_meta_data)
        values (${id}, ${email}, ${hash}, ${body.email_confirm ? new Date() : null},
          ${JSON.stringify(app)}::text::jsonb, ${JSON.stringify(body.user_metadata ?? {})}::text::jsonb)
      `;
      await transaction`
        insert into auth.identities (id, provider, provider_id, user_id, identity_data)
        values (${randomUUID()}, 'email', ${id}, ${id}, ${JSON.stringify(identity)}::text::jsonb)
      `;
    });
  } catch (error) {
    if ((error as { code?: string }).code !== '23505') throw error;
    return authError(
      422,
      'email_exists',
      'A user with this email address has already been registered',
    );
  }
  return present200(await find(sql, id));
}

async function updateUser(sql: Sql, id: string, body: UserInput): Promise<Response> {
  if (weak(body)) return authError(422, 'weak_password', 'Password is too short');
  const hash = body.password ? await bcrypt.hash(body.password, rounds) : null;
  await sql`
    update auth.users set
      encrypted_password = coalesce(${hash}, encrypted_password),
      email = coalesce(${body.email?.trim().toLowerCase() ?? null}, email),
      raw_user_meta_data = raw_user_meta_data || ${JSON.stringify(body.user_metadata ?? {})}::text::jsonb,
      raw_app_meta_data = raw_app_meta_data || ${JSON.stringify(body.app_metadata ?? {})}::text::jsonb,
      email_confirmed_at = case when ${body.email_confirm === true}
        then coalesce(email_confirmed_at, now()) else email_confirmed_at end,
      updated_at = now()
    where id = ${id}
  `;
  return present200(await find(sql, id));
}

function weak({ password }: UserInput): boolean {
  return password !== undefined && password.length < minimumPasswordLength;
}

function present200(user: UserRow | undefined): Response {
  return user ? Response.json(present(user)) : authError(404, 'user_not_found', 'User not found');
}

function present(user: UserRow): Record<string, unknown> {
  return {
    id: user.id,
    aud: user.aud,
    role: user.role,
    email: user.email ?? '',
    phone: user.phone ?? '',
    email_confirmed_at: user.email_confirmed_at,
    last_sign_in_at: user.last_sign_in_at,
    banned_until: user.banned_until,
    app_metadata: user.raw_app_meta_data ?? {},
    user_metadata: user.raw_user_meta_data ?? {},
    identities: [],
    created_at: user.created_at,
    updated_at: user.updated_at,
    is_anonymous: user.is_anonymous,
  };
}
