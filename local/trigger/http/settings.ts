/** What the routes need to know about this control plane. */
export type Settings = {
  /** Its own origin, as clients reach it. */
  url: string;
  secretKey: string;
  accessToken: string;
  projectRef: string;
  /** Opens the runs page; null closes the page altogether. */
  runsPageKey: string | null;
  /** The app's origin, for links to its entries. */
  appUrl: string | null;
  log(line: string): void;
};

// There is one of each, so their ids are fixed.
export const environment = { id: 'env_local', slug: 'dev', type: 'DEVELOPMENT' } as const;
export const organization = { id: 'org_local', slug: 'local', name: 'Local' };
export const project = { id: 'project_local', slug: 'local', name: 'Local' };

// Only a ceiling for the heap of a task process (80 % of the memory named here).
export const machine = { name: 'medium-1x', cpu: 1, memory: 2, centsPerMs: 0 } as const;

/** Variables that every task process gets from us, over those of the CLI's own environment. */
export function taskEnvironment({ url, secretKey }: Settings): Record<string, string> {
  return {
    HEARTBEAT_INTERVAL_MS: '10000',
    TRIGGER_OTEL_EXPORTER_OTLP_ENDPOINT: `${url}/otel`,
    TRIGGER_OTEL_BATCH_PROCESSING_ENABLED: '1',
    OTEL_EXPORTER_OTLP_HEADERS: `authorization=Bearer%20${encodeURIComponent(secretKey)}`,
  };
}
