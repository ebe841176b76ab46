'use client';

import { CircleHelp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { JobButton } from '@/components/jobs/job-button';
import { cn } from '@/lib/cn';
import { readFileAgain } from '@/lib/evidence/actions';
import type { ItemView } from '@/lib/evidence/item-view';
import { readingWords } from '@/lib/evidence/reading-words';
import { searchWords } from '@/lib/search/highlight';
import { PageText } from './page-text';
import { ReadingNotices } from './reading-notices';
import { Section } from './section';

type Props = {
  view: ItemView;
  query: string;
  isReading: boolean;
  selected: string | null;
  openAt: { page: number; event: string | null };
  page: number;
  onSelect: (eventId: string) => void;
  onPage: (page: number) => void;
  className?: string;
};

/** What was read in a file, page by page: words of events lit, words that are not certain dotted. */
export function FileText({ view, query, isReading, page: shown, openAt, ...rest }: Props) {
  const { file, reading, quotes } = view;
  const { pages } = reading;
  const box = useRef<HTMLElement>(null);
  const isUnsure = pages.some(({ lines }) => lines.some(({ unsure }) => unsure.length > 0));
  const first =
    quotes.find(({ eventId }) => eventId === openAt.event) ??
    quotes.find(({ page }) => page === openAt.page);
  const { look, words } = readingWords(
    isReading ? { ...file, reading_status: 'reading' } : file,
    isReading,
  );

  useEffect(() => {
    const scroller = box.current;
    const target = scroller?.querySelector(`[data-page="${shown}"]`);
    // Only within its own box: the page itself stays where its reader left it.
    if (
      scroller &&
      target instanceof HTMLElement &&
      scroller.scrollHeight > scroller.clientHeight
    ) {
      scroller.scrollTop = target.offsetTop - scroller.offsetTop;
    }
  }, [shown]);

  return (
    <Section
      title="Text in this file"
      className={rest.className ?? ''}
      aside={<p className={cn('text-13', look === 'stop' ? 'text-stop' : 'text-ink-2')}>{words}</p>}
    >
      <ReadingNotices reading={reading} />
      {pages.length > 0 && (
        <section
          ref={box}
          aria-label="Text, page by page"
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard.
          tabIndex={0}
          className="relative grid gap-6 lg:max-h-[calc(70dvh+2.75rem)] lg:overflow-y-auto"
        >
          {pages.map((page) => (
            <PageText
              key={page.page}
              page={page}
              isPaged={pages.length > 1}
              quotes={quotes.filter((quote) => quote.page === page.page)}
              words={searchWords(query)}
              selected={rest.selected}
              firstQuote={first?.page === page.page ? first : null}
              onSelect={rest.onSelect}
              onPage={rest.onPage}
            />
          ))}
        </section>
      )}
      {isUnsure && (
        <p className="mt-3 flex gap-1.5 text-13 text-ink-3">
          <CircleHelp className="mt-0.5 size-4" />
          Dotted words were hard to read. The picture is what counts.
        </p>
      )}
      {!isReading && file.status === 'received' && (
        <p className="no-print mt-3">
          <JobButton action={() => readFileAgain(file.id)}>
            {file.reading_status === 'not_read' ? 'Read it now' : 'Read again'}
          </JobButton>
        </p>
      )}
    </Section>
  );
}
