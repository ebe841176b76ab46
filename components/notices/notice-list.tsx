import type { Notice } from '@/lib/jobs/notices';
import { LISTED_DAYS } from '@/lib/jobs/snapshot';
import { useSubjects } from '@/lib/jobs/use-subjects';
import { NoticeRow } from './notice-row';

type Props = {
  notices: Notice[];
  isKnown: boolean;
  onRead: (jobId: string) => void;
  /** Somebody goes to where a notice leads. */
  onLeave: () => void;
};

/** How jobs ended, failed ones first. */
export function NoticeList({ notices, isKnown, onRead, onLeave }: Props) {
  const subjects = useSubjects(notices, true);
  if (notices.length === 0) {
    return (
      <p className="px-4 pt-5 pb-8 text-14 text-ink-2">
        {isKnown
          ? 'Nothing here yet. When an entry has been organised or a file has been read, it says so here.'
          : 'Loading'}
      </p>
    );
  }
  return (
    <div className="overflow-y-auto overscroll-contain">
      <ul>
        {notices.map((notice) => (
          <NoticeRow
            key={notice.jobId}
            notice={notice}
            subject={subjects.get(notice.jobId)}
            onRead={onRead}
            onLeave={onLeave}
          />
        ))}
      </ul>
      <p className="px-4 py-3 text-12 text-ink-3">From the last {LISTED_DAYS} days.</p>
    </div>
  );
}
