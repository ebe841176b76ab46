/** Shows only if it takes longer than a glance. */
export default function Loading() {
  return (
    <div className="max-w-268 animate-[fade_150ms_300ms_both]">
      <p role="status" className="sr-only">
        Loading the file
      </p>
      <div aria-hidden="true" className="grid gap-6 pt-10">
        <span className="h-9 max-w-80 rounded-1 bg-sunken" />
        <span className="h-[60dvh] rounded-2 bg-sunken" />
      </div>
    </div>
  );
}
