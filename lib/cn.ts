import { type ClassValue, clsx } from 'clsx';
import { extendTailwindMerge } from 'tailwind-merge';

// Names of our own theme: without them the merger takes text-14 for a colour.
const merge = extendTailwindMerge({
  extend: {
    theme: {
      text: ['12', '13', '14', '16', '17', '18', '22', '28'],
      spacing: ['touch', 'measure', 'rail', 'bar'],
      radius: ['1', '2', '3', 'round'],
    },
  },
});

/** Joins class names; of two utilities that set the same property the later one wins. */
export function cn(...classes: ClassValue[]): string {
  return merge(clsx(classes));
}
