'use client';

import { type ClipboardEvent, type DragEvent, useEffect, useState } from 'react';
import { AttachedFiles } from '@/components/evidence/attached-files';
import { RefusedFiles } from '@/components/evidence/refused-files';
import { PageHeader } from '@/components/ui/page-header';
import type { Reader } from '@/lib/account/reader';
import { cn } from '@/lib/cn';
import { type DraftFile, isEmpty } from '@/lib/drafts/draft';
import { type DraftOwner, useDraft } from '@/lib/drafts/use-draft';
import { useSubmit } from '@/lib/entries/use-submit';
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
  const uploads = useUploads((id) =>
    change(({ files }) => ({
      files: files.map((file) => (file.id === id ? { ...file, received: true } : file)),
    })),
  );
  const [tried, setTried] = useState(false);
  const [queued, setQueued] = useState(false);
  const [dragging, setDragging] = useState(false);

  const files = draft?.files ?? [];
  const count = (is: string) => files.filter((file) => uploads.stateOf(file).is === is).length;
  const sending = count('sending');
  const failed = count('failed');
  const wordless = !draft?.text.trim();

  useEffect(() => {
    if (!queued || sending > 0 || !draft) return;
    setQueued(false);
    if (failed === 0) submit(draft);
  }, [queued, sending, failed, draft, submit]);

  function addFiles(chosen: File[]) {
    const added = uploads.add(chosen, files.length).map((file) => ({ ...file, received: false }));
    if (added.length) change((now) => ({ files: [...now.files, ...added] }));
  }

  function removeFiles(ids: string[]) {
    for (const id of ids) uploads.remove(id);
    change((now) => ({ files: now.files.filter((file) => !ids.includes(file.id)) }));
  }

  const failedIds = () =>
    files.filter((file) => uploads.stateOf(file).is === 'failed').map((file) => file.id);

  function mayRetry(file: DraftFile): boolean {
    const state = uploads.stateOf(file);
    return state.is === 'failed' && state.canRetry;
  }

  function onSubmit() {
    setTried(true);
    if (wordless || pending) return;
    // With a failed file the notice asks what to do; with one on its way, it is waited for.
    setQueued(true);
  }

  function onPaste(event: ClipboardEvent) {
    if (!event.clipboardData.files.length) return;
    event.preventDefault();
    addFiles([...event.clipboardData.files]);
  }

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setDragging(false);
    addFiles([...event.dataTransfer.files]);
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
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping a file is a shortcut; the button below does the same */}
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setDragging(true);
        }}
        onDragLeave={() => setDragging(false)}
        onDrop={onDrop}
        className={cn(
          'lg:rounded-2 lg:border lg:border-line-strong lg:bg-sheet lg:px-8 lg:pt-5',
          dragging && 'outline-2 outline-ink outline-dashed outline-offset-4',
        )}
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
          onPaste={onPaste}
        />
        <SaveLine
          state={draft && !isEmpty(draft) ? saveState : 'nothing'}
          onDiscard={() => {
            for (const file of files) uploads.remove(file.id);
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
              onRemove={(id) => removeFiles([id])}
            />
          </section>
        )}
        <SubmitNotices
          problem={problem}
          waitingFor={queued ? sending : 0}
          failed={tried && !queued && !pending ? failed : 0}
          canRetry={files.some(mayRetry)}
          onWaitNoMore={() => setQueued(false)}
          onRetryFailed={() => files.filter(mayRetry).map(({ id }) => uploads.retry(id))}
          onSubmitWithout={() => {
            removeFiles(failedIds());
            setQueued(true);
          }}
        />
        <ComposerBar disabled={!draft} busy={pending || queued} onFiles={addFiles} />
      </div>
      {reader && <ReaderNote reader={reader} userId={owner.userId} on={ai} />}
    </form>
  );
}

function aboutDay(day: string | null): string {
  return day ? `About ${longDay(day)}` : 'Day not certain';
}
