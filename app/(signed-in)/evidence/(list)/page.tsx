import type { Metadata } from 'next';
import { AddToLibrary } from '@/components/evidence/library/add-to-library';
import { EmptyLibrary } from '@/components/evidence/library/empty-library';
import { LibraryPage } from '@/components/evidence/library/library-page';
import { PageHeader } from '@/components/ui/page-header';
import { loadProfile } from '@/lib/account/loaders';
import { requirePerson } from '@/lib/auth/session';
import { loadLibrary, loadLook } from '@/lib/evidence/library-loaders';
import { parseFilters } from '@/lib/evidence/parse-library-filters';
import { readsTwelveHours } from '@/lib/time/clock';

export const metadata: Metadata = { title: 'Evidence' };

export default async function Page({ searchParams }: PageProps<'/evidence'>) {
  const person = await requirePerson();
  const filters = parseFilters(await searchParams);
  const [library, look, profile] = await Promise.all([
    loadLibrary(filters),
    loadLook(),
    loadProfile(),
  ]);
  const { timeZone, locale } = profile;
  return (
    <div className="max-w-300">
      <PageHeader title="Evidence">
        {library.all > 0 && <p>Photos, messages and letters, kept unchanged.</p>}
      </PageHeader>
      <AddToLibrary userId={person.id} />
      {library.all === 0 ? (
        <EmptyLibrary />
      ) : (
        <LibraryPage
          library={library}
          filters={filters}
          look={look}
          habits={{ timeZone, twelveHours: readsTwelveHours(locale) }}
        />
      )}
    </div>
  );
}
