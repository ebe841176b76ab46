import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';

type Props = { onWait: () => void; onAnother: () => void };

/** An entry that was submitted without a line: it is safe, and goes by itself. */
export function QueuedNotice({ onWait, onAnother }: Props) {
  return (
    <div role="status">
      <Notice
        className="mt-5"
        actions={
          <>
            <Button onClick={onAnother}>Write another entry</Button>
            <Button look="text" onClick={onWait}>
              Don’t send it yet
            </Button>
          </>
        }
      >
        <p>Saved on this device. It will be sent when you’re online.</p>
      </Notice>
    </div>
  );
}
