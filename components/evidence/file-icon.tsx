import { FileText, Image } from 'lucide-react';

/** A picture or a paper, by type. */
export function FileIcon({ type }: { type: string }) {
  const Icon = type.startsWith('image/') ? Image : FileText;
  return <Icon className="size-5 text-ink-3" />;
}
