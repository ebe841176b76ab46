'use client';

import { Plus, X } from 'lucide-react';
import { useId } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import type { EntryView } from '@/lib/entries/views';
import { ROLES } from '@/lib/events/words';
import { Choice, TextBox } from './inputs';
import type { FieldsProps } from './props';

type Props = FieldsProps & { known: EntryView['people'] };

/** Who took part, each with a role; whom the case knows is offered. */
export function PeopleFields({ draft, problems, change, known }: Props) {
  const { people } = draft;
  const list = useId();
  const set = (index: number, part: Partial<(typeof people)[number]>) =>
    change({ people: people.map((one, at) => (at === index ? { ...one, ...part } : one)) });
  return (
    <fieldset>
      <legend className="font-medium text-14">People</legend>
      {problems.people && <p className="mt-1 text-13 text-stop">{problems.people}</p>}
      <datalist id={list}>
        {known.map(({ name }) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <ul className="grid gap-3">
        {people.map((person, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place; its name is being typed.
          <li key={index} className="mt-1 grid grid-cols-[minmax(0,1fr)_8rem_auto] items-end gap-2">
            <TextBox
              label="Name"
              value={person.name}
              list={list}
              autoComplete="off"
              onChange={({ target: { value: name } }) => {
                const role = known.find((one) => one.name === name)?.role;
                set(index, { name, ...(role && { role }) });
              }}
            />
            <Choice
              label="Role"
              value={person.role}
              options={ROLES}
              onChange={(role) => set(index, { role })}
            />
            <IconButton
              label={`Take out: ${person.name || 'this person'}`}
              onClick={() => change({ people: people.filter((_, at) => at !== index) })}
            >
              <X className="size-4" />
            </IconButton>
          </li>
        ))}
      </ul>
      <Button
        look="text"
        className="mt-1 -ml-2"
        onClick={() => change({ people: [...people, { name: '', role: 'other' }] })}
      >
        <Plus className="size-4" />
        Add person
      </Button>
    </fieldset>
  );
}
