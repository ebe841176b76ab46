import { loadProfile } from '@/lib/account/loaders';
import { regions } from '@/lib/account/regions';
import { zoneGroups } from '@/lib/account/zones';
import { ProfileForm } from './profile-form';
import { SectionPage } from './section-page';

export async function ProfileSection() {
  const { name, timeZone, locale } = await loadProfile();
  return (
    <SectionPage title="Profile">
      <ProfileForm
        profile={{ name, timeZone, locale }}
        zones={zoneGroups(timeZone)}
        regions={regions(locale)}
      />
    </SectionPage>
  );
}
