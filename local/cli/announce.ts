import type { Options } from './options.ts';
import { Problem } from './problem.ts';

const openaiHost = 'api.openai.com';

/** Which reader the app shall announce: the model's name and host, empty for the offline reader. */
export function settingsOf(options: Options): Record<string, string> {
  const { openai, defaultPlan } = options;
  return {
    default_plan: defaultPlan,
    reader_model: openai?.model ?? '',
    reader_host: openai ? (openai.baseUrl ? new URL(openai.baseUrl).host : openaiHost) : '',
  };
}

/** Writes the settings through the service's own function. Throws a `Problem` if it refuses. */
export async function announceSettings(
  supabaseUrl: string,
  secretKey: string,
  options: Options,
): Promise<void> {
  const response = await fetch(`${supabaseUrl}/rest/v1/rpc/announce_settings`, {
    method: 'POST',
    headers: { apikey: secretKey, 'content-type': 'application/json' },
    body: JSON.stringify({ p_settings: settingsOf(options) }),
    signal: AbortSignal.timeout(15_000),
  });
  await response.body?.cancel();
  if (!response.ok) {
    throw new Problem(`The settings could not be stored (HTTP ${response.status}).`);
  }
}
