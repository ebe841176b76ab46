'use client';

import { ChevronRight } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { Link } from '@/components/ui/link';
import { cn } from '@/lib/cn';
import { SECTIONS } from './sections';

/** All sections: the whole page on a phone at /settings, else a column at the left of one. */
export function SectionList() {
  const path = usePathname();
  const atTop = path === '/settings';
  return (
    <nav aria-label="Settings" className={cn(!atTop && 'hidden lg:block')}>
      {atTop && (
        <h1 className="mb-3 font-semibold text-28 tracking-[-0.021em] lg:hidden">Settings</h1>
      )}
      <ul className="lg:sticky lg:top-[calc(var(--spacing-bar)+1.5rem)] lg:grid lg:gap-0.5">
        {SECTIONS.map(({ href, label, about, Icon }, index) => {
          const here = path === href || (atTop && index === 0);
          return (
            <li key={href} className="border-line border-b lg:border-b-0">
              <Link
                href={href}
                aria-current={path === href ? 'page' : undefined}
                className={cn(
                  'grid min-h-16 grid-cols-[20px_minmax(0,1fr)_16px] items-center gap-3 py-2 lg:flex lg:min-h-9 lg:rounded-2 lg:px-3 lg:py-0 lg:font-medium lg:text-14',
                  here ? 'lg:bg-sunken' : 'lg:text-ink-2 lg:hover:bg-sunken lg:hover:text-ink',
                )}
              >
                <Icon className="size-5 text-ink-2 lg:hidden" />
                <span className="min-w-0">
                  <span className="block font-medium text-16 lg:text-14">{label}</span>
                  <span className="block text-13 text-ink-3 lg:hidden">{about}</span>
                </span>
                <ChevronRight className="size-4 text-ink-3 lg:hidden" />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
