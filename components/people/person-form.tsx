'use client';

import { useState } from 'react';
import { SettingsForm } from '@/components/settings/settings-form';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { roleWords } from '@/lib/events/words';
import { addPerson, changePerson } from '@/lib/people/actions';
import { KNOWN_ROLES, type KnownPerson, NAME_MAX, type PersonRole } from '@/lib/people/person';

type Props = { person?: KnownPerson; onEnd: () => void };

/** Adds or changes one person; only the name is needed. */
export function PersonForm({ person, onEnd }: Props) {
  const [id] = useState(() => person?.id ?? crypto.randomUUID());
  const [name, setName] = useState(person?.name ?? '');
  const [role, setRole] = useState<PersonRole>(person?.role ?? 'co_parent');
  const [aliases, setAliases] = useState(person?.aliases.join(', ') ?? '');
  const [initials, setInitials] = useState(person?.initials ?? '');
  const [born, setBorn] = useState(person?.birthYear ? String(person.birthYear) : '');

  const save = () => {
    const said = { id, name, role, aliases: aliases.split(','), initials };
    const input = { ...said, birthYear: born.trim() === '' ? null : Number(born) };
    return person ? changePerson(input) : addPerson(input);
  };
  return (
    <SettingsForm save={save} onSaved={onEnd} onCancel={onEnd}>
      <Field
        label="Name"
        autoFocus
        autoComplete="off"
        maxLength={NAME_MAX}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Select
        label="Role"
        value={role}
        onChange={(event) => setRole(event.target.value as PersonRole)}
      >
        {KNOWN_ROLES.map((one) => (
          <option key={one} value={one}>
            {roleWords(one)}
          </option>
        ))}
      </Select>
      <Field
        label="Also called"
        hint="Other names in your entries and files, with commas between: Marc, Dad."
        autoComplete="off"
        value={aliases}
        onChange={(event) => setAliases(event.target.value)}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field
          label="Initials"
          autoComplete="off"
          maxLength={10}
          value={initials}
          onChange={(event) => setInitials(event.target.value)}
        />
        <Field
          label="Year of birth"
          inputMode="numeric"
          autoComplete="off"
          maxLength={4}
          value={born}
          onChange={(event) => setBorn(event.target.value)}
        />
      </div>
    </SettingsForm>
  );
}
