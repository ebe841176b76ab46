const WORDS: Record<string, string> = {
  empty: 'Enter your password.',
  password: 'The password is not right.',
  often: 'Too many tries. Please wait a minute, then try again.',
  away: 'Daylight can’t be reached right now. Please try again in a moment.',
};

/** Why it stays locked, as the lock page's address says; undefined where it says nothing we know. */
export function unlockWords(problem: string | undefined): string | undefined {
  return problem && Object.hasOwn(WORDS, problem) ? WORDS[problem] : undefined;
}
