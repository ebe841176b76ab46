import { z } from 'zod';
import { side } from '@/lib/readers/schema';

/** What a model says to stand in a picture, from the top. No key is optional: strict output has none. */
export const seenPicture = z.object({
  blocks: z.array(
    z.object({
      side: side.nullable().describe('of a chat message: the side its bubble hangs on; else null'),
      time: z.string().nullable().describe('the time shown with it, exactly as it stands, or null'),
      lines: z.array(z.string()).describe('its words, line by line as they are broken there'),
    }),
  ),
});
export type SeenPicture = z.infer<typeof seenPicture>;

/** Anything that reads a picture as a person would. */
export interface PictureModel {
  readonly name: string;
  /** Takes a JPEG; null where no answer could be had, for whatever reason. Throws when aborted. */
  look(jpeg: Uint8Array, signal: AbortSignal): Promise<SeenPicture | null>;
}
