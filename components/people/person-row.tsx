'use client';

import { PenLine, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { roleWords } from '@/lib/events/words';
import type { KnownPerson } from '@/lib/people/person';
import { PersonForm } from './person-form';

/** One person: the name, what they are, and what else they are called. */
export function PersonRow({ person, onRemove }: { person: KnownPerson; onRemove: () => void }) {
  const [editing, setEditing] = useState(false);
  if (editing) {
    return (
      <li className="border-line border-b py-5">
        <PersonForm person={person} onEnd={() => setEditing(false)} />
      </li>
    );
  }
  const { name, role, aliases, initials, birthYear } = person;
  const about = [
    roleWords(role),
    birthYear && `born ${birthYear}`,
    initials && `initials ${initials}`,
  ];
  return (
    <li className="flex items-center gap-2 border-line border-b py-2">
      <div className="min-w-0 flex-1">
        <p className="break-words font-medium text-16">{name}</p>
        <p className="text-13 text-ink-2 tabular-nums">{about.filter(Boolean).join(', ')}</p>
        {aliases.length > 0 && (
          <p className="break-words text-13 text-ink-3">Also {aliases.join(', ')}</p>
        )}
      </div>
      <IconButton label={`Edit: ${name}`} onClick={() => setEditing(true)}>
        <PenLine className="size-4" />
      </IconButton>
      <IconButton label={`Remove: ${name}`} onClick={onRemove}>
        <Trash2 className="size-4" />
      </IconButton>
    </li>
  );
}
