import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

type Props = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** An icon never stands alone without a name. */
  label: string;
};

export function IconButton({ label, className, ...props }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      className={cn(
        'inline-grid size-touch shrink-0 place-items-center rounded-2 text-ink-2 transition-colors hover:bg-sunken hover:text-ink',
        className,
      )}
      {...props}
    />
  );
}
