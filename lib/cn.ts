import { type ClassValue, clsx } from 'clsx';

/**
 * Joins class names, leaving out what is false. Two utilities that set the same property don't belong
 * together: which one wins is the style sheet's order, not theirs.
 */
export function cn(...classes: ClassValue[]): string {
  return clsx(classes);
}
