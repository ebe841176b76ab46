import type { Metadata } from 'next';
import { QuietQuestion } from '@/components/cases/quiet-question';
import { CaptureBar } from '@/components/entries/capture-bar';
import { DraftRows } from '@/components/entries/draft-rows';
import { EmptyJournal } from '@/components/entries/empty-journal';
import { EntryList } from '@/components/entries/entry-list';
import { OlderEntries } from '@/components/entries/older-entries';
import { PlanMeter } from '@/components/shell/plan-meter';
import { PageHeader } from '@/components/ui/page-header';
import { loadPlanUse, loadProfile } from '@/lib/account/loaders';
import { loadDraftKey } from '@/lib/auth/draft-key';
import { one } from '@/lib/auth/search-param';
import { requirePerson } from '@/lib/auth/session';
import { loadQuietQuestion } from '@/lib/cases/loaders';
import { loadDraftHeads } from '@/lib/drafts/loaders';
import { byMonth } from '@/lib/entries/days';
import { listEntries } from '@/lib/entries/loaders';
import { type EntryCursor, parseCursor } from '@/lib/entries/pages';
import { readsTwelveHours } from '@/lib/time/clock';
import { dayIn } from '@/lib/time/day-in';
import { longDay } from '@/lib/time/days';

export const metadata: Metadata = { title: 'Journal' };

export default async function JournalPage({ searchParams }: PageProps<'/journal'>) {
  const person = await requirePerson();
  const after = parseCursor(one((await searchParams).after));
  if (after) return <EarlierEntries after={after} />;
  const [{ entries, last }, profile, use, draftKey, question, heads] = await Promise.all([
    listEntries(null),
    loadProfile(),
    loadPlanUse(),
    loadDraftKey(),
    loadQuietQuestion(),
    loadDraftHeads(),
  ]);
  const today = dayIn(profile.timeZone, new Date());
  const drafts = <DraftRows userId={person.id} draftKey={draftKey} heads={heads} />;
  const header = <PageHeader over={longDay(today)} title="Journal" />;
  const months = byMonth(entries, today, readsTwelveHours(profile.locale));
  if (!entries.length) {
    return (
      <div className="max-w-168">
        {header}
        <EmptyJournal />
        {drafts}
        {/* Hears of a first entry that is written in another tab. */}
        <EntryList months={[]} />
      </div>
    );
  }
  // Writing comes first: nothing is asked before something was organised, nor where others may look.
  const mayAsk = !profile.discreet && entries.some(({ status }) => status === 'completed');
  return (
    <div className="max-w-168">
      {header}
      <CaptureBar />
      {use && <PlanMeter use={use} className="mt-4 lg:hidden" />}
      {mayAsk && question && <QuietQuestion key={question.key} question={question} />}
      {drafts}
      <EntryList months={months} />
      <OlderEntries last={last} />
    </div>
  );
}

async function EarlierEntries({ after }: { after: EntryCursor }) {
  const [{ entries, last }, profile] = await Promise.all([listEntries(after), loadProfile()]);
  const today = dayIn(profile.timeZone, new Date());
  const months = byMonth(entries, today, readsTwelveHours(profile.locale));
  return (
    <div className="max-w-168">
      <PageHeader title="Earlier entries" back={{ href: '/journal', label: 'Journal' }} />
      {months.length === 0 && <p className="text-16">There are no earlier entries.</p>}
      <EntryList months={months} newest={false} />
      <OlderEntries last={last} />
    </div>
  );
}
