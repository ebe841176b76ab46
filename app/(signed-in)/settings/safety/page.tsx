import type { Metadata } from 'next';
import { PrivacyForm } from '@/components/safety/privacy-form';
import { SectionPage } from '@/components/settings/section-page';
import { Link } from '@/components/ui/link';
import { loadProfile, loadReader } from '@/lib/account/loaders';
import { requirePerson } from '@/lib/auth/session';
import { privacyInput } from '@/lib/safety/schema';

export const metadata: Metadata = { title: 'Privacy and safety' };

export default async function SafetySettingsPage() {
  await requirePerson();
  const [profile, reader] = await Promise.all([loadProfile(), loadReader()]);
  return (
    <SectionPage
      title="Privacy and safety"
      about={
        <>
          “Leave this page”, or Shift three times, always locks Daylight and opens a neutral site.{' '}
          <Link href="/safety" className="link">
            What that can and can’t do
          </Link>
        </>
      }
    >
      <PrivacyForm now={privacyInput.parse(profile)} reader={reader} />
      <p className="mt-8 border-line border-t pt-5 text-13 text-ink-3">
        Where a photo was taken is never shown unless you ask for it on the photo’s own page.
      </p>
    </SectionPage>
  );
}
