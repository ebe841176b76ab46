'use client';

import { Plus } from 'lucide-react';
import { useOptimistic, useState, useTransition } from 'react';
import { toast } from 'sonner';
import { Button } from '@/components/ui/button';
import { addPerson, removePerson } from '@/lib/people/actions';
import type { KnownPerson } from '@/lib/people/person';
import type { Result } from '@/lib/result';
import { tell } from '@/lib/safety/tell';
import { PersonForm } from './person-form';
import { PersonRow } from './person-row';

/** Everybody who was named. Removing can be taken back. */
export function PeopleList({ people }: { people: KnownPerson[] }) {
  const [shown, takeAway] = useOptimistic(people, (all, id: string) =>
    all.filter((one) => one.id !== id),
  );
  const [adding, setAdding] = useState(false);
  const [, start] = useTransition();

  const save = (work: () => Promise<Result<unknown>>, awayId?: string) =>
    start(async () => {
      if (awayId) takeAway(awayId);
      const result = await work().catch(() => null);
      if (!result?.ok) toast.error('Not saved', { description: 'Please try again.' });
    });
  const remove = (person: KnownPerson) => {
    save(() => removePerson(person.id), person.id);
    const undo = () => save(() => addPerson(person));
    tell('message', 'Person removed', {
      description: person.name,
      action: { label: 'Undo', onClick: undo },
    });
  };

  return (
    <>
      {shown.length > 0 && (
        <ul className="mb-5 border-line border-t">
          {shown.map((person) => (
            <PersonRow key={person.id} person={person} onRemove={() => remove(person)} />
          ))}
        </ul>
      )}
      {adding ? (
        <PersonForm onEnd={() => setAdding(false)} />
      ) : (
        <Button onClick={() => setAdding(true)}>
          <Plus className="size-4" />
          Add person
        </Button>
      )}
    </>
  );
}
