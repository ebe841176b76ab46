/** What a sentence does, by its words outside of quotations. Silence is better than invention. */

const PERSON =
  /\b(?:i|we|he|she|they|nobody|everyone|both|his|her|my|our|their|the (?:kids|boys|girls|twins|children|teacher|school|nurse|coach))\b/i;
const NAME = /(?<![.!?]\s|^)\b\p{Lu}\p{Ll}+|^\p{Lu}\p{Ll}+['’]s\b|^(?:Mr|Mrs|Ms|Dr|Coach|Ex)\b/u;
const HEADING =
  /^[\s•*-]*(?:plans?|dates|schedule|upcoming|calendar|to[- ]?dos?|next)\b[^:]{0,30}:/i;
/** Told of now or of what is to come: "Wednesday I have them". */
const PRESENT =
  /\b(?:I|he|she|we|they)\s+(?:have|has|picks?|brings?|takes?|drops?|gets?|calls?|go|goes|keeps?|am|is|are)\b/i;
const IRREGULAR =
  'came|went|got|took|told|said|brought|kept|left|met|gave|sent|had|made|did|found|saw|heard|read|ate|slept|wrote|rang|forgot|hit|threw|drove|spoke|put|ran|sat|stood|paid|bought|lost|broke|let|held|swore|hung|was|were|knew|thought|woke|fell|felt|began|understood|agreed|chose|won|wore|taught|caught|sang|built|cut|hurt|shut|quit|set|swam|rode|sold|showed|rocked|blew|drew|flew|fetched|grew|stole|spent';
/** What somebody failed to do; of other things not done ("didn't argue") nothing happened. */
const OMITTED =
  'show|come|call|answer|pick|bring|return|pay|tell|let|reply|respond|give|arrive|attend|turn|make|send|feed|go|sign|drop|get|take|log|join|inform|notify';
/** What somebody wouldn't do: refused, and so an act. */
const REFUSED = 'let|give|hand|open|answer|return|stop|leave|tell|allow|listen|come|put';
/** A verb in the past, as a pattern. */
export const PAST = `(?:(?:${IRREGULAR})|would(?:n['’]t| not) (?:${REFUSED})|did(?:n['’]t| not) (?:${OMITTED})|had(?:n['’]t| not) (?:shown|come|called|arrived|answered|paid|returned|picked)|thank(?:s| you) for \\w+ing|never (?:\\w+ed|${IRREGULAR})|(?!(?:need|feed|bed|red|tired|supposed|scared|worried|used|exhausted|annoyed|indeed|hundred|bleed|speed|kid|united|naked|shed|sacred|wicked)\\b)\\w{2,}ed)\\b`;
/** A sentence that begins with somebody's name. */
const NAME_FIRST = new RegExp(
  `^(?!(?:The|This|That|These|Those|There|Then|After|Before|When|While|It|No|Not|Good|Just|So|And|But|If|Maybe|Today|Tonight|Yesterday|Last|Next|First|Still|Also|Everything|Nothing|Something|What|Who)\\b)\\p{Lu}\\p{Ll}+\\s+(?:(?:just|only|finally|also|then)\\s+)?${PAST}`,
  'u',
);
const PAST_VERB = new RegExp(`\\b${PAST}`, 'giu');
/** What was left undone, or isn't done yet. */
const NOT_DONE = new RegExp(
  `\\bdid(?:n['’]t| not) (?!(?:${OMITTED})\\b)\\w+|\\b(?:has|have)(?:n['’]t| not)(?: \\w+)?? \\w+(?:ed|id|en)\\b`,
  'giu',
);
const WEAK_ONLY = /^(?:was|were|had|knew|thought|felt)$/i;
const HYPOTHETICAL =
  /^(?:if|maybe|perhaps|what if|imagine|hopefully)\b|\b(?:if (?:he|she|they|i|we|it)\b.*\b(?:will|'ll|would|am|is|are)|i think (?!it was|that was|in |on |\d|one |two |three |four |five |six )|i (?:bet|guess|wish|hope|worry|fear|wonder|imagine) |(?:might|could) have|would have|in case|as if|wants to|going to have to|afraid (?:that|he|she)|some days)\b/i;
const PLAN =
  /\b(?:dates? to remember|upcoming|plan for (?:the|this|next)|next up|will|won[’']t|[’']ll|going to|gonna|plans? to|is (?:due|next|on|at)|are (?:due|next|on|at)|starts|tomorrow|swap|would like|need to|have to|has to|want to|must|remember to|wants? (?:her|him|them) back|we[’']d try)\b/i;
const OBLIGATION =
  /^(?:please|kindly)\b|^(?:and |so |also |then |now )?(?:i|we)(?:['’](?:ve|m|re))? (?:(?:also|still|really|now) )?(?:must|gotta|(?:need|have|want|plan|got(?! to (?:the|my|his|her|our|their|a|school|court|work|\w+['’]s)\b)|am going|are going|going) to)\b/i;
const RECURRING =
  /\b(?:every (?:other |single )?(?:day|night|week|weekend|month|morning|evening|time|\w+day)|each time|usually|always|most (?:\w+days|days|weeks|nights)|\w+days\b(?= (?:he|she|they|we|i)\b)|all of (?:january|february|march|april|may|june|july|august|september|october|november|december)|whenever|keeps? \w+ing|again and again|all the time)\b/i;
/** How somebody feels is no event, however strong the verb. */
const FEELING =
  /\bI(?:['’]m| am| was| feel| felt| can['’]?t| could(?:n['’]t| not)| keep| kept| just| still| really)*\s+(?:so |too )?(?:tired|exhausted|cried|crying|sleep|hate[d]?|afraid|scared|angry|thinking|thought|feel|felt|wonder\w*|worr\w+|miss(?:ed)? (?:him|her|them)|lonely|sad|lay awake|dream\w*|imagin\w*|hope[d]?|wish\w*)\b/i;
const RUMOUR =
  /\b(?:heard (?:from|that|through)|heard (?:he|she|they)\b|apparently|supposedly|rumou?r|word is|some(?:one|body) (?:said|told)|people say|(?:my|a|his|her) (?:aunt|uncle|cousin|friend|brother|sister|mom|mum|mother|dad|father|coworker|colleague|lawyer|attorney|therapist) (?:\p{Lu}\p{Ll}+ )?(?:thinks?|thought|says?|said|believes?|heard from|told me (?:to|that (?:i|we|he|she)['’ ]))|i don['’]t know if (?:that|it)|everybody (?:says|tells|thinks)|everyone (?:says|tells|thinks))\b/iu;
const SOFTWARE =
  /\bsystem (?:note|prompt|message)\b|\bassistant must\b|\b(?:ai|language|machine)[- ]?(?:model|system|assistant|reader)s?\b|\b(?:ignore|disregard|forget|override)\b[^.]{0,40}\b(?:instructions?|rules|prompts?)\b|\b(?:system|assistant|developer)\s*:|\b(?:ai|chatbot|language model|llm|software)\b[^.]{0,60}\b(?:reads?|must|should|write|remove|delete|add)\b|\[\[|<\||\byou are now\b|^(?:please )?(?:add|remove|delete|mark|create|record|change|write)\b[^.]{0,60}\b(?:events?|entry|entries|records?|timeline|unfit)\b/i;
const UNREAL_NEGATION =
  /\b(?:nothing (?:happened|else)|(?:have|has|had) no (?:texts?|calls?|records?|photos?|proof)|can[’']t remember)\b|^(?:it[’']?s|writing this) (?:now |at )?(?:almost |about )?\d/i;

export const isQuestion = (text: string) => /\?["”’)]*$/.test(text);
export const isHypothetical = (text: string) => HYPOTHETICAL.test(text);
export const isPlan = (text: string) => PLAN.test(text);
/** What the writer has yet to do ("I need to send the signed form"), whatever participles it holds. */
export const isObligation = (text: string) => OBLIGATION.test(text.trim());
export const isFeeling = (text: string) => FEELING.test(text);
export const isRumour = (text: string) => RUMOUR.test(text);
export const isRecurring = (text: string) => RECURRING.test(text);
export const addressesSoftware = (text: string) => SOFTWARE.test(text);
export const saysNothingHappened = (text: string) => UNREAL_NEGATION.test(text);
export const namesPerson = (text: string) =>
  PERSON.test(text) || NAME.test(text) || NAME_FIRST.test(text);
export const isPresent = (text: string) => PRESENT.test(text);
/** A list of what is to come: "Plan for the week: …". */
export const isListAhead = (text: string) => HEADING.test(text);

/** Whether something is told as done: a verb in the past, or only a weak one such as "was". */
export function pastVerb(text: string): 'strong' | 'weak' | null {
  const verbs = text.replace(NOT_DONE, ' ').match(PAST_VERB) ?? [];
  if (verbs.length === 0) return null;
  return verbs.some((verb) => !WEAK_ONLY.test(verb)) ? 'strong' : 'weak';
}
