import { Notice } from '@/components/ui/notice';
import { counted } from '@/lib/counted';
import { TryAgain } from './try-again';

type Props = { entryId: string; files: number };

/** An entry that somebody stopped: kept as it is, until they want it organised. */
export function StoppedNotice({ entryId, files }: Props) {
  return (
    <div className="no-print mb-6 lg:mb-8">
      <Notice
        actions={
          <TryAgain entryId={entryId} icon={null}>
            Organise now
          </TryAgain>
        }
      >
        <p className="font-medium">
          Your words{files > 0 && ` and ${counted(files, 'file')}`} are saved.
        </p>
        <p className="text-ink-2">Processing was stopped, so this entry isn’t organised.</p>
      </Notice>
    </div>
  );
}
