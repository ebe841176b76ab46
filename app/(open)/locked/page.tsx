import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { UnlockForm } from '@/components/safety/unlock-form';
import { Button } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { nextPath } from '@/lib/auth/next-path';
import { one } from '@/lib/auth/search-param';
import { isLockedHere } from '@/lib/safety/own-cookies';
import { unlockWords } from '@/lib/safety/unlock-words';

export const metadata: Metadata = { title: 'Locked' };

export default async function LockedPage({ searchParams }: PageProps<'/locked'>) {
  const { next, problem } = await searchParams;
  const path = nextPath(one(next));
  if (!(await isLockedHere())) redirect(path);
  return (
    <div className="mx-auto w-full max-w-92 py-8 lg:pt-[10vh]">
      <h1 className="font-semibold text-28 tracking-[-0.021em]">Locked</h1>
      <p className="mt-2 mb-6 text-14 text-ink-2">
        What you saved is safe. Your password opens it again in this browser.
      </p>
      <UnlockForm next={path} error={unlockWords(one(problem))} />
      <div className="mt-6 grid gap-4 border-line border-t pt-5 text-14 text-ink-2">
        <p>
          No password at hand? Sign out, and sign in again later. A draft kept on this device waits
          for you.
        </p>
        <form action="/auth/sign-out" method="post">
          <Button type="submit">Sign out</Button>
        </form>
        <p>
          <Link href="/safety" className="link inline-flex min-h-touch items-center">
            What locking can and can’t do
          </Link>
        </p>
      </div>
    </div>
  );
}
