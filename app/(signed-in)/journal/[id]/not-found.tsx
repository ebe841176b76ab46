import { CalmPage } from '@/components/shell/calm-page';
import { buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';

export default function EntryNotFound() {
  return (
    <CalmPage
      title="This entry isn’t here."
      actions={
        <Link href="/journal" className={buttonStyle({ look: 'primary' })}>
          Go to your journal
        </Link>
      }
    >
      <p>The address may be wrong, or the entry was deleted.</p>
    </CalmPage>
  );
}
