/** The first value of a query parameter that may stand in an address several times, or not at all. */
export function one(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
