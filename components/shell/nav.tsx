'use client';

import { PenLine } from 'lucide-react';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';
import { cn } from '@/lib/cn';
import { Brand } from './brand';
import { LinkPending } from './link-pending';
import { PLACES } from './places';

const ITEM =
  'relative grid min-h-15 content-center justify-items-center gap-0.5 font-medium text-12 lg:flex lg:min-h-9 lg:items-center lg:gap-3 lg:rounded-2 lg:px-2 lg:text-14';
const HERE =
  'text-ink before:absolute before:-top-px before:left-1/2 before:-ml-3.5 before:h-0.5 before:w-7 before:bg-ink lg:bg-sunken lg:before:hidden';
const ELSEWHERE = 'text-ink-3 lg:text-ink-2 lg:hover:bg-sunken lg:hover:text-ink';

/** The places there are: a bar at the thumb on phones, a rail at a desk. `children` end the rail. */
export function Nav({ children }: { children?: ReactNode }) {
  const path = usePathname();
  // On a phone the composer's own bar takes this place.
  const writing = path === '/journal/new';
  return (
    <nav
      aria-label="Main"
      className={cn(
        'no-print fixed inset-x-0 bottom-0 z-20 border-line border-t bg-paper pb-[env(safe-area-inset-bottom)] lg:static lg:col-start-1 lg:row-span-2 lg:row-start-1 lg:block lg:border-t-0 lg:border-r',
        writing && 'hidden',
      )}
    >
      <div className="lg:sticky lg:top-0 lg:flex lg:h-dvh lg:flex-col lg:px-4 lg:pt-2 lg:pb-5">
        <Brand href="/journal" className="mb-4 hidden self-start px-2 lg:inline-flex" />
        <Link
          href="/journal/new"
          className={buttonStyle(
            { look: 'primary' },
            'absolute right-4 bottom-[calc(100%+1rem)] rounded-round px-5 shadow-lift lg:static lg:mb-5 lg:rounded-2 lg:px-4 lg:shadow-none',
          )}
        >
          <PenLine className="size-4" />
          New entry
        </Link>
        <ul className="grid auto-cols-fr grid-flow-col gap-0.5 lg:grid-flow-row">
          {PLACES.map(({ href, label, Icon, covers }) => (
            <li key={href}>
              <Link
                href={href}
                aria-current={path === href ? 'page' : undefined}
                className={cn(ITEM, covers.test(path) ? HERE : ELSEWHERE)}
              >
                <Icon className="size-5.5 lg:size-5" />
                {label}
                <LinkPending />
              </Link>
            </li>
          ))}
        </ul>
        {children}
      </div>
    </nav>
  );
}
