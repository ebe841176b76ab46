import { Button } from '@/components/ui/button';
import type { QuietAnswer } from '@/lib/cases/answer';
import type { KnownPerson } from '@/lib/people/person';

type Props = { coParent: KnownPerson | null; onAnswer: (answer: QuietAnswer) => void };

const CHOICES = [
  ['child', 'My child'],
  ['professional', 'A professional'],
  ['other', 'Somebody else'],
] as const;

/** One tap says who a name is; where the other parent is known, it may be another name of theirs. */
export function WhoAnswer({ coParent, onAnswer }: Props) {
  return (
    <>
      {coParent ? (
        <Button className="whitespace-normal" onClick={() => onAnswer({ sameAs: coParent })}>
          The same as {coParent.name}
        </Button>
      ) : (
        <Button onClick={() => onAnswer({ role: 'co_parent' })}>The other parent</Button>
      )}
      {CHOICES.map(([role, word]) => (
        <Button key={role} onClick={() => onAnswer({ role })}>
          {word}
        </Button>
      ))}
    </>
  );
}
