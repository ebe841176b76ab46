import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { EntryHistory } from '@/components/entries/entry-history';
import { EntryPage } from '@/components/entries/entry-page';
import { loadProfile } from '@/lib/account/loaders';
import { loadDraftKey } from '@/lib/auth/draft-key';
import { requirePerson } from '@/lib/auth/session';
import { getEntry } from '@/lib/entries/loaders';
import { writtenOf } from '@/lib/entries/written';
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
  const twelveHours = readsTwelveHours(profile.locale);
  return (
    <EntryPage
      view={view}
      owner={{ userId: person.id, draftKey }}
      written={writtenOf(view.entry, twelveHours)}
      twelveHours={twelveHours}
      readerZone={profile.timeZone}
      history={<EntryHistory view={view} twelveHours={twelveHours} />}
      runsUrl={runsLink(serverEnv().RUNS_URL, view.entry.id)}
    />
  );
}
