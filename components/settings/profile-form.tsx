'use client';

import { useState } from 'react';
import { Field } from '@/components/ui/field';
import { Select } from '@/components/ui/select';
import { saveProfile } from '@/lib/account/actions';
import { NAME_MAX } from '@/lib/account/limits';
import { type Region, regionPreview } from '@/lib/account/regions';
import type { ProfileInput } from '@/lib/account/schema';
import type { Zone } from '@/lib/account/zones';
import { DeviceZone } from './device-zone';
import { SettingsForm } from './settings-form';

type Props = {
  profile: ProfileInput;
  zones: [continent: string, zones: Zone[]][];
  regions: Region[];
};

/** Who somebody is, where they are, and how they write dates. */
export function ProfileForm({ profile, zones, regions }: Props) {
  const [input, setInput] = useState(profile);
  const set = (change: Partial<ProfileInput>) => setInput({ ...input, ...change });
  return (
    <SettingsForm save={() => saveProfile(input)}>
      <Field
        label="Your name"
        hint="As others write it, so that files that name you can be told apart. You can leave it empty."
        autoComplete="name"
        maxLength={NAME_MAX}
        value={input.name}
        onChange={(event) => set({ name: event.target.value })}
      />
      <Select
        label="Time zone"
        hint="Decides what “today” and “at 6” mean in new entries. Earlier entries keep theirs."
        value={input.timeZone}
        onChange={(event) => set({ timeZone: event.target.value })}
        after={<DeviceZone chosen={input.timeZone} onChoose={(timeZone) => set({ timeZone })} />}
      >
        {zones.map(([continent, places]) => (
          <optgroup key={continent} label={continent}>
            {places.map(({ value, place }) => (
              <option key={value} value={value}>
                {place}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <Select
        label="Region"
        value={input.locale}
        onChange={(event) => set({ locale: event.target.value })}
        after={regionPreview(input.locale, input.timeZone)}
      >
        {regions.map(({ value, name }) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </Select>
    </SettingsForm>
  );
}
