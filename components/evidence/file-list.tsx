import { Check, CircleAlert } from 'lucide-react';
import { Count } from '@/components/ui/count';
import { Spinner } from '@/components/ui/spinner';
import { cn } from '@/lib/cn';
import type { EntryFile } from '@/lib/entries/views';
import { type ReadingWords, readingWords } from '@/lib/evidence/reading-words';
import { sizeWords } from '@/lib/evidence/size';
import { FileIcon } from './file-icon';

/** The files of an entry: each can be fetched as it came, whatever became of its reading. */
export function FileList({ files, running }: { files: EntryFile[]; running: boolean }) {
  if (!files.length) return null;
  return (
    <section id="files" aria-labelledby="files-title" tabIndex={-1} className="mt-8">
      <h2 id="files-title" className="mb-1 font-semibold text-16 tracking-[-0.011em]">
        Files <Count of={files.length} />
      </h2>
      <ul>
        {files.map((file) => (
          <li
            key={file.id}
            className="relative grid grid-cols-[20px_1fr] items-start gap-x-3 border-line border-b py-3"
          >
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
              </p>
              <Reading {...readingWords(file, running)} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
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
