/** What the system's programs and libraries need. */
const system = [
  'PATH',
  'HOME',
  'USER',
  'LANG',
  'LC_ALL',
  'TZ',
  'TMPDIR',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'NODE_EXTRA_CA_CERTS',
  'SSL_CERT_FILE',
  // The stack's mark, by which its processes are found.
  'DAYLIGHT_STACK',
];

/** What the tasks are documented to read (`.env.example`). */
const tasks = [
  'SUPABASE_URL',
  'SUPABASE_SECRET_KEY',
  'OPENAI_API_KEY',
  'OPENAI_BASE_URL',
  'OPENAI_MODEL',
  'OPENAI_PRICE_INPUT',
  'OPENAI_PRICE_OUTPUT',
  'DELIVER_AFTER_SECONDS',
  'SETTLE_AFTER_SECONDS',
  'DAILY_TOKEN_LIMIT',
  'DEFAULT_PLAN',
];

/** The variable by which a worker's processes are recognised, whatever group they moved to. */
export const markVariable = 'DAYLIGHT_WORKER';

export type CliEnvironment = {
  apiUrl: string;
  accessToken: string;
  projectRef: string;
  mark: string;
  /** More variables for tasks: those of a test. */
  extra?: Record<string, string>;
};

/** The CLI's environment, which its tasks inherit: an allow-list of ours, and nothing else. */
export function cliEnvironment(
  own: NodeJS.ProcessEnv,
  { apiUrl, accessToken, projectRef, mark, extra = {} }: CliEnvironment,
): NodeJS.ProcessEnv {
  const passed = [...system, ...tasks].flatMap((name) => {
    const value = own[name];
    return value ? [[name, value] as const] : [];
  });
  return {
    ...Object.fromEntries(passed),
    ...extra,
    NODE_ENV: 'production',
    TRIGGER_API_URL: apiUrl,
    TRIGGER_ACCESS_TOKEN: accessToken,
    TRIGGER_PROJECT_REF: projectRef,
    TRIGGER_TELEMETRY_DISABLED: '1',
    // The bundler keeps 520 MB otherwise; with these 255 MB, for 1.5 s more of a 5 s start.
    GOGC: '50',
    GOMEMLIMIT: '256MiB',
    CI: '1',
    NO_COLOR: '1',
    [markVariable]: mark,
  };
}
