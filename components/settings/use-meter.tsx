import type { Use } from '@/lib/account/plan-use';

/** "Entries 3 of 5", with a line of the same length. */
export function UseMeter({ noun, use: { used, limit } }: { noun: string; use: Use }) {
  const share = limit === null ? 0 : Math.min(100, limit ? (used / limit) * 100 : 100);
  return (
    <div>
      <p className="flex justify-between gap-4 text-14">
        <span className="font-medium">{noun}</span>
        <span className="text-ink-2 tabular-nums">
          {limit === null ? `${used} used, no limit` : `${used} of ${limit} used`}
        </span>
      </p>
      {limit !== null && (
        <span aria-hidden="true" className="mt-2 block h-1 rounded-round bg-line">
          <span className="block h-full rounded-round bg-ink-2" style={{ width: `${share}%` }} />
        </span>
      )}
    </div>
  );
}
