import { CircleAlert, CircleCheck } from 'lucide-react';
import type { Route } from 'next';
import { TryAgain } from '@/components/entries/try-again';
import { ReadFileAgain } from '@/components/evidence/read-file-again';
import { JobButton } from '@/components/jobs/job-button';
import { Link } from '@/components/ui/link';
import { cn } from '@/lib/cn';
import { startExport } from '@/lib/export/actions';
import type { Notice } from '@/lib/jobs/notices';
import type { Subject } from '@/lib/jobs/use-subjects';
import { shortDay } from '@/lib/time/days';
import { momentWords } from '@/lib/time/moment';

type Props = {
  notice: Notice;
  /** Null until it has come. */
  subject: Subject | undefined;
  onRead: (jobId: string) => void;
  onLeave: () => void;
};

/** One end: the whole row leads to its entry or its file, and what can be done lies above the link. */
export function NoticeRow({ notice, subject, onRead, onLeave }: Props) {
  const { jobId, look, title, description, endedAt, isUnread } = notice;
  const about = notice.entryId || notice.evidenceId ? aboutOf(subject) : null;
  return (
    <li className="relative grid grid-cols-[1.25rem_minmax(0,1fr)_auto] gap-x-3 border-line border-b py-3 pr-1.5 pl-4 hover:bg-sunken">
      {look === 'failed' ? (
        <CircleAlert className="size-5 text-stop" />
      ) : notice.evidenceId && look === 'trouble' ? (
        <CircleAlert className="size-5 text-ink-2" />
      ) : (
        <CircleCheck className="size-5 text-ink-2" />
      )}
      <div className="min-w-0 text-14">
        <p className={cn(isUnread ? 'font-semibold' : 'font-medium')}>
          <Link
            href={pathOf(notice)}
            onClick={() => {
              if (isUnread) onRead(jobId);
              onLeave();
            }}
            className="after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:rounded-1 focus-visible:after:outline-2 focus-visible:after:outline-focus focus-visible:after:outline-offset-[-2px]"
          >
            {title}
          </Link>
          {isUnread && <span className="sr-only">, unread</span>}
        </p>
        {about && (
          <p className="truncate text-ink-2">
            <span className="veil">{about}</span>
          </p>
        )}
        <p className="text-ink-2">{description}</p>
        <p className="mt-0.5 text-12 text-ink-3">
          <time dateTime={endedAt}>{momentWords(endedAt)}</time>
        </p>
        {look === 'failed' && (
          <div className="pointer-events-none relative z-1 mt-2">
            {notice.entryId && <TryAgain entryId={notice.entryId} about={about ?? undefined} />}
            {notice.evidenceId && (
              <ReadFileAgain evidenceId={notice.evidenceId} name={subject?.file ?? undefined} />
            )}
            {!notice.entryId && !notice.evidenceId && (
              <JobButton action={startExport} about="your download">
                Try again
              </JobButton>
            )}
          </div>
        )}
      </div>
      {isUnread && (
        <button
          type="button"
          aria-label={`Mark as read: ${[title, about].filter(Boolean).join(' ')}`}
          title="Mark as read"
          onClick={() => onRead(jobId)}
          className="relative z-1 -my-3 grid size-11 place-items-center self-start rounded-2 lg:size-10"
        >
          <span className="size-2 rounded-round bg-accent" />
        </button>
      )}
    </li>
  );
}

function pathOf({ entryId, evidenceId }: Notice): Route {
  if (entryId) return `/journal/${entryId}` as Route;
  return evidenceId ? (`/evidence/${evidenceId}` as Route) : '/export';
}

function aboutOf(subject: Subject | undefined): string | null {
  if (!subject) return null;
  if (subject.file) return subject.file;
  return subject.day ? `Entry about ${shortDay(subject.day)}` : 'Entry, day not certain';
}
