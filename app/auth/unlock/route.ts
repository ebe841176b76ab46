import { type NextRequest, NextResponse } from 'next/server';
import { endLock } from '@/lib/auth/begin-session';
import { nextPath } from '@/lib/auth/next-path';
import { currentPerson } from '@/lib/auth/session';
import { serverEnv } from '@/lib/env/server';
import { isOwnOrigin } from '@/lib/http/origin';
import { checkPassword } from '@/lib/safety/unlock';

/** Unlocks with the person's password; else leads back to the lock page, which says why not. */
export async function POST(request: NextRequest): Promise<NextResponse> {
  if (!isOwnOrigin(request.headers, serverEnv().APP_URL)) return to('/locked');
  const form = await request.formData();
  const next = nextPath(text(form.get('next')));
  const person = await currentPerson().catch(() => 'away' as const);
  if (person === null) return to(`/sign-in?next=${encodeURIComponent(next)}`);
  const password = text(form.get('password'));
  const problem =
    person === 'away' ? 'away' : password ? await checkPassword(person, password) : 'empty';
  if (problem) return to(`/locked?next=${encodeURIComponent(next)}&problem=${problem}`);
  await endLock();
  return to(next);
}

function text(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}

// The request knows its own address only as the server listens, not as people reach it.
function to(path: string): NextResponse {
  return NextResponse.redirect(new URL(path, serverEnv().APP_URL), 303);
}
