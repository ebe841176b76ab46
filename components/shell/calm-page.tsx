import type { ReactNode } from 'react';

type Props = { title: string; children: ReactNode; actions: ReactNode };

/** What stands where a page can't: one sentence on what is safe, one way on. */
export function CalmPage({ title, children, actions }: Props) {
  return (
    <div className="max-w-120 pt-6 lg:pt-[8vh]">
      <h1 className="text-balance font-semibold text-28 tracking-[-0.021em]">{title}</h1>
      <div className="mt-3 grid gap-2 text-16 text-ink-2">{children}</div>
      <p className="mt-6 flex flex-wrap gap-3">{actions}</p>
    </div>
  );
}
