import type { NumberedFile } from '@/lib/chronology/numbers';
import { sizeWords } from '@/lib/evidence/size';

/** The files behind the events, with what tells that one is unchanged. */
export function ChronologyFiles({ files }: { files: NumberedFile[] }) {
  return (
    <section aria-labelledby="files" className="mt-10">
      <h2 id="files" className="mb-1 font-semibold text-16">
        Files
      </h2>
      <p className="mb-3 text-13 text-ink-3">
        The fingerprint (SHA-256) was taken when the file arrived. The same file gives the same one.
      </p>
      <ol className="border-line border-t">
        {files.map((file) => (
          <li key={file.id} className="border-line border-b py-2 text-13 print:break-inside-avoid">
            <p className="break-words font-medium">
              {file.label}: {file.name}
              <span className="font-normal text-ink-3 tabular-nums"> · {sizeWords(file.size)}</span>
            </p>
            <p className="break-all font-mono text-12 text-ink-2">
              {file.sha256 ?? 'No fingerprint was taken'}
            </p>
            {file.damaged && <p className="text-ink-2">It arrived damaged.</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
