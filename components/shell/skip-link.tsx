export function SkipLink() {
  return (
    <a
      href="#main"
      className="no-print sr-only z-50 rounded-2 bg-accent text-14 text-on-accent focus:not-sr-only focus:fixed focus:top-2 focus:left-3 focus:px-4 focus:py-2"
    >
      Skip to content
    </a>
  );
}
