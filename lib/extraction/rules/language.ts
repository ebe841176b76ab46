import { sentences } from '@/lib/extraction/rules/segment';
import { shorten } from '@/lib/text';

/** Fewer words tell no language. */
const FEWEST_WORDS = 4;
const ENGLISH = words(
  'the and a to of in on at was were is are i he she they we it his her him my me our with for but not that this had have has did didn so from they them then when by be been out up as an after before said told no',
);
const OTHERS = words(
  'el la los las de que y en un una por con para su le se lo no es al del me a las mi pero como más muy ' +
    'le les des et est un une dans pour que qui il elle avec sur pas je nous vous au aux du ce ' +
    'der die das und ist nicht ich er sie wir mit zu den dem ein eine auf für von hat war ' +
    'o os as um uma não com seu sua foi ele ela eu nós na no dos das',
);

/**
 * Whether a piece of text reads as English: more of its words are English function words than those
 * of its neighbours. Short pieces without a hint take `otherwise`.
 */
export function isEnglish(text: string, otherwise = true): boolean {
  const tokens = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (tokens.length === 0) return otherwise;
  const latin = tokens.filter((token) => /^\p{Script=Latin}+$/u.test(token)).length;
  if (latin < tokens.length / 2) return false;
  // "No", "a" and "me" are words of several languages: they tell none.
  const english = tokens.filter((token) => ENGLISH.has(token) && !OTHERS.has(token)).length;
  const others = tokens.filter((token) => OTHERS.has(token) && !ENGLISH.has(token)).length;
  if (english === 0 && others === 0) return otherwise;
  return english > others;
}

function words(list: string): Set<string> {
  return new Set(list.split(' '));
}

/** The first sentence of a text that reads as another language; null if it is all in English. */
export function notEnglish(text: string): string | null {
  const found = sentences(text).find(
    (one) => (one.text.match(/\p{L}+/gu) ?? []).length >= FEWEST_WORDS && !isEnglish(one.text),
  );
  return found ? shorten(found.text, 600) : null;
}
