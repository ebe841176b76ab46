import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

type Props = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** An icon never stands alone without a name. */
  label: string;
};

export function IconButton({ label, className, ...props }: Props) {
  return (
    <button type="button" aria-label={label} className={cn('button-icon', className)} {...props} />
  );
}
