import { CalmPage } from '@/components/shell/calm-page';
import { buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';

export default function EventNotFound() {
  return (
    <CalmPage
      title="This event isn’t here."
      actions={
        <Link href="/journal" className={buttonStyle({ look: 'primary' })}>
          Go to your journal
        </Link>
      }
    >
      <p>The address may be wrong, or the entry that it came from was deleted.</p>
    </CalmPage>
  );
}
