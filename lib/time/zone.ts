// The same shape that the database takes: both Intl and Postgres alone would take more.
const ZONE_NAME =
  /^(UTC|GMT|[CEMW]ET|[EMH]ST|[CEMP]ST[5-8][CEMP]DT|Etc\/GMT[+-]?[0-9]{1,2}|[A-Za-z_]+(\/[A-Za-z_-]+)+)$/;

/** Whether this is an IANA zone that the database and this runtime know. */
export function isTimeZone(name: string): boolean {
  if (!ZONE_NAME.test(name)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
