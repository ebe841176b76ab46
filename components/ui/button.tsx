import type { ComponentProps } from 'react';
import { cn } from '@/lib/cn';

const LOOKS = {
  primary: 'button button-primary',
  quiet: 'button button-quiet',
  text: 'button link button-text',
};

type Look = { look?: keyof typeof LOOKS; size?: 'normal' | 'large' };
type Props = ComponentProps<'button'> & Look;

/** How a button looks; for links that lead somewhere too. One primary a screen. */
export function buttonStyle({ look = 'quiet', size }: Look, ...more: string[]): string {
  return cn(LOOKS[look], size === 'large' && 'button-large', more);
}

export function Button({ className, look, size, type = 'button', ...props }: Props) {
  return <button type={type} className={cn(buttonStyle({ look, size }), className)} {...props} />;
}
