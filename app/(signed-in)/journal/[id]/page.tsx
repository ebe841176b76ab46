import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { EntryPage } from '@/components/entries/entry-page';
import { loadProfile } from '@/lib/account/loaders';
import { loadDraftKey } from '@/lib/auth/draft-key';
import { requirePerson } from '@/lib/auth/session';
import { getEntry } from '@/lib/entries/loaders';
import { serverEnv } from '@/lib/env/server';
import { runsLink } from '@/lib/jobs/runs-link';
import { readsTwelveHours } from '@/lib/time/clock';
import { shortDay } from '@/lib/time/days';

const load = cache(async (id: string) => {
  await requirePerson();
  return getEntry(id);
});

export async function generateMetadata({ params }: PageProps<'/journal/[id]'>): Promise<Metadata> {
  const day = (await load((await params).id))?.entry.reference_date;
  return { title: day ? `Entry about ${shortDay(day)}` : 'Entry' };
}

export default async function Page({ params }: PageProps<'/journal/[id]'>) {
  const [view, profile, person, draftKey] = await Promise.all([
    load((await params).id),
    loadProfile(),
    requirePerson(),
    loadDraftKey(),
  ]);
  // Somebody else's entry and one that never was look the same.
  if (!view) notFound();
  return (
    <EntryPage
      view={view}
      owner={{ userId: person.id, draftKey }}
      twelveHours={readsTwelveHours(profile.locale)}
      readerZone={profile.timeZone}
      runsUrl={runsLink(serverEnv().RUNS_URL, view.entry.id)}
    />
  );
}
