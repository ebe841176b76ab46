import { z } from 'zod';
import { PageHeader } from '@/components/ui/page-header';
import type { HistoryLine } from '@/lib/evidence/item-view';
import type { Habits } from '@/lib/evidence/library-view';
import { sizeWords } from '@/lib/evidence/size';
import { FileHistory } from './file-history';
import { Fact, Facts } from './section';

const last = z.object({ name: z.string(), size: z.number(), sha256: z.string().nullable() });

/** What is left of a file that its owner deleted: that it was here, and what it was called. */
export function DeletedFile({ history, habits }: { history: HistoryLine[]; habits: Habits }) {
  const known = last.safeParse(history.find(({ action }) => action === 'deleted')?.before).data;
  return (
    <div className="max-w-measure">
      <PageHeader back={{ href: '/evidence', label: 'Evidence' }} title="You deleted this file.">
        <p>Its bytes and its text are gone. What happened to it is kept.</p>
      </PageHeader>
      {known && (
        <div className="mb-8">
          <Facts>
            <Fact label="Original name">{known.name}</Fact>
            <Fact label="Size">{sizeWords(known.size)}</Fact>
            {known.sha256 && (
              <Fact label="Fingerprint" detail="SHA-256">
                <code className="break-all font-mono text-12">{known.sha256}</code>
              </Fact>
            )}
          </Facts>
        </div>
      )}
      <FileHistory history={history} habits={habits} />
    </div>
  );
}
