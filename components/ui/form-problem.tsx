import { CircleAlert } from 'lucide-react';

/** What is wrong with a form as a whole; takes the focus where it is asked to. */
export function FormProblem({ problem }: { problem: string | undefined }) {
  if (!problem) return null;
  return (
    <p role="alert" tabIndex={-1} className="flex gap-1.5 text-14 text-stop">
      <CircleAlert className="mt-0.5 size-4" />
      <span>{problem}</span>
    </p>
  );
}
