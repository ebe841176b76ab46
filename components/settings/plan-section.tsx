import { loadPlan } from '@/lib/account/loaders';
import { SectionPage } from './section-page';
import { UseMeter } from './use-meter';

/** What the plan holds and what of it is used. */
export async function PlanSection() {
  const { name, entries, files } = await loadPlan();
  const limited = [entries, files].filter(({ limit }) => limit !== null);
  const isFull = limited.some(({ used, limit }) => used >= (limit ?? 0));
  return (
    <SectionPage title="Plan and usage" about={`You are on the ${name} plan.`}>
      <div className="grid gap-6">
        <UseMeter noun="Entries" use={entries} />
        <UseMeter noun="Files" use={files} />
      </div>
      {limited.length > 0 && (
        <div className="mt-6 grid gap-2 border-line border-t pt-5 text-14 text-ink-2">
          {isFull && (
            <p className="text-ink">
              Nothing is locked: everything you have stays readable, and drafts can still be
              written.
            </p>
          )}
          <p>Deleting an entry or a file gives nothing back: what was used stays used.</p>
          {!isFull && <p>When a limit is reached, everything you have stays as it is.</p>}
        </div>
      )}
    </SectionPage>
  );
}
