import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { EventFacts } from '@/components/events/item/event-facts';
import { EventHistory } from '@/components/events/item/event-history';
import { EventPage } from '@/components/events/item/event-page';
import { GoneEvent } from '@/components/events/item/gone-event';
import { loadProfile } from '@/lib/account/loaders';
import { requirePerson } from '@/lib/auth/session';
import { getEvent } from '@/lib/events/loaders';
import { readsTwelveHours } from '@/lib/time/clock';

export async function generateMetadata({ params }: PageProps<'/events/[id]'>): Promise<Metadata> {
  await requirePerson();
  const found = await getEvent((await params).id);
  return { title: found?.view?.event.title ?? 'Event' };
}

export default async function Page({ params }: PageProps<'/events/[id]'>) {
  await requirePerson();
  const [found, profile] = await Promise.all([getEvent((await params).id), loadProfile()]);
  // Somebody else's event and one that never was look the same.
  if (!found) notFound();
  const habits = { timeZone: profile.timeZone, twelveHours: readsTwelveHours(profile.locale) };
  if (!found.view) return <GoneEvent history={found.gone.history} habits={habits} />;
  return (
    <EventPage
      view={found.view}
      habits={habits}
      facts={<EventFacts view={found.view} habits={habits} />}
      history={<EventHistory history={found.view.history} habits={habits} />}
    />
  );
}
