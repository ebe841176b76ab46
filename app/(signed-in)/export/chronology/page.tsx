import type { Metadata } from 'next';
import { ChronologyFilterForm } from '@/components/export/chronology-filter-form';
import { ChronologyPage } from '@/components/export/chronology-page';
import { loadProfile } from '@/lib/account/loaders';
import { requirePerson } from '@/lib/auth/session';
import { loadCase } from '@/lib/cases/loaders';
import { parseChronologyFilters } from '@/lib/chronology/filters';
import { loadChronology } from '@/lib/chronology/loaders';

export const metadata: Metadata = { title: 'Chronology' };

export default async function Page({ searchParams }: PageProps<'/export/chronology'>) {
  await requirePerson();
  const filters = parseChronologyFilters(await searchParams);
  const [chronology, theCase, profile] = await Promise.all([
    loadChronology(filters),
    loadCase(),
    loadProfile(),
  ]);
  return (
    <ChronologyPage chronology={chronology} theCase={theCase} profile={profile} filters={filters}>
      <ChronologyFilterForm filters={filters} />
    </ChronologyPage>
  );
}
