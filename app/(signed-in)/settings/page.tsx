import type { Metadata } from 'next';
import { ProfileSection } from '@/components/settings/profile-section';
import { requirePerson } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Settings' };

/** A phone shows the list here; beside it, a wide screen has room for the first section. */
export default async function SettingsPage() {
  await requirePerson();
  return (
    <div className="hidden lg:block">
      <ProfileSection />
    </div>
  );
}
