import type { Route } from 'next';
import { Link } from '@/components/ui/link';
import { Mark } from '@/components/ui/mark';
import { cn } from '@/lib/cn';

/** The mark and the name. `className` says where it is shown: inline-flex, or hidden. */
export function Brand({ href, className = 'inline-flex' }: { href: Route; className?: string }) {
  return (
    <Link
      href={href}
      className={cn(
        'min-h-touch min-w-touch items-center gap-2 font-semibold tracking-[-0.015em]',
        className,
      )}
    >
      <Mark />
      {/* The narrowest phones have room for the sign alone. */}
      <span className="max-[22rem]:sr-only">Daylight</span>
    </Link>
  );
}
