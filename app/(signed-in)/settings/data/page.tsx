import type { Metadata } from 'next';
import { DownloadAll } from '@/components/export/download-all';
import { DeleteAccount } from '@/components/settings/delete-account';
import { SectionPage } from '@/components/settings/section-page';
import { requirePerson } from '@/lib/auth/session';
import { loadExport } from '@/lib/export/loaders';

export const metadata: Metadata = { title: 'Your data' };

export default async function DataPage() {
  const person = await requirePerson();
  const { job, archive } = await loadExport();
  return (
    <SectionPage title="Your data">
      <div className="grid gap-8">
        <div>
          <h2 className="font-semibold text-16">Take it with you</h2>
          <p className="mt-1 text-14 text-ink-2">
            Everything you have kept as data, and your original files byte for byte, in one ZIP.
          </p>
          <DownloadAll job={job} archive={archive} />
        </div>
        <div className="border-line border-t pt-6">
          <h2 className="font-semibold text-16">Delete your account</h2>
          <p className="mt-1 text-14 text-ink-2">
            Your account and everything in it is deleted at once, your files within minutes.
          </p>
          <DeleteAccount userId={person.id} email={person.email} />
        </div>
      </div>
    </SectionPage>
  );
}
