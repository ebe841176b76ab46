import type { Metadata } from 'next';
import { ForgotForm } from '@/components/account/forgot-form';
import { Link } from '@/components/ui/link';
import { Notice } from '@/components/ui/notice';
import { one } from '@/lib/auth/search-param';

export const metadata: Metadata = { title: 'Forgotten password' };

export default async function ForgotPage({ searchParams }: PageProps<'/forgot'>) {
  const { link } = await searchParams;
  return (
    <div className="mx-auto w-full max-w-92 py-8 lg:pt-[10vh]">
      <h1 className="mb-6 font-semibold text-28 tracking-[-0.021em]">New password</h1>
      {one(link) === 'over' && (
        <Notice className="mb-5">
          <p>That link has been used, or is too old. Get a new one here.</p>
        </Notice>
      )}
      <ForgotForm />
      <p className="mt-6 border-line border-t pt-5 text-14 text-ink-2">
        Know it after all?{' '}
        <Link href="/sign-in" className="link">
          Sign in
        </Link>
      </p>
    </div>
  );
}
