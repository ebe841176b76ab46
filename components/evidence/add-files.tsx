'use client';

import { Camera, Paperclip } from 'lucide-react';
import { ACCEPT } from '@/lib/evidence/limits';
import { FileButton } from './file-button';

type Props = { disabled: boolean; onFiles: (files: File[]) => void };

/** Opens the device's own file chooser; where there is a thumb, its camera, too. */
export function AddFiles({ disabled, onFiles }: Props) {
  return (
    <>
      <FileButton
        label="Add photos or files"
        accept={ACCEPT}
        multiple
        disabled={disabled}
        onFiles={onFiles}
      >
        <Paperclip className="size-4" />
        <span aria-hidden="true">
          Add photos<span className="hidden sm:inline"> or files</span>
        </span>
      </FileButton>
      <FileButton
        label="Take a photo"
        accept="image/*"
        capture="environment"
        disabled={disabled}
        onFiles={onFiles}
        className="hidden size-touch px-0 pointer-coarse:inline-flex"
      >
        <Camera className="size-5" />
      </FileButton>
    </>
  );
}
