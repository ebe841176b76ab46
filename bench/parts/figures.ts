/** The value below which `share` (0 to 1) of the values lie, by nearest rank. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** One line of figures: name, p50 and p95 in milliseconds, n. */
export function line(name: string, values: number[]): string {
  const shown = (value: number) => `${Math.round(value)}`.padStart(7);
  if (values.length === 1) return `${name.padEnd(66)}      ${shown(values[0] ?? Number.NaN)} ms`;
  const [p50, p95] = [percentile(values, 0.5), percentile(values, 0.95)];
  return `${name.padEnd(66)} p50 ${shown(p50)} ms  p95 ${shown(p95)} ms  n ${values.length}`;
}
