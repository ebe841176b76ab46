import type { Metadata } from 'next';
import { PeopleList } from '@/components/people/people-list';
import { SectionPage } from '@/components/settings/section-page';
import { requirePerson } from '@/lib/auth/session';
import { loadPeople } from '@/lib/people/loaders';

export const metadata: Metadata = { title: 'People' };

export default async function PeoplePage() {
  await requirePerson();
  return (
    <SectionPage
      title="People"
      about="Entries read from now on know them by every name here, and “my ex” as the one co-parent."
    >
      <PeopleList people={await loadPeople()} />
    </SectionPage>
  );
}
