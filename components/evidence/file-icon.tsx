import { AudioLines, FileText, Image, Mail, Video } from 'lucide-react';

/** A picture, a recording, a letter or a paper, by type. */
export function FileIcon({ type }: { type: string }) {
  const Icon = iconOf(type);
  return <Icon className="size-5 text-ink-3" />;
}

function iconOf(type: string) {
  if (type.startsWith('image/')) return Image;
  if (type.startsWith('audio/')) return AudioLines;
  if (type.startsWith('video/')) return Video;
  return type === 'message/rfc822' || type === 'application/vnd.ms-outlook' ? Mail : FileText;
}
