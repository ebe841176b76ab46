import { CalmPage } from '@/components/shell/calm-page';
import { buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';

export default function FileNotFound() {
  return (
    <CalmPage
      title="This file isn’t here."
      actions={
        <Link href="/evidence" className={buttonStyle({ look: 'primary' })}>
          Go to your files
        </Link>
      }
    >
      <p>The address may be wrong, or the file was never added here.</p>
    </CalmPage>
  );
}
