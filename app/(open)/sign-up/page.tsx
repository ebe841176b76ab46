import type { Metadata } from 'next';
import { AccountForm } from '@/components/account/account-form';
import { Link } from '@/components/ui/link';
import { signUp } from '@/lib/auth/actions';
import { nextPath } from '@/lib/auth/next-path';
import { one } from '@/lib/auth/search-param';

export const metadata: Metadata = { title: 'Create account' };

export default async function SignUpPage({ searchParams }: PageProps<'/sign-up'>) {
  const path = nextPath(one((await searchParams).next));
  return (
    <div className="mx-auto w-full max-w-92 py-8 lg:pt-[10vh]">
      <h1 className="mb-6 font-semibold text-28 tracking-[-0.021em]">Create account</h1>
      <AccountForm action={signUp} submit="Create account" newPassword next={path} />
      <p className="mt-6 border-line border-t pt-5 text-14 text-ink-2">
        Have an account?{' '}
        <Link href={{ pathname: '/sign-in', query: { next: path } }} className="link">
          Sign in
        </Link>
      </p>
    </div>
  );
}
