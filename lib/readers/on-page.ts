/** Told the number of the page that is about to be read, from 1, and how many will be. */
export type OnPage = (page: number, pages: number) => void | Promise<void>;
