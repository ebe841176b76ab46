import type { Metadata } from 'next';
import { Composer } from '@/components/entries/composer';
import { loadProfile, loadReader } from '@/lib/account/loaders';
import { loadDraftKey } from '@/lib/auth/draft-key';
import { one } from '@/lib/auth/search-param';
import { requirePerson } from '@/lib/auth/session';
import { loadDraftHeads } from '@/lib/drafts/loaders';
import { dayIn } from '@/lib/time/day-in';

export const metadata: Metadata = { title: 'New entry' };

export default async function NewEntryPage({ searchParams }: PageProps<'/journal/new'>) {
  const person = await requirePerson();
  const asked = one((await searchParams).draft);
  const [profile, reader, draftKey, heads] = await Promise.all([
    loadProfile(),
    loadReader(),
    loadDraftKey(),
    loadDraftHeads(),
  ]);
  return (
    <Composer
      key={asked}
      owner={{ userId: person.id, draftKey }}
      asked={asked}
      today={dayIn(profile.timeZone, new Date())}
      reader={reader}
      ai={profile.ai}
      heads={heads}
      hint={profile.writingHint}
    />
  );
}
