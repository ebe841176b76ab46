import { PenLine } from 'lucide-react';
import { buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { Specimen } from './specimen';

export function EmptyJournal() {
  return (
    <div className="max-w-160">
      <div className="grid justify-items-start gap-5 pt-2 pb-10">
        <p className="max-w-120 text-pretty text-18 text-ink-2">
          Nothing here yet. Start with one thing that happened today. Two sentences are enough.
        </p>
        <Link href="/journal/new" className={buttonStyle({ look: 'primary', size: 'large' })}>
          <PenLine className="size-4" />
          Write your first entry
        </Link>
      </div>
      <Specimen />
    </div>
  );
}
