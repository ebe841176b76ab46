export function SkipLink() {
  return (
    <a
      href="#main"
      className="no-print -translate-y-[200%] fixed top-2 left-3 z-50 rounded-2 bg-accent px-4 py-2 text-14 text-on-accent focus:translate-y-0"
    >
      Skip to content
    </a>
  );
}
