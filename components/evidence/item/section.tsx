import { type ReactNode, useId } from 'react';
import { cn } from '@/lib/cn';

type Props = { title: ReactNode; children: ReactNode; aside?: ReactNode; className?: string };

/** A part of the page of a file, under its heading. */
export function Section({ title, children, aside, className }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={cn('min-w-0', className)}>
      <header className="mb-2 flex flex-wrap items-baseline justify-between gap-x-4">
        <h2 id={id} className="font-semibold text-16 tracking-[-0.011em]">
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  );
}

/** Label and value, one under the other on hairlines. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className="border-line border-b">{children}</dl>;
}

type FactProps = { label: string; detail?: string | undefined; children: ReactNode };

export function Fact({ label, detail, children }: FactProps) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3 border-line border-t py-2.5 text-14">
      <dt className="text-ink-3">{label}</dt>
      <dd className="min-w-0 break-words">
        {children}
        {detail && <p className="mt-0.5 text-13 text-ink-3">{detail}</p>}
      </dd>
    </div>
  );
}
