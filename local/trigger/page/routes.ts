import { Hono } from 'hono';
import type { Engine } from '../engine/engine.ts';
import type { Health } from '../http/app.ts';
import type { Settings } from '../http/settings.ts';

export type PageParts = { engine: Engine; settings: Settings; health(): Promise<Health> };

export function pageRoutes(_parts: PageParts): Hono {
  return new Hono();
}
