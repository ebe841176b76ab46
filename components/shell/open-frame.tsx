import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';
import { Brand } from './brand';
import { LeaveButton } from './leave-button';
import { SkipLink } from './skip-link';

/** Round every page that shows nobody's words. */
export function OpenFrame({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr_auto]">
      <SkipLink />
      <header className="flex items-center justify-between px-4 py-3 lg:px-8 lg:py-5">
        <LeaveButton />
        <Brand href="/" />
      </header>
      <main id="main" tabIndex={-1} className="px-4">
        {children}
      </main>
      <footer className="flex flex-wrap items-center gap-x-6 px-4 pt-3 pb-4 text-13 text-ink-3 lg:px-8">
        <p>
          <Link href="/safety" className="link inline-flex min-h-touch items-center">
            Safety on a shared device
          </Link>
        </p>
        <p>Daylight helps you keep records. It isn’t a lawyer and doesn’t give legal advice.</p>
      </footer>
    </div>
  );
}
