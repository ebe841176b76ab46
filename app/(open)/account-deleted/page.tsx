import type { Metadata } from 'next';
import { CalmPage } from '@/components/shell/calm-page';
import { buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';

export const metadata: Metadata = { title: 'Account deleted' };

export default function AccountDeletedPage() {
  return (
    <div className="mx-auto max-w-160">
      <CalmPage
        title="Your account is deleted."
        actions={
          <Link href="/" className={buttonStyle({ look: 'quiet' })}>
            To the start page
          </Link>
        }
      >
        <p>
          Everything you kept here is gone. Your files are being removed from storage now, which
          takes a few minutes.
        </p>
        <p>A download that you saved on your own device is yours to keep.</p>
      </CalmPage>
    </div>
  );
}
