'use client';

import type { Route } from 'next';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import type { EntryEvent, EntryFile } from '@/lib/entries/views';
import { correctionQuotesOf, fileQuotesOf, passagesOf } from '@/lib/events/passages';
import { quoteId, useSelection } from './selection';

/** `paged`: its pages mean something to people; those of a picture don't. */
export type FileName = { id: string; name: string; paged: boolean };

type NamedFile = Pick<EntryFile, 'id' | 'original_name' | 'mime_type' | 'declared_type'>;

/** What the files of an entry are called where words of theirs are shown. */
export function fileNames(files: NamedFile[]): FileName[] {
  return files.map(({ id, original_name: name, mime_type, declared_type }) => ({
    id,
    name,
    paged: (mime_type ?? declared_type) === 'application/pdf',
  }));
}

type Props = {
  event: EntryEvent;
  text: string;
  files: FileName[];
  /** Where the text isn't on the same page: the entry that holds it. */
  entryId?: string;
};

/** The words an event came from: those of the text lead there, those of a file name it. */
export function EventQuotes({ event, text, files, entryId }: Props) {
  const { select } = useSelection();
  const show = (place?: string) => {
    select(event.id);
    document.getElementById(quoteId(event.id, place))?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      {passagesOf(event.event_sources, text).map(({ start, end }) => (
        <Quote key={start}>
          <a
            href={`${entryId ? `/journal/${entryId}` : ''}#${quoteId(event.id)}`}
            dir="auto"
            className="words block whitespace-pre-line text-16 hover:underline"
            onClick={(click) => {
              if (entryId) return;
              click.preventDefault();
              show();
            }}
          >
            <span className="sr-only">Show in the text: </span>
            {text.slice(start, end)}
          </a>
        </Quote>
      ))}
      {correctionQuotesOf(event.event_sources).map(({ correctionId, quotes }) => (
        <Quote key={correctionId}>
          {quotes.map((quote) => (
            <a
              key={quote}
              href={`${entryId ? `/journal/${entryId}` : ''}#${quoteId(event.id, correctionId)}`}
              dir="auto"
              className="words block whitespace-pre-line text-16 hover:underline"
              onClick={(click) => {
                if (entryId) return;
                click.preventDefault();
                show(correctionId);
              }}
            >
              <span className="sr-only">Show in the correction: </span>
              {quote}
            </a>
          ))}
          <footer className="mt-0.5 text-13 text-ink-3">From your correction</footer>
        </Quote>
      ))}
      {fileQuotesOf(event.event_sources).map(({ evidenceId, page, quotes }) => (
        <Quote key={`${evidenceId} ${page}`}>
          {quotes.map((quote) => (
            <p key={quote} dir="auto" className="words text-16">
              {quote}
            </p>
          ))}
          <footer className="mt-0.5 text-13 text-ink-3">
            <Link
              href={placePath(evidenceId, page, event.id)}
              className="link inline-flex min-h-touch items-center py-1 lg:min-h-0"
            >
              <span className="sr-only">Show in the file: </span>
              {placeWords(evidenceId, page, files)}
            </Link>
          </footer>
        </Quote>
      ))}
    </>
  );
}

function Quote({ children }: { children: ReactNode }) {
  return <blockquote className="mt-3 border-light-line border-l-2 pl-3">{children}</blockquote>;
}

function placeWords(id: string, page: number | null, files: FileName[]): string {
  const file = files.find((each) => each.id === id);
  const name = file?.name ?? 'A file';
  return file?.paged && page ? `${name}, page ${page}` : name;
}

/** The page of the file, opened where the event's words stand. */
function placePath(id: string, page: number | null, eventId: string): Route {
  return `/evidence/${id}?page=${page ?? 1}&event=${eventId}#quote` as Route;
}
