import type { SampleFile } from './files.ts';

/** An invented entry; the day counts back from the present week, so that the case is never old. */
export interface SampleEntry {
  weeksAgo: number;
  /** 1 is Monday. */
  weekday: number;
  text: string;
  files?: SampleFile[];
}
