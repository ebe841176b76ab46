import { isDayFirst } from '@/lib/extraction/rules/region';
import { clock, readsTwelveHours } from '@/lib/time/clock';

const LOCALES = [
  ...['en-US', 'en-GB', 'en-AU', 'en-CA', 'en-IE', 'en-IN', 'en-NZ', 'en-ZA', 'en-SG', 'en-PH'],
  ...['de-AT', 'de-CH', 'de-DE', 'da-DK', 'es-ES', 'es-MX', 'es-US', 'fi-FI', 'fr-BE', 'fr-CA'],
  ...['fr-FR', 'it-IT', 'ja-JP', 'nb-NO', 'nl-NL', 'pl-PL', 'pt-BR', 'pt-PT', 'sv-SE'],
];

export type Region = { value: string; name: string };

/** Regions to choose from, by name; `current` is among them whatever it is. */
export function regions(current: string): Region[] {
  return [...new Set([...LOCALES, current])]
    .map((value) => ({ value, name: regionName(value) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** "United Kingdom" of en-GB, "Mexico (Spanish)" of es-MX, "English" of en. */
function regionName(tag: string): string {
  // A browser may have sent a tag that this runtime can't take apart.
  if (!isLocale(tag)) return tag;
  const { language, region } = new Intl.Locale(tag);
  const spoken = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  if (!region) return spoken;
  const name = new Intl.DisplayNames('en', { type: 'region' }).of(region) ?? region;
  return language === 'en' ? name : `${name} (${spoken})`;
}

/** Whether this is a BCP 47 tag that dates can be written by. */
export function isLocale(tag: string): boolean {
  try {
    return Intl.DateTimeFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}

/** What a region changes: how numbers in an entry are read, and how times are written. */
export function regionPreview(locale: string, timeZone: string): string {
  const day = isDayFirst(locale, timeZone) ? '3 April' : 'March 4';
  const time = clock('15:30', readsTwelveHours(locale));
  return `“03/04” in an entry is read as ${day}. Half past three in the afternoon is written ${time}.`;
}
