/** A clock time as it is written: hour 0 to 24, `half` a or p if said. */
export type Clock = {
  hour: number;
  minute: number;
  half: string | undefined;
  start: number;
  end: number;
  /** The second of a span: "11 to 1". */
  endsSpan?: boolean;
};

type Groups = (string | undefined)[];
type Read = Pick<Clock, 'hour' | 'minute' | 'half'>;

const LEAD =
  '(?:at|by|till|until|around|about|like|from|to|for|be|not|of|was|back|left|before|after|there|rang|only)';
const HALF = '(?:\\s?([ap])\\.?\\s?m\\b\\.?)';
const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const WORD = `(${WORDS.join('|')})`;
const NO_FIGURE_BEFORE = '(?<![\\d$£€.:/-])';

// What may follow a bare hour: anything that isn't a thing being counted.
const NOT_COUNTED =
  "(?=\\s*(?:$|[.,;!?)\\u2014-]|(?:and|but|or|was|is|were|on|in|like|with|to|then|because|so|when|instead|not|though|tonight|today|tomorrow|yesterday|this|every|he|she|we|they|i|from|at|until|for|as|last|that|sunday|monday|tuesday|wednesday|thursday|friday|saturday|o['’]clock|sharp|ish)\\b))";

// "the return time is 6": of a child it would be an age.
const IS_THE_TIME =
  '(?:(?:time|pick-?up|drop-?off|return|exchange|hand-?over|call|bell)(?:\\s+\\w+){0,3}?\\s+(?:is|was))';

const PATTERNS: { pattern: RegExp; read: (groups: Groups) => Read }[] = [
  {
    pattern: new RegExp(`${NO_FIGURE_BEFORE}\\b(\\d{1,2}):(\\d{2})${HALF}?(?![\\d:/%])`, 'gi'),
    read: ([hour, minute, half]) => read(hour, minute, half),
  },
  // "142.50" and "101.8" are no times: a dot needs am or pm, or a word that leads to a time.
  {
    pattern: new RegExp(`${NO_FIGURE_BEFORE}\\b(\\d{1,2})\\.(\\d{2})${HALF}`, 'gi'),
    read: ([hour, minute, half]) => read(hour, minute, half),
  },
  {
    pattern: new RegExp(
      `(?<=\\b(?:${LEAD}|arrived|says?|said)\\s)(\\d{1,2})\\.(\\d{2})(?![\\d%]|\\.\\d)`,
      'gi',
    ),
    read: ([hour, minute]) => read(hour, minute),
  },
  {
    pattern: new RegExp(`${NO_FIGURE_BEFORE}\\b(\\d{1,2})${HALF}`, 'gi'),
    read: ([hour, half]) => read(hour, '0', half),
  },
  {
    pattern: new RegExp(
      `\\b(quarter|half|ten|twenty|five)\\s+(to|past)\\s+(?:${WORD}|(\\d{1,2})\\b)`,
      'gi',
    ),
    read: ([amount, side, word, figure]) =>
      spoken(amount, side, word ? number(word) : Number(figure)),
  },
  {
    pattern: new RegExp(
      `\\b${LEAD}\\s+(?:(?:like|around|about)\\s+)?${WORD}(?:\\s+(fifteen|thirty|forty-?five))?${NOT_COUNTED}`,
      'gi',
    ),
    read: ([word, minute]) => read(String(number(word)), String(minuteOf(minute))),
  },
  {
    pattern: new RegExp(
      `\\b(?:at|by|till|until|around|about|be|${IS_THE_TIME}|(?:set|agreed|due|moved|fixed|scheduled|supposed) (?:for|to|to be)|order says|plan says|instead of|from|before|after|for)\\s+(\\d{1,2})\\b${NOT_COUNTED}`,
      'gi',
    ),
    read: ([hour]) => read(hour, '0'),
  },
  {
    pattern: new RegExp(`\\b(?:${WORD}|(\\d{1,2}))\\s+(?:sharp|on the dot|o['’]?clock)\\b`, 'gi'),
    read: ([word, figure]) => read(word ? String(number(word)) : figure, '0'),
  },
  {
    pattern: new RegExp(`\\b${IS_THE_TIME}\\s+${WORD}${NOT_COUNTED}`, 'gi'),
    read: ([word]) => read(String(number(word)), '0'),
  },
  { pattern: /\b(?:noon|midday)\b/gi, read: () => read('12', '0', 'p') },
  { pattern: /\bmidnight\b/gi, read: () => read('24', '0') },
];

