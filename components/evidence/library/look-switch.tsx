'use client';

import { LayoutGrid, List } from 'lucide-react';
import { useState } from 'react';
import { cn } from '@/lib/cn';
import { rememberLook } from '@/lib/evidence/library-actions';
import type { LibraryLook } from '@/lib/evidence/library-look';

/** How files are shown; a change is kept in this browser. */
export function useLook(kept: LibraryLook): [LibraryLook, (look: LibraryLook) => void] {
  const [look, setLook] = useState(kept);
  const change = (next: LibraryLook) => {
    setLook(next);
    void rememberLook(next).catch(() => {});
  };
  return [look, change];
}

const LOOKS = [
  { look: 'grid', label: 'Grid', Icon: LayoutGrid },
  { look: 'list', label: 'List', Icon: List },
] as const;

type Props = { look: LibraryLook; onChange: (look: LibraryLook) => void };

export function LookSwitch({ look, onChange }: Props) {
  return (
    <fieldset className="flex">
      <legend className="sr-only">Show files as</legend>
      {LOOKS.map(({ look: value, label, Icon }) => (
        <button
          key={value}
          type="button"
          aria-pressed={look === value}
          onClick={() => onChange(value)}
          className={cn(
            'inline-flex min-h-touch items-center gap-1.5 rounded-2 px-3 font-medium text-13 lg:min-h-8',
            look === value ? 'bg-sunken text-ink' : 'text-ink-3 hover:text-ink',
          )}
        >
          <Icon className="size-4" />
          {label}
        </button>
      ))}
    </fieldset>
  );
}
