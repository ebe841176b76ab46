import type { Metadata } from 'next';
import { ProfileSection } from '@/components/settings/profile-section';
import { requirePerson } from '@/lib/auth/session';

export const metadata: Metadata = { title: 'Profile' };

export default async function ProfilePage() {
  await requirePerson();
  return <ProfileSection />;
}
