/** A clock time as it is written: hour 0 to 24, `half` a or p if said. */
export type Clock = {
  hour: number;
  minute: number;
  half: string | undefined;
  start: number;
  end: number;
};

type Groups = (string | undefined)[];
type Read = Pick<Clock, 'hour' | 'minute' | 'half'>;

const LEAD =
  '(?:at|by|till|until|around|about|like|from|to|for|be|not|of|was|back|left|before|after)';
const HALF = '(?:\\s?([ap])\\.?\\s?m\\b\\.?)';
const WORDS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const WORD = `(${WORDS.join('|')})`;
const NO_FIGURE_BEFORE = '(?<![\\d$£€.:/-])';

// What may follow a bare hour: anything that isn't a thing being counted.
const NOT_COUNTED =
  "(?=\\s*(?:$|[.,;!?)\\u2014-]|(?:and|but|or|on|in|like|with|to|then|because|so|when|instead|not|though|tonight|today|tomorrow|this|every|he|she|we|they|i|o['’]clock|sharp)\\b))";

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
      `\\b(?:at|by|till|until|around|about|be)\\s+(\\d{1,2})\\b${NOT_COUNTED}`,
      'gi',
    ),
    read: ([hour]) => read(hour, '0'),
  },
  { pattern: /\b(?:noon|midday)\b/gi, read: () => read('12', '0', 'p') },
];

/** Every clock time written in a text, in order; figures that count or cost something aren't. */
export function findClocks(text: string): Clock[] {
  let rest = text;
  const found: Clock[] = [];
  for (const { pattern, read: readGroups } of PATTERNS) {
    for (const match of rest.matchAll(pattern)) {
      const clock = readGroups(match.slice(1));
      const isClock = clock.hour <= 24 && clock.minute <= 59 && !(clock.half && clock.hour > 12);
      if (isClock) found.push({ ...clock, start: match.index, end: match.index + match[0].length });
    }
    rest = rest.replace(pattern, (match) => ' '.repeat(match.length));
  }
  return found.sort((a, b) => a.start - b.start);
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
