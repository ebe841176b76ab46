import type { Metadata } from 'next';
import { TimelineView } from '@/components/timeline/timeline-view';
import { buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { loadProfile } from '@/lib/account/loaders';
import { requirePerson } from '@/lib/auth/session';
import { readsTwelveHours } from '@/lib/time/clock';
import { loadTimeline } from '@/lib/timeline/loaders';
import { parseTimelineFilters } from '@/lib/timeline/parse-filters';
import { spanWords } from '@/lib/timeline/words';

export const metadata: Metadata = { title: 'Timeline' };

export default async function Page({ searchParams }: PageProps<'/timeline'>) {
  await requirePerson();
  const filters = parseTimelineFilters(await searchParams);
  const [page, { locale }] = await Promise.all([loadTimeline(filters), loadProfile()]);
  const { all, first, last } = page.counts;
  return (
    <div className="max-w-300">
      <PageHeader title="Timeline">{first && last && <p>{spanWords(first, last)}</p>}</PageHeader>
      {all === 0 ? (
        <div className="border-line border-t pt-6">
          <p className="text-16">Events from your entries will show here in order.</p>
          <Link href="/journal/new" className={buttonStyle({ look: 'quiet' }, 'mt-4')}>
            Write an entry
          </Link>
        </div>
      ) : (
        <TimelineView page={page} filters={filters} twelveHours={readsTwelveHours(locale)} />
      )}
    </div>
  );
}
