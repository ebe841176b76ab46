import type { EventType } from '@/lib/extraction/schema';

type Weighted = [type: EventType, weight: number, pattern: RegExp];

const WEIGHTS: Weighted[] = [
  [
    'legal',
    5,
    /\b(?:court|hearing|judge|lawyer|attorney|solicitor|mediat\w+|deposition|subpoena|affidavit|guardian ad litem|police|officer|filed|served)\b/i,
  ],
  [
    'medical',
    5,
    /\b(?:doctor|dr\.?|pediatric\w*|paediatric\w*|hospital|urgent care|e\.?r\.?|dentist|clinic|nurse|pharmacy|therap\w+|111|911)(?![\w])/i,
  ],
  [
    'medical',
    4,
    /\b(?:fever|infection|strep|rash|vomit\w*|sick|throwing up|asthma|inhaler|allerg\w+|meds|medicine|medication|dose|amoxicillin|tylenol|ibuprofen|stitches|concussion|diagnos\w+|vaccin\w+|filling)\b/i,
  ],
  [
    'school',
    4,
    /\b(?:school|teacher|class(?:room)?|homework|iep|principal|kindergarten|daycare|nursery|report card|field trip|assignments?|conference|tutor|coach|recital|reading group|after-school)\b/i,
  ],
  [
    'communication',
    4,
    /\b(?:texted|emailed|e-mailed|messaged|called|phoned|rang|face-?timed|video called|voicemail|whatsapp|wrote back|replied)\b/i,
  ],
  ['communication', 2, /\b(?:told|asked|said|text|email|message|phone|face-?time|spoke|talked)\b/i],
  [
    'incident',
    6,
    /\b(?:late|no[- ]show|did(?:n[’']t| not) (?:show|come|answer|bring|return|pick)|never (?:showed|came|picked|arrived)|cancell?ed|without (?:telling|asking|my|me|notice|permission)|kept (?:him|her|them)|an hour early|instead of|forgot|without (?:her|his|their))\b/i,
  ],
  [
    'incident',
    6,
    /\b(?:yell\w*|scream\w*|shout\w*|swore|cursed|threaten\w*|hit|slapp\w*|pushed|shov\w*|threw|slammed|grabbed|blocked|followed me|bruise\w*|scared|crying in)\b/i,
  ],
  [
    'positive_parenting',
    5,
    /\b(?:on time|no (?:bother|issues?|problems?|drama)|went (?:well|fine|smoothly)|as agreed|like we agreed|great time|good time|fun|happy|laugh\w*|proud|all good)\b/i,
  ],
  [
    'positive_parenting',
    4,
    /\b(?:pancakes|brunch|breakfast|baked|cooked|played|park|beach|zoo|museum|movie|swim\w*|bike|walk(?:ed)?|read (?:him|her|them|two|a|the)|chapters?|story|bath|bedtime|lights out|lego|birthday|egg hunt|parade|crafts?|game|soccer|practice|hug\w*|card|chaperoned)\b/i,
  ],
  [
    'positive_parenting',
    2,
    /\b(?:picked (?:\w+ )?up|pick[- ]?up|drop(?:ped)?[- ]?off|dropped|brought|handover|hand-over|exchange)\b/i,
  ],
];

const EXCHANGE =
  /\b(?:pick(?:ed|ing)?\s?(?:\w+\s)?-?up|pick-?ups?|drop(?:ped)?\s?-?offs?|drop-?offs?|dropped (?:him|her|them)|hand-?overs?|hand over|exchange|pulled in|brought \w+ back|returned \w+|dropped \w+ (?:at|off|to)|signed \w+ out|arrived|showed up)\b/i;

/** Whether the words are about handing a child over. */
export function isExchange(text: string): boolean {
  return EXCHANGE.test(text);
}

// Words that say at once what a sentence is about when they are its verb.
const OPENS_WITH_MESSAGE =
  /^(?:\S+\s+){0,4}(?:texted|emailed|e-mailed|messaged|face-?timed|video called)\b/i;

/** The likeliest type of an event by its most telling word, and how telling; null without any. */
export function kindOf(text: string): { type: EventType; weight: number } | null {
  if (OPENS_WITH_MESSAGE.test(text)) return { type: 'communication', weight: 6 };
  let best: { type: EventType; weight: number } | null = null;
  for (const [type, weight, pattern] of WEIGHTS) {
    if (weight > (best?.weight ?? 0) && pattern.test(text)) best = { type, weight };
  }
  return best;
}
