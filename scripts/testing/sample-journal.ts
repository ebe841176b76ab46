import { fileURLToPath } from 'node:url';

const fixture = (name: string) =>
  fileURLToPath(new URL(`../../lib/readers/fixtures/${name}`, import.meta.url));

/** The zone that the invented family lives in. */
export const SAMPLE_ZONE = 'America/New_York';

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

/** A fictional family's last two weeks of school days, the oldest first. Nobody in it exists. */
export function sampleEntries(now = new Date()): SampleEntry[] {
  const days = schoolDays(now, 8);
  return [
    {
      day: days[7] ?? '',
      text: 'I brought Ellis to the library at 10 am and Robin was there on time. Robin had packed the blue coat and the inhaler.',
      files: [],
    },
    {
      day: days[5] ?? '',
      text: 'I took Ellis swimming after school. Ellis swam a full length without stopping and called Robin at 7 pm to tell the story.',
      files: [],
    },
    {
      day: days[3] ?? '',
      text: 'We both met Ms Adeyemi at Brook Lane School at 6 pm. She suggested ten minutes of reading aloud on school nights.',
      files: [fixture('school-letter.pdf')],
    },
    {
      day: days[0] ?? '',
      text: [
        'I picked Ellis up from Brook Lane School at 2:50 pm. Ms Adeyemi said that the spelling test went well. I have to return the reading folder by Friday.',
        'Dr Okafor saw Ellis at about 3:30 pm. One small filling is needed.',
        'I sent Robin a photo of the appointment card at 4:10 pm. We had soup, and Ellis was asleep by eight.',
      ].join('\n\n'),
      files: [fixture('messages.png')],
    },
  ];
}

/** The last `count` days from Monday to Friday in the family's zone, the latest first. */
function schoolDays(now: Date, count: number): string[] {
  const days: string[] = [];
  for (let at = now.getTime(); days.length < count; at -= 86_400_000) {
    const day = new Intl.DateTimeFormat('sv-SE', {
      timeZone: SAMPLE_ZONE,
      dateStyle: 'short',
    }).format(at);
    const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) days.push(day);
  }
  return days;
}
