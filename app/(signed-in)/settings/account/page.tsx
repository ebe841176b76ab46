import type { Metadata } from 'next';
import { ChangePassword } from '@/components/account/change-password';
import { SignOutEverywhere } from '@/components/account/sign-out-everywhere';
import { SectionPage } from '@/components/settings/section-page';
import { requirePerson } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Account' };

export default async function AccountPage() {
  const { email } = await requirePerson();
  return (
    <SectionPage title="Account" about={`Signed in as ${email}`}>
      <h2 className="mb-4 font-semibold text-16">Change password</h2>
      <ChangePassword email={email} />
      <div className="mt-10 border-line border-t pt-6">
        <h2 className="mb-1 font-semibold text-16">Sign out everywhere</h2>
        <SignOutEverywhere />
      </div>
    </SectionPage>
  );
}
