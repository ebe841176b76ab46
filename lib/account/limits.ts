/** The longest name of an account's person, in UTF-16 units. */
export const NAME_MAX = 120;
