export const TITLE_MAX = 300;

export type Todo = {
  id: string;
  title: string;
  /** Calendar days, YYYY-MM-DD. */
  dueDate: string | null;
  /** The words that the day came from. */
  duePhrase: string | null;
  /** ISO instant. */
  doneAt: string | null;
  createdAt: string;
  /** Where it was found, and the day that entry is about. */
  entryId: string | null;
  entryDay: string | null;
};
