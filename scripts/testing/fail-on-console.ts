import { afterEach, beforeEach, expect } from 'vitest';

// A warning nobody reads is a bug nobody sees: unit tests stay silent or fail. A test that expects
// a message replaces the method (`vi.spyOn(console, 'error').mockImplementation(…)`).
const watched = ['error', 'warn'] as const;
const original = { error: console.error, warn: console.warn };
let calls: string[] = [];

beforeEach(() => {
  calls = [];
  for (const method of watched) {
    console[method] = (...args: unknown[]) => {
      calls.push(`console.${method}: ${args.map(String).join(' ')}`);
    };
  }
});

afterEach(() => {
  Object.assign(console, original);
  expect(calls).toEqual([]);
});
