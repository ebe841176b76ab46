import { fileURLToPath } from 'node:url';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../lib/readers/fixtures/${name}`, import.meta.url));

/** An invented entry; `day` as YYYY-MM-DD, files as paths. */
export interface SampleEntry {
  day: string;
  text: string;
  files: string[];
}

/** What stands in the composer when its picture is taken. */
export const unfinished = {
  text: 'Message from Robin about the summer weeks. The second half of July is fine for both of us, the first is not settled. We said that we would decide by Friday.',
  files: [fixture('school-letter.pdf')],
};

/** A fictional family's last two weeks, the oldest first. Nobody in it exists. */
export function sampleEntries(now = new Date()): SampleEntry[] {
  const at = (ago: number) => new Date(now.getTime() - ago * 86_400_000);
  return [
    {
      day: isoDay(at(13)),
      text: `Exchange at the library on ${inWords(at(13))} at 10 am, both on time. Robin had packed the blue coat and the inhaler.`,
      files: [],
    },
    {
      day: isoDay(at(9)),
      text: `Swimming on ${inWords(at(9))}. Ellis did a full length without stopping and wants to tell Robin on the call tonight.`,
      files: [],
    },
    {
      day: isoDay(at(6)),
      text: `Parents’ evening at Brook Lane School on ${inWords(at(6))} at 6 pm. Both of us went. Ms Adeyemi suggested ten minutes of reading aloud on school nights.`,
      files: [],
    },
    {
      day: isoDay(at(2)),
      text: [
        `Picked Ellis up from Brook Lane School on ${inWords(at(2))} at 2:50 pm. Ms Adeyemi said that the spelling test went well. I have to return the reading folder by ${inWords(at(-3))}.`,
        `Dr Okafor saw Ellis at about 3:30 pm. One small filling is needed.`,
        `I sent Robin a photo of the card at 4:10 pm. Dinner was soup, and Ellis was asleep by eight.`,
      ].join('\n\n'),
      files: [fixture('messages.png'), fixture('school-letter.pdf')],
    },
  ];
}

function isoDay(day: Date): string {
  return day.toISOString().slice(0, 10);
}

function inWords(day: Date): string {
  return new Intl.DateTimeFormat('en-GB', {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
    .format(day)
    .replace(',', '');
}
