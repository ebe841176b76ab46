import { cva, type VariantProps } from 'class-variance-authority';
import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

const styles = cva(
  'inline-flex min-h-touch min-w-touch items-center justify-center gap-2 whitespace-nowrap rounded-2 border border-transparent px-4 font-medium text-14 tracking-[-0.006em] transition-colors focus-visible:rounded-2',
  {
    variants: {
      look: {
        primary: 'bg-accent text-on-accent hover:bg-accent-hover',
        quiet: 'border-line-strong bg-sheet hover:border-line-control hover:bg-sunken',
        text: 'link px-2 text-ink-2 hover:text-ink',
      },
      size: {
        normal: '',
        large: 'min-h-12 px-5 text-16',
      },
    },
    defaultVariants: { look: 'quiet', size: 'normal' },
  },
);

type Look = VariantProps<typeof styles>;
type Props = ComponentProps<'button'> & Look;

/** How a button looks; for links that lead somewhere too. One primary a screen. */
export function buttonStyle(look: Look, ...more: string[]): string {
  return cn(styles(look), more);
}

export function Button({ className, look, size, type = 'button', ...props }: Props) {
  return <button type={type} className={cn(styles({ look, size }), className)} {...props} />;
}
