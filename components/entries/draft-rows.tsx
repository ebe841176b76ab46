'use client';

import Link from 'next/link';
import { useEffect, useState } from 'react';
import { StatusMark } from '@/components/ui/status-mark';
import { counted } from '@/lib/counted';
import { draftDevice } from '@/lib/drafts/device';
import type { Draft } from '@/lib/drafts/draft';
import { openDrafts } from '@/lib/drafts/store';
import type { DraftOwner } from '@/lib/drafts/use-draft';
import { firstWords } from '@/lib/entries/views';
import { RowDay } from './entry-row';

/** What this person has begun on this device and not submitted. */
export function DraftRows({ userId, draftKey }: DraftOwner) {
  const [drafts, setDrafts] = useState<Draft[]>([]);
  useEffect(() => {
    openDrafts(draftDevice(), userId, draftKey)
      .then((store) => store.list())
      .then(setDrafts)
      // Without storage there are no drafts to show.
      .catch(() => setDrafts([]));
  }, [userId, draftKey]);
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
                  {firstWords(draft.text) || counted(draft.files.length, 'file')}
                </span>
                <span className="sr-only">, draft</span>
              </Link>
              <p className="mt-2 flex flex-wrap items-center gap-x-4 text-13 text-ink-3">
                <StatusMark look="draft" word="Draft" />
                <span>Saved on this device</span>
              </p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}
