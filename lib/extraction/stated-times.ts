import { findClocks } from '@/lib/extraction/rules/clock';
import type { Source } from '@/lib/extraction/sources';

const DAY = 24 * 60;
/** As most languages write a clock: 18:47, 18.47, 18h47, 18 Uhr, 18時. */
const WRITTEN = /(?<!\d)([01]?\d|2[0-4])\s?(?:[:.h\u6642\u65f6]|Uhr)\s?([0-5]\d)?(?!\d)/giu;
const LED_IN = /(?<!\p{L})(?:a las?|à|às|um|alle|om|kl\.?)\s(\d{1,2})(?![\d])/giu;
const SPAN = /(?<![\d:.])(\d{1,3})[\s-]?(min|hour|hr)/giu;
const SPOKEN_SPANS: [RegExp, number][] = [
  [/\bhalf (?:an )?hour\b/iu, 30],
  [/\b(?:an|one) hour\b/iu, 60],
  [/\b(?:an|one) hour and a half\b|\ban hour and a half\b/iu, 90],
  [/\btwo hours\b/iu, 120],
];

/** Whether a local time (HH:MM) can be shown in what was written. */
export type StatedTimes = (time: string) => boolean;

/**
 * Knows every clock time that stands in the sources, with both halves of the day where none is said,
 * and those that follow from one by a span that is said ("47 minutes late").
 */
export function statedTimes(sources: Source[]): StatedTimes {
  const stated = new Set<number>();
  const spans = new Set<number>();
  for (const { text } of sources) {
    let rest = text;
    for (const { hour, minute, half, start, end } of findClocks(text)) {
      add(stated, hour, minute, half);
      rest = rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end);
    }
    for (const match of [...rest.matchAll(WRITTEN), ...rest.matchAll(LED_IN)]) {
      add(stated, Number(match[1]), Number(match[2] ?? 0), undefined);
    }
    if (/\bmidnight\b/iu.test(text)) stated.add(0);
    for (const match of text.matchAll(SPAN)) {
      spans.add(Number(match[1]) * (match[2]?.toLowerCase() === 'min' ? 1 : 60));
    }
    for (const [pattern, minutes] of SPOKEN_SPANS) if (pattern.test(text)) spans.add(minutes);
  }
  return (time) => {
    const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
    const steps = [0, ...spans].flatMap((span) => [minutes - span, minutes + span]);
    return steps.some((step) => stated.has((step + DAY) % DAY));
  };
}

function add(stated: Set<number>, hour: number, minute: number, half: string | undefined): void {
  const at = (hours: number) => stated.add(((hours % 24) * 60 + minute) % DAY);
  if (half) at((hour % 12) + (half === 'p' ? 12 : 0));
  else {
    at(hour);
    if (hour <= 12) at(hour + 12);
  }
}
