/** Empty rows where entries will be; they show only if it takes longer than a glance. */
export default function Loading() {
  return (
    <div className="max-w-168 animate-[fade_150ms_300ms_both]">
      <p role="status" className="sr-only">
        Loading your journal
      </p>
      <div aria-hidden="true" className="grid gap-8 pt-14">
        <span className="h-15 rounded-2 bg-sunken" />
        {['w-11/12', 'w-4/5', 'w-10/12', 'w-2/3'].map((width) => (
          <div key={width} className="grid grid-cols-[3rem_1fr] gap-4">
            <span className="h-9 w-9 rounded-1 bg-sunken" />
            <span className={`h-5 rounded-1 bg-sunken ${width}`} />
          </div>
        ))}
      </div>
    </div>
  );
}
