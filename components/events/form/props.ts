import type { DraftField, EventDraft } from '@/lib/events/schema';

/** What a part of the form shows and changes. */
export type FieldsProps = {
  draft: EventDraft;
  problems: Partial<Record<DraftField, string>>;
  change: (part: Partial<EventDraft>) => void;
};
