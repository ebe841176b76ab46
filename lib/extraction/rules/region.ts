const ZONES: [pattern: RegExp, country: string][] = [
  [/^America\/(?:Toronto|Vancouver|Edmonton|Winnipeg|Halifax|St_Johns|Regina)$/, 'CA'],
  [/^America\/(?:Argentina|Bogota|Sao_Paulo|Santiago|Lima|Mexico_City)/, 'other'],
  [/^America\/|^US\/|^Pacific\/Honolulu$/, 'US'],
  [/^Europe\/London$/, 'GB'],
  [/^Europe\/Dublin$/, 'IE'],
  [/^Australia\//, 'AU'],
  [/^Pacific\/(?:Auckland|Chatham)$/, 'NZ'],
];

/** The country that a person reads dates like (ISO 3166): by the language's region, else by the zone. */
export function countryOf(locale: string, timeZone: string): string | null {
  const region = locale.split('-').find((part, at) => at > 0 && /^[A-Z]{2}$/.test(part));
  return region ?? ZONES.find(([pattern]) => pattern.test(timeZone))?.[1] ?? null;
}

/** Whether 03/04 is the third of April. */
export function isDayFirst(locale: string, timeZone: string): boolean {
  return countryOf(locale, timeZone) !== 'US';
}
