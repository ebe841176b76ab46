const ROWS = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Empty lines where events will be; they show only if it takes longer than a glance. */
export default function Loading() {
  return (
    <div className="max-w-300 animate-[fade_150ms_300ms_both]">
      <p role="status" className="sr-only">
        Loading your timeline
      </p>
      <div aria-hidden="true" className="grid gap-6 pt-14">
        <span className="h-8 max-w-160 rounded-2 bg-sunken" />
        {ROWS.map((row) => (
          <span key={row} className="h-14 rounded-2 bg-sunken" />
        ))}
      </div>
    </div>
  );
}
