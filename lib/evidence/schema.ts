import { z } from 'zod';
import { cleanText } from '@/lib/text';

/** A file as its owner's browser announces it. */
export const uploadSchema = z.object({
  /** Made by the client, so that announcing twice is one file. */
  id: z.uuid().toLowerCase(),
  // Whole characters only: half of one can't be stored.
  name: z.string().transform((name) => cleanText(cleanText(name).slice(0, 255)).trim() || 'file'),
  type: z.string().max(100),
  size: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});

export type UploadInput = z.input<typeof uploadSchema>;
export type Announced = z.output<typeof uploadSchema>;
