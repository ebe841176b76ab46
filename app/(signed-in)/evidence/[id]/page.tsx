import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeletedFile } from '@/components/evidence/item/deleted-file';
import { FileHistory } from '@/components/evidence/item/file-history';
import { ItemPage } from '@/components/evidence/item/item-page';
import { loadProfile } from '@/lib/account/loaders';
import { one } from '@/lib/auth/search-param';
import { requirePerson } from '@/lib/auth/session';
import { getItem } from '@/lib/evidence/library-loaders';
import { readsTwelveHours } from '@/lib/time/clock';

export async function generateMetadata({ params }: PageProps<'/evidence/[id]'>): Promise<Metadata> {
  await requirePerson();
  const found = await getItem((await params).id);
  return { title: found?.item?.file.original_name ?? 'File' };
}

export default async function Page({ params, searchParams }: PageProps<'/evidence/[id]'>) {
  await requirePerson();
  const [found, profile, asked] = await Promise.all([
    getItem((await params).id),
    loadProfile(),
    searchParams,
  ]);
  // Somebody else's file and one that never was look the same.
  if (!found) notFound();
  const habits = { timeZone: profile.timeZone, twelveHours: readsTwelveHours(profile.locale) };
  if (!found.item) return <DeletedFile history={found.deleted.history} habits={habits} />;
  const place = { page: Number(one(asked.page)) || 1, event: one(asked.event) ?? null };
  return (
    <ItemPage
      // Another place in the same file is shown as if it had just been opened.
      key={`${place.page} ${place.event}`}
      view={found.item}
      place={place}
      query={one(asked.q) ?? ''}
      habits={habits}
      history={<FileHistory history={found.item.history} habits={habits} />}
    />
  );
}
