import type { Metadata } from 'next';
import { AccountForm } from '@/components/account/account-form';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { signIn } from '@/lib/auth/actions';
import { nextPath } from '@/lib/auth/next-path';
import { one } from '@/lib/auth/search-param';

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { next, link } = await searchParams;
  const path = nextPath(one(next));
  return (
    <div className="mx-auto w-full max-w-92 py-8 lg:pt-[10vh]">
      <h1 className="mb-6 font-semibold text-28 tracking-[-0.021em]">Sign in</h1>
      {one(link) === 'over' && (
        <Notice className="mb-5">
          <p>
            That link has been used, or is too old. Sign in with your password, or get a new link.
          </p>
        </Notice>
      )}
      <AccountForm action={signIn} submit="Sign in" next={path} />
      <p className="mt-2 text-14">
        <Link href="/forgot" className="link inline-flex min-h-touch items-center text-ink-2">
          Forgot your password?
        </Link>
      </p>
      <p className="mt-3 border-line border-t pt-5 text-14 text-ink-2">
        New here?{' '}
        <Link href={{ pathname: '/sign-up', query: { next: path } }} className="link">
          Create account
        </Link>
      </p>
    </div>
  );
}
