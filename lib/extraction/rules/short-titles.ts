import { minutesOf } from '@/lib/extraction/rules/times';
import type { EventType } from '@/lib/extraction/schema';

type Told = {
  main: string;
  text: string;
  type: EventType;
  time: string | null;
  planned: string | null;
};

/** What is handed over, or which call, in the words that people use for it. */
const OCCASIONS: [pattern: RegExp, name: string][] = [
  [/\b(?:video call|face-?time|zoom|video visit)/i, 'Video call'],
  [/\b(?:phone call|call)\b/i, 'Call'],
  [
    /\bpick(?:ed|ing)?[- ]?(?:\w+ )?up\b|\bpulled in\b|\bsigned \w+ out\b|\bcollect(?:ed)?\b/i,
    'Pick-up',
  ],
  [/\bdrop(?:ped)?[- ]?(?:\w+ )?off\b|\bdropped\b/i, 'Drop-off'],
  [
    /\breturn(?:ed)?\b|\b(?:brought|got) (?:\w+ )?(?:back|home)\b|\bbring(?:ing)? (?:\w+ )?(?:back|home)\b/i,
    'Return',
  ],
  [/\bhand-?over\b/i, 'Handover'],
  [/\bexchange\b/i, 'Exchange'],
  [/\bvisit\b/i, 'Visit'],
];
const SAID_LATE =
  /\b(?:(\d{1,3})\s*(?:min(?:ute)?s?)|(an|one|two|three|half an)\s+hours?)\s+(?:late|after closing)\b/i;
const ON_TIME = /\bon time\b|\bas (?:planned|agreed)\b|\bsharp\b|\bon the dot\b/i;
const NOT_THERE =
  /\bno[- ]show\b|\bnever (?:came|showed|arrived)\b|\bdid(?:n['’]t| not) (?:show|come|arrive|turn up)\b/i;
const NOT_CALLED = /\bdid(?:n['’]t| not) call\b|\bno call\b/i;
const DOCTOR = /\b(Dr\.?\s\p{Lu}\p{Ll}+)/u;
const NAME =
  "(\\p{Lu}[\\p{L}’'-]+(?:['’]s (?:mum|mom|mother|dad|father))?|(?:Ms|Mrs|Mr|Dr|Coach)\\.?\\s\\p{Lu}\\p{L}+)";
const TEXT_FROM = new RegExp(
  `(?:^|[\\s,])${NAME}\\s+(texted|emailed|e-mailed|messaged|called|rang|phoned)\\b`,
  'u',
);
const NOT_A_NAME = /^(?:I|He|She|They|We|It|And|But|Then|Tonight|Today|Ex|The|Mom|Mum|Dad|\w+day)$/;

/** "Pick-up 47 minutes late", "Email from Ms. Alvarez": null where no such words fit. */
export function shortTitle(told: Told): string | null {
  const { main, text, type } = told;
  if (type === 'incident' || type === 'positive_parenting') {
    const occasion = OCCASIONS.find(([pattern]) => pattern.test(text))?.[1];
    if (occasion) return handOver(occasion, told);
  }
  if (type === 'medical') {
    const doctor = main.match(DOCTOR)?.[1] ?? text.match(DOCTOR)?.[1];
    if (doctor && /\b(?:took|saw|visit|appointment|session|went)\b|\d/i.test(text)) {
      return `Visit to ${doctor}`;
    }
  }
  return type === 'communication' ? message(main) : null;
}

function handOver(occasion: string, { text, type, time, planned }: Told): string | null {
  if (type === 'incident' && NOT_CALLED.test(text)) return 'No call at the agreed time';
  if (type === 'incident' && NOT_THERE.test(text)) return `No-show for the ${lower(occasion)}`;
  const late = time && planned ? minutesOf(time) - minutesOf(planned) : null;
  if (late !== null && late >= 10 && late < 720) return `${occasion} ${duration(late)} late`;
  if (late !== null && late <= -10 && late > -720) return `${occasion} ${duration(-late)} early`;
  const said = text.match(SAID_LATE);
  if (said && type === 'incident') {
    return `${occasion} ${said[1] ? `${said[1]} minutes` : hours(said[2] ?? '')} late`;
  }
  if (type === 'positive_parenting' && (ON_TIME.test(text) || late !== null)) {
    return `${occasion} on time`;
  }
  return null;
}

function message(main: string): string | null {
  const match = main.match(TEXT_FROM);
  const [name, verb] = [match?.[1] ?? '', match?.[2]?.toLowerCase() ?? ''];
  if (name === '' || NOT_A_NAME.test(name)) return null;
  if (/called|rang|phoned/.test(verb)) return `Call from ${name}`;
  return `${/mail/.test(verb) ? 'Email' : 'Message'} from ${name}`;
}

function duration(minutes: number): string {
  const [hour, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hour === 0) return `${rest} minutes`;
  const whole = hour === 1 ? 'an hour' : `${hour} hours`;
  return rest === 0 ? whole : `${hour} h ${rest} min`;
}

function hours(word: string): string {
  if (/half/i.test(word)) return 'half an hour';
  return /^(?:an|one)$/i.test(word) ? 'an hour' : `${word.toLowerCase()} hours`;
}

function lower(occasion: string): string {
  return occasion.charAt(0).toLowerCase() + occasion.slice(1);
}
