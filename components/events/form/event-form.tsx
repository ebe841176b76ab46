'use client';

import { useEffect, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Spinner } from '@/components/ui/spinner';
import type { EntryView } from '@/lib/entries/views';
import type { DraftField, EventDraft } from '@/lib/events/schema';
import { BASES, TYPES } from '@/lib/events/words';
import { Choice, TextArea, TextBox } from './inputs';
import { PeopleFields } from './people-fields';
import { WhenFields } from './when-fields';

type Props = {
  label: string;
  start: EventDraft;
  known: EntryView['people'];
  pending: boolean;
  /** Why it isn't saved; what was typed stays. */
  problem: string | null;
  onSave: (draft: EventDraft) => void;
  onCancel: () => void;
};

/** What a draft must be like. It isn't small, so it comes with the form and not with the page. */
const loadRules = () => import('@/lib/events/schema');

/** Every field of an event. Nothing typed goes but by "Cancel". */
export function EventForm({ label, start, known, pending, problem, onSave, onCancel }: Props) {
  const [draft, setDraft] = useState(start);
  const [problems, setProblems] = useState<Partial<Record<DraftField, string>>>({});
  const form = useRef<HTMLFormElement>(null);
  const checking = useRef(false);
  const change = (part: Partial<EventDraft>) => setDraft((now) => ({ ...now, ...part }));

  useEffect(() => {
    form.current?.querySelector('select')?.focus();
    void loadRules().catch(() => {});
  }, []);
  useEffect(() => {
    const first = form.current?.querySelector('[aria-invalid]');
    if (first instanceof HTMLElement && Object.keys(problems).length > 0) first.focus();
  }, [problems]);

  async function submit() {
    if (pending || checking.current) return;
    checking.current = true;
    // Out of reach, it is left to the server, which checks in any case.
    const rules = await loadRules().catch(() => null);
    checking.current = false;
    const parsed = rules?.parseDraft(draft);
    setProblems(!parsed || parsed.ok ? {} : parsed.problems);
    if (!parsed || parsed.ok) onSave(draft);
  }

  return (
    <form
      ref={form}
      aria-label={label}
      noValidate
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
      }}
    >
      <Choice
        label="Kind"
        value={draft.type}
        options={TYPES}
        onChange={(type) => change({ type })}
      />
      <TextBox
        label="Title"
        value={draft.title}
        error={problems.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <WhenFields draft={draft} problems={problems} change={change} />
      <TextBox
        label="Place"
        value={draft.location}
        error={problems.location}
        onChange={(event) => change({ location: event.target.value })}
      />
      <PeopleFields draft={draft} problems={problems} change={change} known={known} />
      <Choice
        label="How you know"
        value={draft.basis}
        options={BASES}
        onChange={(basis) => change({ basis })}
      />
      <TextArea
        label="Description"
        rows={3}
        value={draft.description}
        error={problems.description}
        onChange={(event) => change({ description: event.target.value })}
      />
      {problem && (
        <p role="alert" className="text-14 text-stop">
          {problem}
        </p>
      )}
      <div className="flex gap-2">
        <Button type="submit" look="primary" aria-disabled={pending}>
          {pending && <Spinner />}
          Save
        </Button>
        <Button look="text" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
