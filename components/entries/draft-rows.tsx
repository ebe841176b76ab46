'use client';

import { useCallback, useEffect, useState } from 'react';
import { Link } from '@/components/ui/link';
import { StatusMark } from '@/components/ui/status-mark';
import { counted } from '@/lib/counted';
import { isSharedDevice } from '@/lib/device/shared-device';
import type { Draft, DraftOwner } from '@/lib/drafts/draft';
import { settleDroppedHere } from '@/lib/drafts/dropped';
import { openStore } from '@/lib/drafts/open-draft';
import { draftRows } from '@/lib/drafts/rows';
import type { DraftHead } from '@/lib/drafts/schema';
import { useSendQueued } from '@/lib/entries/use-send-queued';
import { firstWords } from '@/lib/entries/views';
import { RowDay } from './entry-row';

const PLACES = {
  device: 'Saved on this device only',
  both: 'Saved',
  server: 'From another device',
  waiting: 'Saved on this device. It will be sent when you’re online.',
};

type Props = DraftOwner & { heads: DraftHead[] | null };

/** What this person has begun, here or elsewhere, and not submitted. */
export function DraftRows({ userId, draftKey, heads }: Props) {
  const [own, setOwn] = useState<Draft[] | null>(null);
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set());
  const look = useCallback(() => {
    void settleDroppedHere(userId).then(setDropped);
    openStore({ userId, draftKey })
      .then((store) => store.list())
      .then(setOwn)
      // Without storage there are none here.
      .catch(() => setOwn([]));
  }, [userId, draftKey]);
  useEffect(look, [look]);
  useSendQueued({ userId, draftKey }, look);
  // Not before it is known what lies here: else each own draft came from another device at first.
  const drafts = own ? draftRows(own, heads).filter(({ id }) => !dropped.has(id)) : [];
  if (!drafts.length) return null;
  return (
    <section aria-label="Not submitted yet" className="mt-8">
      <h2 className="border-line border-b pb-2 font-semibold text-13 text-ink-2">
        Not submitted yet
      </h2>
      <ol>
        {drafts.map((draft) => (
          <li
            key={draft.id}
            className="row relative grid grid-cols-[2.25rem_1fr] gap-x-4 border-line border-b pt-5 pb-4 lg:grid-cols-[3rem_1fr] lg:pb-5"
          >
            <RowDay day={draft.day} />
            <div className="min-w-0">
              <Link
                href={{ pathname: '/journal/new', query: { draft: draft.id } }}
                className="block after:absolute after:inset-0"
              >
                <span
                  dir="auto"
                  className="words veil line-clamp-3 text-17 text-ink-2 lg:line-clamp-2"
                >
                  {firstWords(draft.words) || counted(draft.files, 'file')}
                </span>
                <span className="sr-only">, draft</span>
              </Link>
              <p className="mt-2 flex flex-wrap items-center gap-x-4 text-13 text-ink-3">
                <StatusMark look="draft" word="Draft" />
                <span>{placeWords(draft.place)}</span>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

function placeWords(place: keyof typeof PLACES): string {
  return place === 'device' && isSharedDevice() ? 'Kept in this tab only' : PLACES[place];
}
