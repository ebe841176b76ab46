/** Before the first file: what this place is for. */
export function EmptyLibrary() {
  return (
    <div className="mt-8 max-w-measure border-line border-t pt-6">
      <h2 className="font-semibold text-16 tracking-[-0.011em]">Nothing here yet</h2>
      <p className="mt-1 text-14 text-ink-2">
        Photos, screenshots, letters and emails you add are kept here, unchanged. Each gets a
        fingerprint when it arrives, and its words are read so that you can find them again.
      </p>
      <p className="mt-3 text-14 text-ink-2">
        Files that you attach to an entry appear here, too. Keep the originals on your phone.
      </p>
    </div>
  );
}
