'use client';

import { useSyncExternalStore } from 'react';
import { deviceZone } from '@/lib/time/device';
import { zoneWords } from '@/lib/time/zone-name';

type Props = { chosen: string; onChoose: (timeZone: string) => void };

/** Offers the zone that this device is set to, where another one is chosen. */
export function DeviceZone({ chosen, onChoose }: Props) {
  const here = useSyncExternalStore(never, deviceZone, () => null);
  if (!here || here === chosen) return null;
  return (
    <>
      This device is on {zoneWords(here)}.{' '}
      <button
        type="button"
        className="link min-h-touch min-w-touch lg:min-h-0"
        onClick={() => onChoose(here)}
      >
        Use it
      </button>
    </>
  );
}

const never = () => () => {};
