/** What a sentence does, by its words outside of quotations. Silence is better than invention. */

const PERSON =
  /\b(?:i|we|he|she|they|his|her|my|our|their|the (?:kids|boys|girls|children|teacher|school|nurse|coach))\b|(?<![.!?]\s|^)\b\p{Lu}\p{Ll}+/iu;
const IRREGULAR =
  'came|went|got|took|told|said|brought|kept|left|met|gave|sent|had|made|did|found|saw|heard|read|ate|slept|wrote|rang|forgot|hit|threw|drove|spoke|put|ran|sat|stood|paid|bought|lost|broke|let|held|swore|hung|was|were|knew|thought|woke|fell|felt|began|understood|agreed|chose|won|wore|taught|caught|sang|built|cut|hurt|shut|quit|set|gave';
const PAST = new RegExp(
  `\\b(?:${IRREGULAR}|did(?:n['’]t| not) \\w+|would(?:n['’]t| not) \\w+|never \\w+ed|(?!(?:need|feed|bed|red|tired|supposed|scared|worried|used|exhausted|annoyed|indeed|hundred|bleed|speed|kid)\\b)\\w{2,}ed)\\b`,
  'iu',
);
const WEAK_ONLY = /^(?:was|were|had|knew|thought|felt)$/i;
const HYPOTHETICAL =
  /^(?:if|maybe|perhaps|what if|imagine|hopefully)\b|\b(?:if (?:he|she|they|i|we|it)\b.*\b(?:will|'ll|would|am|is|are)|i think (?!it was|that was|in |on |\d)|i (?:bet|guess|wish|hope|worry|fear|wonder|imagine) |(?:might|could) have|would have|in case|as if|wants to|going to have to|afraid (?:that|he|she)|some days)\b/i;
const PLAN =
  /\b(?:will|won[’']t|[’']ll|going to|gonna|plans? to|is (?:due|next|on|at)|are (?:due|next|on|at)|starts|tomorrow|swap|would like|need to|have to|has to|want to|must|remember to|wants? (?:her|him|them) back|we[’']d try)\b/i;
const OBLIGATION =
  /^(?:and |so |also |then |now )?(?:i|we)(?:['’](?:ve|m|re))? (?:(?:also|still|really|now) )?(?:must|gotta|(?:need|have|want|plan|got|am going|are going|going) to)\b/i;
const RECURRING =
  /\b(?:every (?:other |single )?(?:day|night|week|weekend|month|morning|evening|time|\w+day)|each time|usually|always|most (?:days|weeks|nights)|whenever|keeps? \w+ing|again and again|all the time)\b/i;
const SOFTWARE =
  /\b(?:ignore|disregard|forget|override)\b[^.]{0,40}\b(?:instructions?|rules|prompts?)\b|\b(?:system|assistant|developer)\s*:|\b(?:ai|chatbot|language model|llm|software)\b[^.]{0,60}\b(?:reads?|must|should|write|remove|delete|add)\b|\[\[|<\||\byou are now\b|^(?:please )?(?:add|remove|delete|mark|create|record|change|write)\b[^.]{0,60}\b(?:events?|entry|entries|records?|timeline|unfit)\b/i;
const UNREAL_NEGATION =
  /\b(?:nothing (?:happened|else)|(?:have|has|had) no (?:texts?|calls?|records?|photos?|proof)|can[’']t remember)\b|^(?:it[’']?s|writing this) (?:now |at )?(?:almost |about )?\d/i;

export const isQuestion = (text: string) => /\?["”’)]*$/.test(text);
export const isHypothetical = (text: string) => HYPOTHETICAL.test(text);
export const isPlan = (text: string) => PLAN.test(text);
/** What the writer has yet to do ("I need to send the signed form"), whatever participles it holds. */
export const isObligation = (text: string) => OBLIGATION.test(text.trim());
export const isRecurring = (text: string) => RECURRING.test(text);
export const addressesSoftware = (text: string) => SOFTWARE.test(text);
export const saysNothingHappened = (text: string) => UNREAL_NEGATION.test(text);
export const namesPerson = (text: string) => PERSON.test(text);

/** Whether something is told as done: a verb in the past, or only a weak one such as "was". */
export function pastVerb(text: string): 'strong' | 'weak' | null {
  const verbs = text.match(new RegExp(PAST, 'giu')) ?? [];
  if (verbs.length === 0) return null;
  return verbs.some((verb) => !WEAK_ONLY.test(verb)) ? 'strong' : 'weak';
}
