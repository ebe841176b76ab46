/** How many, after a heading; nothing for none. */
export function Count({ of }: { of: number }) {
  return of > 0 && <span className="ml-0.5 font-normal text-ink-3 tabular-nums">{of}</span>;
}
