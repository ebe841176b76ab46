import { JobButton } from '@/components/jobs/job-button';
import { Notice } from '@/components/ui/notice';
import { counted } from '@/lib/counted';
import { readEntryAgain } from '@/lib/entries/change-actions';
import type { Unread } from '@/lib/entries/changes';

type Props = { entryId: string; unread: Unread };

/** What came to an entry after it was read, and the way to have it read. */
export function SinceRead({ entryId, unread: { corrections, files } }: Props) {
  if (corrections + files === 0) return null;
  const parts = [
    ...(corrections > 0 ? [counted(corrections, 'correction')] : []),
    ...(files > 0 ? [counted(files, 'file')] : []),
  ];
  const these = files === 1 ? 'this file' : 'these files';
  return (
    <div className="no-print mt-6">
      <Notice
        actions={
          <JobButton action={() => readEntryAgain(entryId)}>
            {corrections > 0 ? 'Read again' : `Read again with ${these}`}
          </JobButton>
        }
      >
        <p>
          {parts.join(' and ')} came after this entry was read, so{' '}
          {corrections + files === 1 ? 'it isn’t' : 'they aren’t'} in what was found.
        </p>
      </Notice>
    </div>
  );
}
