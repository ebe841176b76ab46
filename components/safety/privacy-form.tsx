'use client';

import { useState } from 'react';
import { SettingsForm } from '@/components/settings/settings-form';
import { Choice } from '@/components/ui/choice';
import { Select } from '@/components/ui/select';
import type { Reader } from '@/lib/account/reader';
import { savePrivacy } from '@/lib/safety/actions';
import { IDLE_MINUTES } from '@/lib/safety/idle';
import type { PrivacyInput } from '@/lib/safety/schema';

type Props = { now: PrivacyInput; reader: Reader | null };

/** How much Daylight shows, when it locks, and what leaves this server. */
export function PrivacyForm({ now, reader }: Props) {
  const [input, setInput] = useState(now);
  const set = (change: Partial<PrivacyInput>) => setInput({ ...input, ...change });
  return (
    <SettingsForm save={() => savePrivacy(input)}>
      <Choice
        label="Discreet mode"
        hint="The tab is called “Notes”. Messages say “Update” and nothing else. Words in lists are hidden until you tap them, and the page while you are in another window."
        checked={input.discreet}
        onChange={(event) => set({ discreet: event.target.checked })}
      />
      <Select
        label="Lock when nobody is there"
        hint="Your password opens it again. On a shared device it locks after 15 minutes at the latest."
        value={input.idleMinutes ?? ''}
        onChange={(event) => set({ idleMinutes: minutesOf(event.target.value) })}
      >
        <option value="">Never</option>
        {IDLE_MINUTES.map((minutes) => (
          <option key={minutes} value={minutes}>
            After {minutes} minutes
          </option>
        ))}
      </Select>
      <Choice
        label="Let a language model read my entries"
        hint={modelWords(reader)}
        checked={input.ai}
        onChange={(event) => set({ ai: event.target.checked })}
      />
    </SettingsForm>
  );
}

function minutesOf(value: string): PrivacyInput['idleMinutes'] {
  return IDLE_MINUTES.find((minutes) => String(minutes) === value) ?? null;
}

function modelWords(reader: Reader | null): string {
  const off = 'When off, events are suggested by rules, on this server.';
  if (!reader) {
    return `No model is connected here, so nothing is sent anywhere. This is kept for when one is. ${off}`;
  }
  const at = reader.host ? ` at ${reader.host}` : '';
  return `After you submit, your words, your pictures and the text read in your other files are sent to ${reader.model}${at}, which suggests events. ${off}`;
}
