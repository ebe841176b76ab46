import type { z } from 'zod';

export class EnvironmentError extends Error {
  constructor(names: string[]) {
    super(`Missing or wrong in the environment: ${names.join(', ')}. See .env.example.`);
    this.name = 'EnvironmentError';
  }
}

/** Parses environment variables; throws an EnvironmentError that lists wrong names, never values. */
export function parseEnvironment<T>(
  schema: z.ZodType<T>,
  variables: Record<string, string | undefined>,
): T {
  // An empty line in an env file means "not set".
  const set = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(set);
  if (parsed.success) return parsed.data;
  const names = new Set(parsed.error.issues.map((issue) => String(issue.path[0])));
  throw new EnvironmentError([...names].sort());
}
