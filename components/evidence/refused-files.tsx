import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { Reveal } from '@/components/ui/reveal';
import type { Refused } from '@/lib/uploads/use-uploads';

type Props = { refused: Refused[]; onDismiss: () => void };

/** Files that can't be added: each by its name, with the reason. */
export function RefusedFiles({ refused, onDismiss }: Props) {
  if (!refused.length) return null;
  return (
    <Reveal role="alert" key={refused.map(({ name }) => name).join()}>
      <Notice tone="stop" className="mt-4" actions={<Button onClick={onDismiss}>OK</Button>}>
        {refused.map(({ name, reason }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pasted pictures share a name; the list never moves
          <p key={index}>
            <b className="font-medium">{name}</b> was not added. {reason}
          </p>
        ))}
        <p className="text-ink-2">Nothing else was affected.</p>
      </Notice>
    </Reveal>
  );
}
