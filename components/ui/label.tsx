type Props = { htmlFor: string; label: string; hint?: string };

/** What a control is called, and below it what helps to fill it in (`<id>-hint`). */
export function Label({ htmlFor, label, hint }: Props) {
  return (
    <>
      <label htmlFor={htmlFor} className="block font-medium text-14">
        {label}
      </label>
      {hint && (
        <p id={`${htmlFor}-hint`} className="mt-0.5 text-13 text-ink-3">
          {hint}
        </p>
      )}
    </>
  );
}
