import type { EventType } from '@/lib/extraction/schema';

export type Kind = { type: EventType; weight: number };
type Weighted = [type: EventType, weight: number, pattern: RegExp];

const WEIGHTS: Weighted[] = [
  [
    'legal',
    5,
    /\b(?:court|hearing|judge|caseworker|cps|social worker|magistrate|lawyer|attorney|solicitor|mediat\w+|deposition|subpoena|affidavit|guardian ad litem|police|officer|filed|served|non-emergency)\b/i,
  ],
  [
    'medical',
    5,
    /\b(?:doctor|dr\.?|pediatric\w*|paediatric\w*|hospital|urgent care|e\.?r\.?|dentist|clinic|nurse|pharmacy|therap\w+|counsel+ing|orthopedic\w*|specialist|111|911)(?![\w])/i,
  ],
  [
    'medical',
    4,
    /\b(?:fever|infection|strep|rash|vomit\w*|sick|throwing up|asthma|inhaler|allerg\w+|meds|medicine|medication|dose|amoxicillin|tylenol|ibuprofen|stitches|concussion|diagnos\w+|vaccin\w+|filling|flu|wheez\w+|nebulizer|steroids|discharged|fell|fracture\w*|x-?ray|stomach ?ache|threw up|bleeding|sunburn|concuss\w*|tick bites?|ear check|shots?|cough\w*|inhaled)\b/i,
  ],
  [
    'school',
    4,
    /\b(?:school|teacher|class(?:room)?|homework|iep|principal|kindergarten|daycare|nursery|report card|field trip|assignments?|conference|parent(?:['’]?s['’]?)?(?:-teacher)?[- ](?:meeting|evening|night)|reading log|tutor|coach|recital|reading group|after-school)\b/i,
  ],
  [
    'communication',
    4,
    /\b(?:texted|txte?d|emailed|e-mailed|messaged|(?<!(?:was|were|been) )(?:called|phoned)|rang|sent (?:me|us|him|her|them) (?:\w+ ){0,3}(?:texts?|messages?|e-?mails?)|face-?timed|video called|voicemail|whatsapp|wrote (?:back|that|to)|replied|answered|reminded|apologi[sz]ed|argued|on the phone)\b/i,
  ],
  [
    'communication',
    3,
    /\b(?:paid|invoice|bill|(?:the|a|video|phone|my|his|her|\d+\s?[ap]m|dinner) call|call (?:happened|lasted|was)|no (?:call|reply|answer)|coffee|messages?|reply|mailbox)\b|^(?:\S+\s)?call(?:ed)?\b/i,
  ],
  ['communication', 2, /\b(?:told|asked|said|text|email|message|phone|face-?time|spoke|talked)\b/i],
  [
    'incident',
    6,
    /\b(?:late|no[- ]show|did(?:n[’']t| not) (?:show|come(?! to the door| over| along)|answer|bring|return|pick|call|pay|tell|reply|respond|turn up|let|give|feed)|would(?:n[’']t| not) (?:let|give|hand|open|return|stop|leave|tell|allow)|(?<!\b(?:I|we) )refused|denied (?:me|us|him|her|them|that)|smel(?:led|t) (?:of|like)|(?:was|were|seemed) (?:drunk|high|hungover|intoxicated)|had(?:n[’']t| not) (?:shown|come|called|arrived|picked)|skipped|overslept|never (?:showed|came|picked|arrived)|cancell?ed|without (?:telling|asking|my|me|notice|permission)|kept (?:him|her|them|the (?:kids|boys|girls|twins|children))|an hour early|instead of|forgot|without (?:her|his|their)|left [^.;]{1,30}alone|(?:by (?:him|her|them)sel(?:f|ves)|alone) (?:on|in|at|outside)|without an? (?:belt|seat ?belt|car seat|helmet))\b/i,
  ],
  [
    'incident',
    6,
    /\b(?:yell\w*|scream\w*|shout\w*|swore|cursed|threaten\w*|hit|slapp\w*|pushed|shov\w*|threw|slammed|grabbed|blocked|followed me|pound\w+ on|locked (?:him|her|them|me|us)|raised (?:my|his|her|their) voice|lost (?:my|his|her) temper|hung up on|called me (?:an?|names)\b|bruise\w*|scared|crying in)\b/i,
  ],
  [
    'positive_parenting',
    5,
    /\b(?:on time|no (?:bother|issues?|problems?|drama)|went (?:well|fine|smoothly)|as agreed|like we agreed|as planned|great time|good time|fun|happy|laugh\w*|proud|all good|lovely|wonderful|went well|smooth\w*|on the dot|sharp|\d+ min(?:ute)?s? early|right on time|was (?:fine|perfect\w*|good|great|nice)|perfectly fine|gymnastics|ballet|dance|karate|piano|swim (?:class|lesson)\w*|swam|aquarium)\b/i,
  ],
  [
    'positive_parenting',
    4,
    /\b(?:pancakes|brunch|breakfast|baked|cooked|played|park|beach|zoo|museum|movie|swim\w*|bike|walk(?:ed)?|read (?:him|her|them|two|a|the)|chapters?|story|bath|bedtime|lights out|lego|birthday|egg hunt|parade|crafts?|game|soccer|practice|hug\w*|card|chaperoned|birthday|party|dinner (?:with|w\/)|mac n cheese|pizza|ice cream|lunch (?:with|together)|had lunch|trick or treat\w*|presents|stockings|camping|lake|picnic|puzzle|volcano|pool|cross country|parade|concert|sandwich|baking|lego|cinema|hike[d]?|library books?|carnival|fair|stories|books tonight|train to|vacation|holiday trip|made (?:him|her|them) \w+|took (?:him|her|them|the \w+) (?:for|to the|out))\b/i,
  ],
  [
    'positive_parenting',
    3,
    /\b(?:picked (?:\w+ ){0,2}up|pick(?:ed)?[- ]?up|drop(?:ped)?[- ]?off|dropped|brought|handover|hand-over|exchange|collected (?:him|her|them|the)|(?:got|fetched) (?:him|her|them)(?! (?:down|up|ready|dressed|to|fed|into|out|a))|went back to (?:him|her|his|mom|mum|dad)|came by|stopped by|spent the|with me\b)\b/i,
  ],
];

const EXCHANGE =
  /\b(?:pick(?:ed|ing)?\s?(?:\w+\s)?-?up|pick-?ups?|drop(?:ped)?\s?-?offs?|drop-?offs?|dropped (?:him|her|them)|hand-?overs?|hand over|exchange|pulled in|brought \w+ back|returned (?:him|her|them|the (?:kids|boys|girls|twins))|brought (?:him|her|them|the (?:kids|boys|girls|twins|children)|\p{Lu}\p{Ll}+) (?:back|home|at|over|in|to (?:me|us|my|mine))|went back to (?:him|her|his|mom|mum|dad)|(?:got|fetched|collected) (?:him|her|them|the (?:kids|boys|girls))(?! (?:down|up|ready|dressed|to bed|to sleep|fed|into|out|a))|return (?:time|was)|bringing \w+ back|was there|dropped \w+ (?:at|off|to)|signed \w+ out|arrived|got there|rocked up|showed up|never (?:came|showed)|(?:shown|turned) up)\b/iu;

/** Whether the words are about handing a child over. */
export function isExchange(text: string): boolean {
  return EXCHANGE.test(text);
}

const MESSAGE =
  /\b(?:texted|emailed|e-mailed|messaged|wrote|sent (?:me|him|her|an?|the)|face-?timed|apologi[sz]ed|replied|by (?:text|email|whatsapp|message)|called|phoned|rang)\b/i;

/** Whether the words are about a message or a call. */
export function isMessage(text: string): boolean {
  return MESSAGE.test(text);
}

// Words that say at once what a sentence is about when they are its verb.
const OPENS_WITH_MESSAGE =
  /^(?:\S+\s+){0,4}(?:texted|emailed|e-mailed|messaged|face-?timed|video called)\b/i;

/** The likeliest type of an event by its most telling word, and how telling; null without any. */
export function kindOf(text: string): Kind | null {
  const plain = text.replace(OWN_OMISSION, ' ');
  return weighed(plain.replace(/\([^)]*\)/g, ' ')) ?? weighed(plain);
}

/** What the writer left undone is nothing that went wrong. */
const OWN_OMISSION = /\b(?:I|we) did(?:n[’']t| not) \w+/gi;

function weighed(text: string): Kind | null {
  if (OPENS_WITH_MESSAGE.test(text)) return { type: 'communication', weight: 6 };
  let best: Kind | null = null;
  for (const [type, weight, pattern] of WEIGHTS) {
    if (weight > (best?.weight ?? 0) && pattern.test(text)) best = { type, weight };
  }
  return best;
}
