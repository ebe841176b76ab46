import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { ResetForm } from '@/components/account/reset-form';
import { Button } from '@/components/ui/button';
import { confirmSchema } from '@/lib/auth/confirm-schema';
import { followLink } from '@/lib/auth/mail-actions';
import { one } from '@/lib/auth/search-param';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

/**
 * Where the links in our mails lead. Opening one uses nothing up, as programs that look into mails
 * open links too: only a person presses a button.
 */
export default async function ConfirmPage({ searchParams }: PageProps<'/auth/confirm'>) {
  const asked = await searchParams;
  const values = ['token_hash', 'type', 'next'].map((name) => [name, one(asked[name])]);
  const parsed = confirmSchema.safeParse(Object.fromEntries(values));
  if (!parsed.success) redirect('/sign-in?link=over');
  const { token_hash, type, next } = parsed.data;
  const isReset = type === 'recovery';
  return (
    <div className="mx-auto w-full max-w-92 py-8 lg:pt-[10vh]">
      <h1 className="mb-6 font-semibold text-28 tracking-[-0.021em]">
        {isReset ? 'New password' : 'Sign in'}
      </h1>
      {isReset ? (
        <ResetForm tokenHash={token_hash} />
      ) : (
        <form action={followLink} className="grid gap-5">
          <p className="text-16 text-ink-2">The link from your mail works once.</p>
          <input type="hidden" name="token_hash" value={token_hash} />
          <input type="hidden" name="type" value={type} />
          {next && <input type="hidden" name="next" value={next} />}
          <Button type="submit" look="primary" size="large">
            Continue to Daylight
          </Button>
        </form>
      )}
    </div>
  );
}
