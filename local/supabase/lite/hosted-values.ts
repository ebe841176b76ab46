import type { PostgresType } from 'postgres';

const iso = (value: string) => value.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');

// A numeric that a double can't hold exactly stays text, so that no digit is lost.
function toNumber(value: string): number | string {
  const number = Number(value);
  const digits = value.replace(/[^0-9]/g, '').length;
  return Number.isFinite(number) && digits <= 15 ? number : value;
}

// Lite hands JSON over as text already; a second encoding would make it a JSON string.
const json = (oid: number): PostgresType => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)),
  parse: (value: string) => JSON.parse(value),
});

const type = (oid: number, parse: (value: string) => unknown): PostgresType => ({
  to: oid,
  from: [oid],
  serialize: (value: unknown) => String(value),
  parse,
});

/** How hosted PostgREST writes these types into JSON; Lite leaves them as Postgres prints them. */
export const hostedTypes: Record<string, PostgresType> = {
  timestamptz: type(1184, iso),
  timestamp: type(1114, (value) => value.replace(' ', 'T')),
  numeric: type(1700, toNumber),
  json: json(114),
  jsonb: json(3802),
};
