import type { PlanUse } from '@/lib/account/plan-use';

/** How much of a limited plan is used, in words; the line above repeats it. */
export function PlanMeter({ use, className }: { use: PlanUse; className?: string }) {
  const share = Math.min(100, use.limit ? (use.used / use.limit) * 100 : 100);
  return (
    <div className={className}>
      <span aria-hidden="true" className="block h-[3px] rounded-round bg-line">
        <span className="block h-full rounded-round bg-ink-3" style={{ width: `${share}%` }} />
      </span>
      <p className="mt-2 text-12 text-ink-3">
        {use.used} of {use.limit} entries used on the {use.name} plan
      </p>
    </div>
  );
}
