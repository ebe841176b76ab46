import { cn } from '@/lib/cn';

/** The only loop there is. The words beside it carry the meaning, and stand alone without motion. */
export function Spinner({ className }: { className?: string }) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        'inline-block size-3.5 flex-none animate-turn rounded-round border-2 border-line-strong border-t-current motion-reduce:border-r-current',
        className,
      )}
    />
  );
}
