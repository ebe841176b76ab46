import type { Context } from 'hono';
import { Refusal } from '../engine/refusal.ts';

type Schema<T> = {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: Error };
};

/** The JSON body, checked by a schema. Refuses anything else with 400. */
export async function readBody<T>(c: Context, schema: Schema<T>): Promise<T> {
  return check(await readJson(c), schema);
}

export function check<T>(value: unknown, schema: Schema<T>): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new Refusal(400, 'bad_request', 'The body has another shape');
  return parsed.data;
}

async function readJson(c: Context): Promise<unknown> {
  try {
    return await c.req.json();
  } catch {
    throw new Refusal(400, 'bad_json', 'The body is not JSON');
  }
}

/** The lines of a newline-delimited JSON body. */
export async function readLines(c: Context): Promise<unknown[]> {
  const lines = (await c.req.text()).split('\n').filter((line) => line.trim() !== '');
  try {
    return lines.map((line) => JSON.parse(line));
  } catch {
    throw new Refusal(400, 'bad_json', 'A line of the body is not JSON');
  }
}
