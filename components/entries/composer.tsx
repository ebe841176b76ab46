'use client';

import { AttachedFiles } from '@/components/evidence/attached-files';
import { DropTarget } from '@/components/evidence/drop-target';
import { RefusedFiles } from '@/components/evidence/refused-files';
import { PageHeader } from '@/components/ui/page-header';
import type { Reader } from '@/lib/account/reader';
import { type DraftOwner, isEmpty } from '@/lib/drafts/draft';
import { savedWhere } from '@/lib/drafts/saved-where';
import type { DraftHead } from '@/lib/drafts/schema';
import { useDraft } from '@/lib/drafts/use-draft';
import { useServerCopy } from '@/lib/drafts/use-server-copy';
import { withSentence } from '@/lib/entries/exchange-words';
import { useHandIn } from '@/lib/entries/use-hand-in';
import { useSendQueued } from '@/lib/entries/use-send-queued';
import { MAX_FILES } from '@/lib/evidence/limits';
import { longDay } from '@/lib/time/days';
import { useUploads } from '@/lib/uploads/use-uploads';
import { AddExchange } from './add-exchange';
import { ComposerBar } from './composer-bar';
import { DayPicker } from './day-picker';
import { OtherDrafts } from './other-drafts';
import { QueuedNotice } from './queued-notice';
import { ReaderNote } from './reader-note';
import { SaveLine } from './save-line';
import { SubmitNotices } from './submit-notices';
import { WritingArea } from './writing-area';

type Props = {
  owner: DraftOwner;
  today: string;
  asked?: string;
  reader: Reader | null;
  ai: boolean;
  /** This person's drafts on the server; null where it couldn't say. */
  heads: DraftHead[] | null;
  /** Whether the line that says what to write is shown. */
  hint: boolean;
};

/** One page to write an entry on. Nothing on it is lost before the server has confirmed it. */
export function Composer({ owner, today, asked, reader, ai, heads, hint }: Props) {
  const work = useDraft(owner, { asked, heads });
  const { draft, saveState, change } = work;
  const copy = useServerCopy(owner.userId, draft, work);
  const uploads = useUploads(
    draft?.files ?? null,
    (to) => change(({ files }) => ({ files: to(files) })),
    MAX_FILES,
  );
  const hand = useHandIn(owner.userId, draft, work, copy, uploads.stateOf);
  useSendQueued(owner);

  const files = draft?.files ?? [];
  const retryable = hand.failed.filter((file) => {
    const state = uploads.stateOf(file);
    return state.is === 'failed' && state.canRetry;
  });

  return (
    <form
      className="mx-auto max-w-176"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void hand.onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          void hand.onSubmit();
        }
      }}
    >
      <PageHeader title="New entry" back={{ href: '/journal', label: 'Journal' }}>
        <p>{aboutDay(draft ? draft.day : today)}</p>
      </PageHeader>
      <OtherDrafts heads={work.elsewhere} happened={copy.elsewhere} />
      <DropTarget
        disabled={!draft}
        onFiles={uploads.add}
        className="lg:rounded-2 lg:border lg:border-line-strong lg:bg-sheet lg:px-8 lg:pt-5"
      >
        <DayPicker
          day={draft ? draft.day : today}
          today={work.today ?? today}
          disabled={!draft}
          onChange={(day) => change(() => ({ day }))}
        />
        <WritingArea
          text={draft?.text ?? null}
          missing={hand.missing}
          hint={hint}
          onChange={(text) => change(() => ({ text }))}
        />
        <AddExchange
          disabled={!draft}
          onAdd={(words) => change(({ text }) => ({ text: withSentence(text, words) }))}
        />
        <SaveLine
          place={draft && !isEmpty(draft) ? savedWhere(saveState, copy, hand.isOffline) : 'nothing'}
          onDiscard={() => {
            if (draft) void copy.drop(draft);
            uploads.remove(files.map(({ id }) => id));
            hand.reset();
            work.restart();
          }}
        />
        <RefusedFiles refused={uploads.refused} onDismiss={uploads.dismissRefused} />
        {files.length > 0 && (
          <section aria-labelledby="attached" className="mt-5 border-line border-t pt-5">
            <h2 id="attached" className="mb-1 font-semibold text-14">
              Photos and files
            </h2>
            <AttachedFiles
              files={files}
              stateOf={uploads.stateOf}
              onRetry={uploads.retry}
              onAddAgain={uploads.add}
              onRemove={(id) => uploads.remove([id])}
            />
          </section>
        )}
        <SubmitNotices
          problem={hand.problem}
          waitingFor={hand.waitingFor}
          failed={hand.failed.length}
          canRetry={retryable.length > 0}
          onWaitNoMore={hand.wait}
          onRetryFailed={() => retryable.map(({ id }) => uploads.retry(id))}
          onSubmitWithout={() => {
            uploads.remove(hand.failed.map(({ id }) => id));
            hand.goOn();
          }}
        />
        {hand.isQueued && hand.failed.length === 0 && (
          <QueuedNotice onWait={hand.wait} onAnother={() => void work.setAside()} />
        )}
        <ComposerBar
          disabled={!draft}
          busy={hand.busy}
          isOffline={hand.isOffline}
          isQueued={hand.isQueued}
          onFiles={uploads.add}
        />
      </DropTarget>
      {reader && <ReaderNote reader={reader} on={ai} />}
    </form>
  );
}

function aboutDay(day: string | null): string {
  return day ? `About ${longDay(day)}` : 'Day not certain';
}
