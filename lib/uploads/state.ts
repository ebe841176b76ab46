import type { SameFile } from '@/lib/evidence/same-file';

/** Where a file's way stands. */
export type UploadState =
  | {
      is: 'sending';
      /** `offline`: the line is gone, and it goes on by itself. */
      phase: 'waiting' | 'checking' | 'sending' | 'offline';
      /** 0 to 1. */
      share: number;
    }
  | { is: 'received' }
  /** The same bytes are there already, or were once begun. */
  | { is: 'known'; file: SameFile }
  | Failed;

/** Failed, with the reason in words; what may help is trying again, or choosing the file anew. */
export type Failed = { is: 'failed'; reason: string; canRetry: boolean; canAddAgain?: boolean };

/** A file in a list of attached ones: of a draft, or of a page. */
export type AttachedFile = {
  id: string;
  name: string;
  type: string;
  size: number;
  /** Whether its bytes have arrived. */
  received: boolean;
  /** When it was added before (an instant, ISO), if it was: then it isn't this list's to take back. */
  addedAt?: string | undefined;
  /** Where its parts go, so that it can go on after a reload. */
  resumeAt?: string | undefined;
};
