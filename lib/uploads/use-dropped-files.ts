'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { pastedFiles } from '@/lib/uploads/pasted-files';

/**
 * Files that are dropped or pasted anywhere on the page. Gives whether some are being dragged over
 * it. A file dropped beside a target would else replace the page and what is written on it.
 */
export function useDroppedFiles(onFiles: (files: File[]) => void, disabled: boolean): boolean {
  const [isOver, setIsOver] = useState(false);
  const take = useEffectEvent((files: File[]) => {
    if (!disabled && files.length > 0) onFiles(files);
  });

  useEffect(() => {
    const listening = new AbortController();
    const on = <K extends keyof DocumentEventMap>(
      name: K,
      hear: (event: DocumentEventMap[K]) => void,
    ) => document.addEventListener(name, hear, { signal: listening.signal });

    on('dragover', (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setIsOver(true);
    });
    on('dragleave', (event) => {
      // Only when it leaves the page: from one element to the next there is a related one.
      if (!event.relatedTarget) setIsOver(false);
    });
    on('drop', (event) => {
      setIsOver(false);
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      take([...event.dataTransfer.files]);
    });
    on('paste', (event) => {
      const files = event.clipboardData ? pastedFiles(event.clipboardData) : [];
      if (files.length === 0) return;
      event.preventDefault();
      take(files);
    });
    return () => listening.abort();
  }, []);

  return isOver;
}
