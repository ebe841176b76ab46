import Link from 'next/link';
import { CalmPage } from '@/components/shell/calm-page';
import { buttonStyle } from '@/components/ui/button';

export default function NotFound() {
  return (
    <main id="main" className="px-4 lg:px-10">
      <CalmPage
        title="This page isn’t here."
        actions={
          <Link href="/journal" className={buttonStyle({ look: 'primary' })}>
            Go to your journal
          </Link>
        }
      >
        <p>The address may be wrong. Nothing you saved is affected.</p>
      </CalmPage>
    </main>
  );
}
