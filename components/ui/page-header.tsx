import { ChevronLeft } from 'lucide-react';
import type { Route } from 'next';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';

type Props = {
  title: ReactNode;
  over?: ReactNode;
  back?: { href: Route; label: string };
  children?: ReactNode;
};

export function PageHeader({ title, over, back, children }: Props) {
  return (
    <header className="mb-5 lg:mb-6">
      {back && (
        <Link
          href={back.href}
          className="no-print -mt-3 -ml-1 inline-flex min-h-touch items-center gap-0.5 text-14 text-ink-2 hover:text-ink hover:underline"
        >
          <ChevronLeft className="size-4" />
          {back.label}
        </Link>
      )}
      {over && <p className="mb-0.5 text-13 text-ink-3">{over}</p>}
      <h1 className="text-balance font-semibold text-28 tracking-[-0.021em]">{title}</h1>
      {children && (
        <div className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-14 text-ink-2">
          {children}
        </div>
      )}
    </header>
  );
}
