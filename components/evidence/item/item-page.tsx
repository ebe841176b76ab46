'use client';

import { Download } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { buttonStyle } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { cn } from '@/lib/cn';
import { momentWords } from '@/lib/evidence/date-words';
import type { ItemView } from '@/lib/evidence/item-view';
import type { Habits } from '@/lib/evidence/library-view';
import { typeWords } from '@/lib/evidence/library-words';
import { sizeWords } from '@/lib/evidence/size';
import { useFileJobs } from '@/lib/jobs/use-file-jobs';
import { useSeen } from '@/lib/jobs/use-seen';
import { DeleteFile } from './delete-file';
import { FileDates } from './file-dates';
import { FileDetails } from './file-details';
import { FileLinks } from './file-links';
import { FileNote } from './file-note';
import { FileText } from './file-text';
import { hasPreview, Preview } from './preview';

type Props = {
  view: ItemView;
  /** Where to open it: a page, and the event whose words are to be lit. */
  place: { page: number; event: string | null };
  query: string;
  habits: Habits;
  /** What happened to it, made on the server. */
  history: ReactNode;
};

/** One file: what it shows, what was read in it, and all that is known of it. */
export function ItemPage({ view, place, query, habits, history }: Props) {
  const { file, reading } = view;
  const [page, setPage] = useState(place.page);
  const [selected, select] = useState(place.event);
  const isReading = useFileJobs([file.id]).has(file.id);
  useSeen(null, [file.id]);
  const type = file.mime_type ?? file.declared_type;
  const isSeen = hasPreview({ file });
  const quotes = view.quotes.filter(({ eventId }) => eventId === selected);
  const show = (eventId: string) => {
    select(eventId);
    const first = view.quotes.find((quote) => quote.eventId === eventId);
    if (first) setPage(first.page);
  };
  return (
    <div className="max-w-268">
      <PageHeader
        back={{ href: '/evidence', label: 'Evidence' }}
        title={<span className="break-words">{file.original_name}</span>}
      >
        <p>{`${typeWords(type)}, ${sizeWords(file.byte_size)}`}</p>
        <p>
          Added{' '}
          {momentWords(file.received_at ?? file.created_at, habits.timeZone, habits.twelveHours)}
        </p>
        <a
          href={`/evidence/${file.id}/download`}
          download={file.original_name}
          className={buttonStyle(
            { look: 'quiet' },
            'no-print mt-2 w-full text-ink sm:mt-0 sm:ml-auto sm:w-auto',
          )}
        >
          <Download className="size-4" />
          Download original
        </a>
      </PageHeader>
      <div
        className={cn(
          'grid gap-x-10 gap-y-8 lg:items-start',
          isSeen && 'lg:grid-cols-[minmax(0,1fr)_18rem] xl:grid-cols-[minmax(0,1fr)_22rem]',
        )}
      >
        {isSeen && (
          <Preview
            file={file}
            pages={reading.pages}
            page={page}
            onPage={setPage}
            quotes={quotes.filter((quote) => quote.page === page)}
          />
        )}
        <FileText
          view={view}
          query={query}
          isReading={isReading}
          selected={selected}
          openAt={place}
          page={page}
          onSelect={show}
          onPage={setPage}
          className={isSeen ? '' : 'max-w-measure'}
        />
      </div>
      <div className="mt-10 grid gap-x-10 gap-y-10 lg:grid-cols-2">
        <div className="grid min-w-0 content-start gap-10">
          <FileLinks view={view} selected={selected} onSelect={show} />
          <FileDates view={view} habits={habits} />
          {history}
        </div>
        <div className="grid min-w-0 content-start gap-10">
          <FileNote fileId={file.id} note={file.note ?? ''} />
          <FileDetails view={view} />
        </div>
      </div>
      <DeleteFile view={view} />
    </div>
  );
}
