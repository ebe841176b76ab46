/** Our mark: half a disc above two lines. Quiet enough for a shared screen. */
export function Mark({ className = 'size-5' }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      aria-hidden="true"
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
    >
      <path d="M4.5 12.5a7.5 7.5 0 0 1 15 0z" fill="currentColor" stroke="none" />
      <path d="M4.5 16h15M8.5 19.7h7" />
    </svg>
  );
}