/** "6.20" without am or pm, where a dot parts the hours from the minutes. */
const DOTTED = {
  pattern: new RegExp(
    `${NO_FIGURE_BEFORE}\\b([01]?\\d|2[0-3])\\.([0-5]\\d)(?!\\d|\\.\\d|%|\\s?(?:euros?|pounds?|quid|dollars?|each|mg|ml|kg|g|miles|km|degrees|°|c|f)\\b)`,
    'gi',
  ),
  read: ([hour, minute]: Groups) => read(hour, minute),
};

/**
 * Every clock time written in a text, in order; figures that count or cost something aren't.
 * `hasDots`: "6.20" is a time as well.
 */
export function findClocks(text: string, hasDots = false): Clock[] {
  const found: Clock[] = spans(text);
  let rest = found.reduce((left, { start, end }) => hide(left, start, end), text);
  for (const { pattern, read: readGroups } of hasDots ? [...PATTERNS, DOTTED] : PATTERNS) {
    for (const match of rest.matchAll(pattern)) {
      const clock = readGroups(match.slice(1));
      const isClock = clock.hour <= 24 && clock.minute <= 59 && !(clock.half && clock.hour > 12);
      if (isClock) found.push({ ...clock, start: match.index, end: match.index + match[0].length });
    }
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
  }
  return found.sort((a, b) => a.start - b.start);
}

const SPAN = new RegExp(
  `${NO_FIGURE_BEFORE}\\b(\\d{1,2})(?:[:.](\\d{2}))?${HALF}?(\\s+(?:to|until|till|til)\\s+|\\s?[-–]\\s?)(\\d{1,2})(?:[:.](\\d{2}))?${HALF}?(?![\\d/:%]|\\.\\d)${NOT_COUNTED}`,
  'gi',
);
const A_SPAN_OF_TIME =
  /\b(?:from|between|have \p{L}+|had \p{L}+|visit|class|practice|lesson|party|camp|shift|today|open),?\s*$/iu;

/** "11 to 1", "10-6", "2:30 to 3:20": both ends of a span; a score or a number of things isn't. */
function spans(text: string): Clock[] {
  return [...text.matchAll(SPAN)].flatMap((match) => {
    const [hour, minute, half, between, hour2, minute2, half2] = match.slice(1);
    const isSaid = Boolean(minute || half || minute2 || half2);
    const hasWords = /[a-z]/i.test(between ?? '');
    if (!isSaid && !hasWords && !A_SPAN_OF_TIME.test(text.slice(0, match.index))) return [];
    if (Number(hour) > 24 || Number(hour2) > 24 || (Number(hour) > 12 && !isSaid)) return [];
    const middle = match.index + match[0].indexOf(between ?? '');
    const later = read(hour2, minute2 ?? '0', half2);
    const isForenoon = later.half === 'p' && Number(hour) > later.hour % 12 && Number(hour) < 12;
    const first = read(hour, minute ?? '0', half ?? (isForenoon ? 'a' : half2));
    const end = match.index + match[0].length;
    return [
      { ...first, start: match.index, end: middle },
      { ...later, start: middle, end, endsSpan: true },
    ];
  });
}

function hide(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
}

function read(hour: string | undefined, minute: string | undefined, half?: string): Read {
  return { hour: Number(hour), minute: Number(minute), half: half?.toLowerCase() };
}

function number(word: string | undefined): number {
  return WORDS.indexOf(word?.toLowerCase() ?? '') + 1;
}

function minuteOf(word: string | undefined): number {
  if (!word) return 0;
  return { fifteen: 15, thirty: 30 }[word.toLowerCase()] ?? 45;
}

function spoken(amount: string | undefined, side: string | undefined, hour: number): Read {
  const amounts: Record<string, number> = { quarter: 15, half: 30, ten: 10, twenty: 20, five: 5 };
  const minute = amounts[amount?.toLowerCase() ?? ''] ?? 0;
  if (side?.toLowerCase() === 'past') return { hour, minute, half: undefined };
  return { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minute, half: undefined };
}
