/** What is said of a case, in UTF-16 units. */
export const CASE_MAX = { title: 200, number: 100, court: 200 } as const;
