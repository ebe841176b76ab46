'use client';

import { useEffect, useState } from 'react';
import { AttachedFiles } from '@/components/evidence/attached-files';
import { DropTarget } from '@/components/evidence/drop-target';
import { RefusedFiles } from '@/components/evidence/refused-files';
import { PageHeader } from '@/components/ui/page-header';
import type { Reader } from '@/lib/account/reader';
import { type DraftFile, isEmpty } from '@/lib/drafts/draft';
import { type DraftOwner, useDraft } from '@/lib/drafts/use-draft';
import { useSubmit } from '@/lib/entries/use-submit';
import { MAX_FILES } from '@/lib/evidence/limits';
import { longDay } from '@/lib/time/days';
import { useUploads } from '@/lib/uploads/use-uploads';
import { ComposerBar } from './composer-bar';
import { DayPicker } from './day-picker';
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
};

/** One page to write an entry on. Nothing on it is lost before the server has confirmed it. */
export function Composer({ owner, today, asked, reader, ai }: Props) {
  const { draft, saveState, change, forget, renew, restart, ...opened } = useDraft(owner, asked);
  const { submit, pending, problem } = useSubmit({ onTaken: forget, onIdTaken: renew });
  const uploads = useUploads(
    draft?.files ?? null,
    (to) => change(({ files }) => ({ files: to(files) })),
    MAX_FILES,
  );
  const [tried, setTried] = useState(false);
  const [queued, setQueued] = useState(false);

  const files = draft?.files ?? [];
  const isOnItsWay = (file: DraftFile) => ['sending', 'known'].includes(uploads.stateOf(file).is);
  const sending = files.filter(isOnItsWay).length;
  const failedFiles = files.filter((file) => uploads.stateOf(file).is === 'failed');
  const failed = failedFiles.length;
  const wordless = !draft?.text.trim();

  useEffect(() => {
    if (!queued || sending > 0 || !draft) return;
    setQueued(false);
    if (failed === 0) submit(draft);
  }, [queued, sending, failed, draft, submit]);

  const retryable = failedFiles.filter((file) => {
    const state = uploads.stateOf(file);
    return state.is === 'failed' && state.canRetry;
  });

  function onSubmit() {
    setTried(true);
    if (wordless || pending) return;
    // With a failed file the notice asks what to do; with one on its way, it is waited for.
    setQueued(true);
  }

  return (
    <form
      className="mx-auto max-w-176"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit();
      }}
    >
      <PageHeader title="New entry" back={{ href: '/journal', label: 'Journal' }}>
        <p>{aboutDay(draft ? draft.day : today)}</p>
      </PageHeader>
      <DropTarget
        disabled={!draft}
        onFiles={uploads.add}
        className="lg:rounded-2 lg:border lg:border-line-strong lg:bg-sheet lg:px-8 lg:pt-5"
      >
        <DayPicker
          day={draft ? draft.day : today}
          today={opened.today ?? today}
          disabled={!draft}
          onChange={(day) => change(() => ({ day }))}
        />
        <WritingArea
          text={draft?.text ?? null}
          missing={tried && wordless}
          onChange={(text) => change(() => ({ text }))}
        />
        <SaveLine
          state={draft && !isEmpty(draft) ? saveState : 'nothing'}
          onDiscard={() => {
            uploads.remove(files.map(({ id }) => id));
            setTried(false);
            restart();
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
          problem={problem}
          waitingFor={queued ? sending : 0}
          failed={tried && !queued && !pending ? failed : 0}
          canRetry={retryable.length > 0}
          onWaitNoMore={() => setQueued(false)}
          onRetryFailed={() => retryable.map(({ id }) => uploads.retry(id))}
          onSubmitWithout={() => {
            uploads.remove(failedFiles.map(({ id }) => id));
            setQueued(true);
          }}
        />
        <ComposerBar disabled={!draft} busy={pending || queued} onFiles={uploads.add} />
      </DropTarget>
      {reader && <ReaderNote reader={reader} userId={owner.userId} on={ai} />}
    </form>
  );
}

function aboutDay(day: string | null): string {
  return day ? `About ${longDay(day)}` : 'Day not certain';
}
