'use client';

import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { type ErrorCode, sentenceFor } from '@/lib/errors';
import { confirmUpload, removeUpload } from '@/lib/evidence/actions';
import { refusal } from '@/lib/evidence/limits';
import type { SameFile } from '@/lib/evidence/same-file';
import { useAccess } from '@/lib/supabase/access';
import { lineTo } from '@/lib/uploads/line';
import type { AttachedFile, UploadState } from '@/lib/uploads/state';
import { createUploads, NOTHING } from '@/lib/uploads/store';
import { upload } from '@/lib/uploads/upload';

export type Refused = { name: string; reason: string };

const uploads = createUploads(upload);
const CHECKING: UploadState = { is: 'sending', phase: 'checking', share: 0 };
const LOST: UploadState = {
  is: 'failed',
  reason: 'It stopped part of the way. Add the file again and it goes on from there.',
  canRetry: false,
  canAddAgain: true,
};

/**
 * Uploads of a list of one's own files, begun as soon as a file is chosen. The list itself belongs to the
 * caller (a draft, a page), who is told of changes to it; `files` is null until it is known. Beyond
 * `atMost` files the list takes none.
 */
export function useUploads(
  files: readonly AttachedFile[] | null,
  change: (to: (files: AttachedFile[]) => AttachedFile[]) => void,
  atMost = Number.POSITIVE_INFINITY,
) {
  const line = lineTo(useAccess());
  const [refused, setRefused] = useState<Refused[]>([]);
  const view = useSyncExternalStore(uploads.subscribe, uploads.view, () => NOTHING);

  const patch = (id: string, to: Partial<AttachedFile>) =>
    change((now) => now.map((file) => (file.id === id ? { ...file, ...to } : file)));

  function takeKnown(file: AttachedFile, same: SameFile) {
    const source = uploads.fileOf(file.id);
    const other = files?.find(({ id }) => id === same.id);
    uploads.drop(file.id);
    if (other) {
      change((now) => now.filter(({ id }) => id !== file.id));
      const isUnderWay = other.received || stateOf(other).is === 'sending';
      if (isUnderWay) setRefused([{ name: file.name, reason: 'The same file is there already.' }]);
      else if (source) uploads.start(other.id, source, line, other.resumeAt ?? null);
      return;
    }
    const received = same.status === 'received';
    patch(file.id, { id: same.id, received, ...(received ? { addedAt: same.addedAt } : {}) });
    if (!received && source) uploads.start(same.id, source, line, null);
  }

  const follow = useEffectEvent((file: AttachedFile) => {
    const now = view.get(file.id);
    if (uploads.isGone(file.id)) return;
    if (!now) {
      // Cut off by a reload; but all of it may have arrived before.
      uploads.tell(file.id, CHECKING);
      confirmUpload(file.id).then(
        ({ ok }) => uploads.tell(file.id, ok ? { is: 'received' } : LOST),
        () => uploads.tell(file.id, LOST),
      );
    } else if (now.state.is === 'known') takeKnown(file, now.state.file);
    else if (now.state.is === 'received') patch(file.id, { received: true, resumeAt: undefined });
    else if (now.resumeAt && now.resumeAt !== file.resumeAt) {
      patch(file.id, { resumeAt: now.resumeAt });
    }
  });

  useEffect(() => {
    // What the list and the store say of a file is brought together, whichever of them changed.
    if (view) for (const file of files ?? []) if (!file.received) follow(file);
  }, [files, view]);

  function stateOf(file: AttachedFile): UploadState {
    if (file.received) return { is: 'received' };
    return view.get(file.id)?.state ?? CHECKING;
  }

  return {
    stateOf,
    refused,
    dismissRefused: () => setRefused([]),
    /** Begins what can be added and tells at once what can't. */
    add(chosen: File[]) {
      const out: Refused[] = [];
      const added: AttachedFile[] = [];
      for (const file of chosen) {
        const isFull = (files?.length ?? 0) + added.length >= atMost;
        const code = refusal(file) ?? (isFull ? 'too_many_files' : null);
        const { name, type, size } = file;
        if (code) out.push({ name, reason: reasonFor(code, file) });
        else added.push({ id: crypto.randomUUID(), name, type, size, received: false });
        const id = code ? null : added.at(-1)?.id;
        if (id) uploads.start(id, file, line, null);
      }
      setRefused(out);
      if (added.length) change((now) => [...now, ...added]);
    },
    retry: (id: string) => uploads.retry(id, line),
    /** Stops them, leaves them out and takes them back; what can't be taken back now goes later. */
    remove(ids: string[]) {
      for (const { id, addedAt } of files ?? []) {
        if (!ids.includes(id)) continue;
        uploads.drop(id);
        if (!addedAt) void removeUpload(id).catch(() => {});
      }
      change((now) => now.filter(({ id }) => !ids.includes(id)));
    },
  };
}

function reasonFor(code: ErrorCode, file: File) {
  return file.size === 0 ? 'This file is empty.' : sentenceFor(code);
}
