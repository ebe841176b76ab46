'use client';

import { Check, CircleAlert, RotateCw, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { DraftFile } from '@/lib/drafts/draft';
import { sizeWords } from '@/lib/evidence/size';
import type { UploadState } from '@/lib/uploads/use-uploads';
import { FileIcon } from './file-icon';

type Props = {
  files: DraftFile[];
  stateOf: (file: DraftFile) => UploadState;
  onRetry: (id: string) => void;
  onRemove: (id: string) => void;
};

/** The files of a draft, each with how far it is. */
export function AttachedFiles({ files, stateOf, onRetry, onRemove }: Props) {
  return (
    <ul aria-label="Attached files" className="grid">
      {files.map((file) => {
        const state = stateOf(file);
        return (
          <li
            key={file.id}
            className="grid grid-cols-[20px_1fr_auto] items-start gap-x-3 border-line border-b py-3"
          >
            <FileIcon type={file.type} />
            <div className="min-w-0">
              <p className="flex items-baseline gap-3 font-medium text-14">
                <span className="truncate">{file.name}</span>
                <span className="whitespace-nowrap font-normal text-ink-3 tabular-nums">
                  {sizeWords(file.size)}
                </span>
              </p>
              <FileState file={file} state={state} onRetry={onRetry} />
            </div>
            <IconButton
              label={`${state.is === 'sending' ? 'Stop uploading' : 'Remove'} ${file.name}`}
              onClick={() => onRemove(file.id)}
              className="-my-3 -mr-3 lg:-my-2 lg:-mr-2"
            >
              <X className="size-4" />
            </IconButton>
          </li>
        );
      })}
    </ul>
  );
}

type StateProps = { file: DraftFile; state: UploadState; onRetry: Props['onRetry'] };

function FileState({ file, state, onRetry }: StateProps) {
  if (state.is === 'received') {
    return (
      <p className="mt-0.5 flex gap-1.5 text-13 text-ink-2">
        <Check className="mt-0.5 size-4" />
        Added
      </p>
    );
  }
  if (state.is === 'sending') {
    const percent = Math.round(state.share * 100);
    return (
      <p className="mt-0.5 flex items-center gap-2 text-13 text-ink-2">
        <progress
          max={100}
          value={percent}
          aria-label={`Uploading ${file.name}, ${percent} percent`}
          className="w-44 shrink"
        />
        <span className="tabular-nums">{percent}%</span>
      </p>
    );
  }
  return (
    <>
      <p className="mt-0.5 flex gap-1.5 text-13 text-stop">
        <CircleAlert className="mt-0.5 size-4" />
        {state.canRetry ? 'Not uploaded.' : 'Not added.'} {state.reason}
      </p>
      {state.canRetry && (
        <Button
          className="mt-2"
          aria-label={`Try again: ${file.name}`}
          onClick={() => onRetry(file.id)}
        >
          <RotateCw className="size-4" />
          Try again
        </Button>
      )}
    </>
  );
}
