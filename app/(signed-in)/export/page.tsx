import type { Metadata } from 'next';
import { DownloadAll } from '@/components/export/download-all';
import { buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { PageHeader } from '@/components/ui/page-header';
import { requirePerson } from '@/lib/auth/session';
import { loadExport } from '@/lib/export/loaders';

export const metadata: Metadata = { title: 'Export' };

export default async function Page() {
  await requirePerson();
  const { job, archive } = await loadExport();
  return (
    <div className="max-w-160">
      <PageHeader title="Export" />
      <section aria-labelledby="chronology" className="border-line border-t py-6">
        <h2 id="chronology" className="font-semibold text-16">
          Chronology
        </h2>
        <p className="mt-1 text-14 text-ink-2">
          Your events in the order in which they happened, each with the words and the files it
          rests on. For printing, for a PDF, or as a table.
        </p>
        <p className="mt-4 flex flex-wrap gap-3">
          <Link href="/export/chronology" className={buttonStyle({ look: 'quiet' })}>
            Open the chronology
          </Link>
          <a href="/export/chronology.csv" className={buttonStyle({ look: 'quiet' })}>
            Download as a table (CSV)
          </a>
        </p>
      </section>
      <section aria-labelledby="all" className="border-line border-t py-6">
        <h2 id="all" className="font-semibold text-16">
          Everything you have kept
        </h2>
        <p className="mt-1 text-14 text-ink-2">
          All your entries, events, people, to-dos and their history as data, and your original
          files byte for byte, in one ZIP. On every plan.
        </p>
        <DownloadAll job={job} archive={archive} />
      </section>
    </div>
  );
}
