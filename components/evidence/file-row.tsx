import { Check, CircleAlert } from 'lucide-react';
import { TryAgain } from '@/components/entries/try-again';
import { Link } from '@/components/ui/link';
import { Spinner } from '@/components/ui/spinner';
import { cn } from '@/lib/cn';
import type { EntryFile, EntryView } from '@/lib/entries/views';
import { mayReadAgain, readSince } from '@/lib/evidence/files-read';
import { type ReadingWords, readingWords } from '@/lib/evidence/reading-words';
import { sizeWords } from '@/lib/evidence/size';
import { FileIcon } from './file-icon';
import { ReadFileAgain } from './read-file-again';

type Props = {
  entry: EntryView['entry'];
  file: EntryFile;
  /** Whether its entry is being organised. */
  running: boolean;
  /** Whether it is being read on its own. */
  isReading: boolean;
};

/** One file: its name fetches it, below it how its reading stands and what can be done about that. */
export function FileRow({ entry, file, running, isReading }: Props) {
  const shown: EntryFile = isReading ? { ...file, reading_status: 'reading' } : file;
  const isIdle = !running && !isReading;
  return (
    <li className="relative grid grid-cols-[20px_1fr] items-start gap-x-3 border-line border-b py-3">
      <FileIcon type={file.mime_type ?? file.declared_type} />
      <div className="min-w-0">
        <p className="flex items-baseline gap-3 font-medium text-14">
          <a
            href={`/evidence/${file.id}/download`}
            download={file.original_name}
            className="link min-w-0 truncate py-0.5 after:absolute after:inset-0"
          >
            {file.original_name}
          </a>
          <span className="whitespace-nowrap font-normal text-ink-3 tabular-nums">
            {sizeWords(file.byte_size)}
          </span>
          <Link
            href={`/evidence/${file.id}`}
            className="link relative z-1 ml-auto py-0.5 text-13 text-ink-2 hover:text-ink"
          >
            Open<span className="sr-only">: {file.original_name}</span>
          </Link>
        </p>
        <Reading {...readingWords(shown, running || isReading)} />
        {isIdle && mayReadAgain(file) && (
          <Above>
            <ReadFileAgain evidenceId={file.id} name={file.original_name} />
          </Above>
        )}
        {isIdle && entry.status === 'completed' && readSince(file, entry.completed_at) && (
          <Above>
            <p className="mb-2 text-13 text-ink-2">
              Read after this entry was organised, so its words aren’t in what was found.
            </p>
            <TryAgain entryId={entry.id}>Read again with this file</TryAgain>
          </Above>
        )}
      </div>
    </li>
  );
}

// The name's link covers the row; what can be pressed lies above it.
function Above({ children }: { children: React.ReactNode }) {
  return <div className="pointer-events-none relative z-1 mt-2">{children}</div>;
}

const ICONS = {
  quiet: null,
  busy: <Spinner className="mt-[3px] mr-px" />,
  done: <Check className="mt-0.5 size-4" />,
  stop: <CircleAlert className="mt-0.5 size-4" />,
};

function Reading({ look, words }: ReadingWords) {
  return (
    <p className={cn('mt-0.5 flex gap-1.5 text-13', look === 'stop' ? 'text-stop' : 'text-ink-2')}>
      {ICONS[look]}
      {words}
    </p>
  );
}
