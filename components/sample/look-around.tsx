import { connection } from 'next/server';
import { Button } from '@/components/ui/button';
import { sampleAccount } from '@/lib/sample/account';
import { lookAround } from '@/lib/sample/actions';

/** The sample case, where this is the stack of one's own machine. */
export async function LookAround() {
  await connection();
  const account = await sampleAccount();
  if (!account) return null;
  if (account === 'not_made') {
    return (
      <p className="mt-4 text-14 text-ink-3">
        To look around in a fictional case first, run <code>npm run sample</code> on this machine.
      </p>
    );
  }
  return (
    <form action={lookAround} className="mt-2">
      <Button type="submit" look="text" className="-ml-2">
        Look around with sample data
      </Button>
    </form>
  );
}
