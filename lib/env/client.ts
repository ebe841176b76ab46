import { z } from 'zod';

const clientSchema = z.object({
  supabaseUrl: z.url(),
  supabasePublishableKey: z.string().min(1),
});

/** All that a browser learns of the environment; one build serves any address. */
export type ClientConfig = z.infer<typeof clientSchema>;

/** Id of the `<script type="application/json">` in which the root layout hands the config over. */
export const CLIENT_CONFIG_ID = 'daylight-config';

/** Reads what the root layout handed over; throws if it isn't there. */
export function readClientConfig(page: Document): ClientConfig {
  const element = page.getElementById(CLIENT_CONFIG_ID);
  return clientSchema.parse(JSON.parse(element?.textContent ?? 'null'));
}
