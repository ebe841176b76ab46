import type { ChronologyEvent, ChronologyFile } from '@/lib/chronology/view';

/** A file of a chronology under the name that its events call it by: "File 2". */
export type NumberedFile = ChronologyFile & { label: string };

/** The files behind events, each once, numbered in the order in which the events come to them. */
export function numberFiles(events: readonly ChronologyEvent[]): ReadonlyMap<string, NumberedFile> {
  const files = new Map<string, NumberedFile>();
  for (const file of events.flatMap((event) => event.files)) {
    if (!files.has(file.id)) files.set(file.id, { ...file, label: `File ${files.size + 1}` });
  }
  return files;
}
