'use client';

import { X } from 'lucide-react';
import { IconButton } from '@/components/ui/icon-button';
import { sizeWords } from '@/lib/evidence/size';
import type { AttachedFile, UploadState } from '@/lib/uploads/state';
import { FileIcon } from './file-icon';
import { UploadLine } from './upload-line';

type Props = {
  files: readonly AttachedFile[];
  stateOf: (file: AttachedFile) => UploadState;
  onRetry: (id: string) => void;
  onAddAgain: (files: File[]) => void;
  onRemove: (id: string) => void;
};

/** The files of a draft, each with how far it is. */
export function AttachedFiles({ files, stateOf, onRetry, onAddAgain, onRemove }: Props) {
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
              <UploadLine
                file={file}
                state={state}
                onRetry={() => onRetry(file.id)}
                onAddAgain={onAddAgain}
                onLeaveOut={() => onRemove(file.id)}
              />
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
