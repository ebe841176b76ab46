import { PageHeader } from '@/components/ui/page-header';
import type { EventLine } from '@/lib/events/history-words';
import type { Habits } from '@/lib/evidence/library-view';
import { EventHistory } from './event-history';

type Props = { history: EventLine[]; habits: Habits };

/** What is left of a suggestion that nobody touched, once it is there no more. */
export function GoneEvent({ history, habits }: Props) {
  return (
    <div className="max-w-measure">
      <PageHeader
        back={{ href: '/journal', label: 'Journal' }}
        title="This suggestion is no longer there."
      >
        <p>A later reading didn’t find it again, or the file that it rested on was deleted.</p>
      </PageHeader>
      <EventHistory history={history} habits={habits} />
    </div>
  );
}
