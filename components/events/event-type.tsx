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
import type { Database } from '@/types/database';

type Type = Database['public']['Enums']['event_type'];

// The outlines differ, so that grey print keeps the types apart.
const TYPES: Record<Type, { word: string; Icon: LucideIcon; colour: string }> = {
  positive_parenting: { word: 'Positive parenting', Icon: Leaf, colour: 'text-positive' },
  incident: { word: 'Incident', Icon: TriangleAlert, colour: 'text-incident' },
  medical: { word: 'Medical', Icon: Cross, colour: 'text-medical' },
  school: { word: 'School', Icon: BookOpen, colour: 'text-school' },
  communication: { word: 'Communication', Icon: MessageCircle, colour: 'text-communication' },
  legal: { word: 'Legal', Icon: Scale, colour: 'text-legal' },
};

/** What kind of event, as icon and word. */
export function EventType({ type }: { type: Type }) {
  const { word, Icon, colour } = TYPES[type];
  return (
    <span className={cn('inline-flex items-center gap-1.5 font-medium text-13', colour)}>
      <Icon className="size-4.5" />
      {word}
    </span>
  );
}
