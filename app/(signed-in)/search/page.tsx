import type { Metadata } from 'next';
import { Results } from '@/components/search/results';
import { SearchBox } from '@/components/search/search-box';
import { PageHeader } from '@/components/ui/page-header';
import { loadProfile } from '@/lib/account/loaders';
import { requirePerson } from '@/lib/auth/session';
import { counted } from '@/lib/counted';
import { searchWords } from '@/lib/search/highlight';
import { loadFound } from '@/lib/search/loaders';
import { foundInAll } from '@/lib/search/view';
import { readsTwelveHours } from '@/lib/time/clock';

export const metadata: Metadata = { title: 'Search' };

export default async function Page({ searchParams }: PageProps<'/search'>) {
  await requirePerson();
  const { q } = await searchParams;
  const question = typeof q === 'string' ? q.trim().slice(0, 200) : '';
  const [found, { timeZone, locale }] = await Promise.all([loadFound(question), loadProfile()]);
  const total = found ? foundInAll(found) : 0;
  const habits = { timeZone, twelveHours: readsTwelveHours(locale) };
  return (
    <div className="max-w-200">
      <PageHeader title="Search" />
      <SearchBox question={question} />
      <p role="status" className="mt-4 mb-4 min-h-5 text-13 text-ink-2 tabular-nums">
        {found && total > 0 && counted(total, 'result')}
        {found && found.near.length > 0 && total > 0 && (
          <span className="text-ink-3"> · also for {found.near.map(capital).join(', ')}</span>
        )}
      </p>
      {found && total > 0 && (
        <Results
          found={found}
          words={[...searchWords(question), ...found.near]}
          question={question}
          habits={habits}
        />
      )}
      {question && total === 0 && (
        <div className="border-line border-t pt-6">
          <p className="font-medium text-16">Nothing found for “{question}”.</p>
          <p className="mt-1 text-14 text-ink-2">Try a name, a place or fewer words.</p>
        </div>
      )}
      {!question && (
        <p className="text-14 text-ink-2">
          Finds entries, events, the text in your files, and to-dos.
        </p>
      )}
    </div>
  );
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
