import { Count } from '@/components/ui/count';
import type { EntryView } from '@/lib/entries/views';
import { filesReadWords } from '@/lib/evidence/files-read';
import { FileRow } from './file-row';

type Props = {
  entry: EntryView['entry'];
  files: EntryView['files'];
  running: boolean;
  /** Files that are being read on their own. */
  reading: ReadonlySet<string>;
};

/** The files of an entry: each can be fetched as it came, whatever became of its reading. */
export function FileList({ entry, files, running, reading }: Props) {
  if (!files.length) return null;
  const words = running ? null : filesReadWords(files);
  return (
    <section id="files" aria-labelledby="files-title" tabIndex={-1} className="mt-8">
      <h2 id="files-title" className="mb-1 font-semibold text-16 tracking-[-0.011em]">
        Files <Count of={files.length} />
      </h2>
      {words && <p className="mb-1 text-13 text-ink-2 tabular-nums">{words}</p>}
      <ul>
        {files.map((file) => (
          <FileRow
            key={file.id}
            entry={entry}
            file={file}
            running={running}
            isReading={reading.has(file.id)}
          />
        ))}
      </ul>
    </section>
  );
}
