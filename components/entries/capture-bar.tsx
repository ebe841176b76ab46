import { Paperclip } from 'lucide-react';
import { Link } from '@/components/ui/link';

/** Looks like a place to write, because it leads to one. */
export function CaptureBar() {
  return (
    <Link
      href="/journal/new"
      className="no-print flex min-h-15 items-center justify-between rounded-2 border border-line-control bg-sheet px-4 transition-colors hover:border-ink focus-visible:rounded-2"
    >
      <span aria-hidden="true" className="words text-18 text-ink-2">
        What happened?
      </span>
      <Paperclip className="size-5 text-ink-3" />
      <span className="sr-only">Write a new entry</span>
    </Link>
  );
}
