const TILES = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Empty tiles where files will be; they show only if it takes longer than a glance. */
export default function Loading() {
  return (
    <div className="max-w-300 animate-[fade_150ms_300ms_both]">
      <p role="status" className="sr-only">
        Loading your files
      </p>
      <div aria-hidden="true" className="grid gap-6 pt-14">
        <span className="h-11 max-w-120 rounded-2 bg-sunken" />
        <div className="grid grid-cols-2 gap-4 sm:grid-cols-3 xl:grid-cols-5">
          {TILES.map((tile) => (
            <span key={tile} className="aspect-[4/3] rounded-2 bg-sunken" />
          ))}
        </div>
      </div>
    </div>
  );
}
