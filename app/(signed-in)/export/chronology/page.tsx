import type { Metadata } from 'next';
import { ChronologyFilterForm } from '@/components/export/chronology-filter-form';
import { ChronologyPage } from '@/components/export/chronology-page';
import { loadProfile } from '@/lib/account/loaders';
import { requirePerson } from '@/lib/auth/session';
import { parseChronologyFilters } from '@/lib/chronology/filters';
import { loadChronology, loadTitles } from '@/lib/chronology/loaders';

export const metadata: Metadata = { title: 'Chronology' };

export default async function Page({ searchParams }: PageProps<'/export/chronology'>) {
  await requirePerson();
  const filters = parseChronologyFilters(await searchParams);
  const [chronology, titles, profile] = await Promise.all([
    loadChronology(filters),
    loadTitles(),
    loadProfile(),
  ]);
  return (
    <ChronologyPage chronology={chronology} titles={titles} profile={profile} filters={filters}>
      <ChronologyFilterForm filters={filters} />
    </ChronologyPage>
  );
}
