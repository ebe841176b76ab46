import { counted } from '@/lib/counted';
import type { WholeEntry } from '@/lib/entries/changes';

export type DeletionWords = {
  goes: string;
  /** What becomes of its files, and the way to have them deleted, too; null without files. */
  files: { stay: string; choice: string | null } | null;
};

/** What deleting an entry takes with it and what stays: said before it is done. */
export function deletionWords(view: WholeEntry): DeletionWords {
  const { events, actionItems, files, changes } = view;
  const parts = [
    'Your words',
    ...(changes.corrections.length > 0 ? [counted(changes.corrections.length, 'correction')] : []),
    ...(events.length > 0 ? [counted(events.length, 'event')] : []),
    ...(actionItems.length > 0 ? [counted(actionItems.length, 'to-do')] : []),
  ];
  const goes = `${parts.join(', ')} and all readings of this entry are removed. This can’t be undone.`;
  return { goes, files: filesWords(files.length, changes.ownFiles) };
}

function filesWords(all: number, own: number): DeletionWords['files'] {
  if (all === 0) return null;
  const stay = `${counted(all, 'file')} ${all === 1 ? 'stays' : 'stay'} in Evidence.`;
  if (own === 0) {
    return { stay: `${stay} Other entries use ${all === 1 ? 'it' : 'them'}, too.`, choice: null };
  }
  const which = all === 1 ? 'the file' : `the ${all} files`;
  const some = own === 1 ? 'the file' : `the ${own} files`;
  return {
    stay,
    choice: `Delete ${own === all ? which : `${some} that only this entry uses`}, too`,
  };
}
