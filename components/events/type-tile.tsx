import {
  BookOpen,
  Cross,
  Leaf,
  type LucideIcon,
  MessageCircle,
  Scale,
  TriangleAlert,
} from 'lucide-react';
import { cn } from '@/lib/cn';
import type { TimelineType } from '@/lib/timeline/filters';

type Look = { word: string; Icon: LucideIcon; colour: string; tile: string };

/** Words, outlines and hues of the types; the outlines differ, so that grey print keeps them apart. */
export const TYPE_LOOKS: Record<TimelineType, Look> = {
  positive_parenting: {
    word: 'Positive parenting',
    Icon: Leaf,
    colour: 'text-positive',
    tile: 'border-transparent bg-[color-mix(in_oklch,var(--t-positive)_10%,transparent)]',
  },
  // An incident is an outline, so that a page of them doesn't shout.
  incident: {
    word: 'Incident',
    Icon: TriangleAlert,
    colour: 'text-incident',
    tile: 'border-[color-mix(in_oklch,var(--t-incident)_45%,transparent)]',
  },
  medical: {
    word: 'Medical',
    Icon: Cross,
    colour: 'text-medical',
    tile: 'border-transparent bg-[color-mix(in_oklch,var(--t-medical)_10%,transparent)]',
  },
  school: {
    word: 'School',
    Icon: BookOpen,
    colour: 'text-school',
    tile: 'border-transparent bg-[color-mix(in_oklch,var(--t-school)_12%,transparent)]',
  },
  communication: {
    word: 'Communication',
    Icon: MessageCircle,
    colour: 'text-communication',
    tile: 'border-transparent bg-[color-mix(in_oklch,var(--t-communication)_10%,transparent)]',
  },
  legal: {
    word: 'Legal',
    Icon: Scale,
    colour: 'text-legal',
    tile: 'border-transparent bg-[color-mix(in_oklch,var(--t-legal)_12%,transparent)]',
  },
};

/** A type's icon on a tile of its hue; its word stands beside it. */
export function TypeTile({ type }: { type: TimelineType }) {
  const { Icon, colour, tile } = TYPE_LOOKS[type];
  return (
    <span
      aria-hidden="true"
      className={cn('grid size-8 flex-none place-items-center rounded-2 border', colour, tile)}
    >
      <Icon className="size-4.5" />
    </span>
  );
}
