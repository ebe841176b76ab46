import { Notice } from '@/components/ui/notice';
import type { ItemReading } from '@/lib/evidence/item-view';

/** What is odd about the words of a file, said quietly: nothing was done because of them. */
export function ReadingNotices({ reading }: { reading: ItemReading }) {
  const { addresses_software: speaks, hidden_text: hides } = reading;
  if (!speaks && !hides) return null;
  return (
    <Notice className="mb-3">
      {speaks && (
        <p>Some words in this file speak to software instead of to people. They changed nothing.</p>
      )}
      {hides && <p>This file holds words that can’t be seen on its pages. They were left out.</p>}
    </Notice>
  );
}
