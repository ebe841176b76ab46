import { CalmPage } from '@/components/shell/calm-page';
import { OpenFrame } from '@/components/shell/open-frame';
import { buttonStyle } from '@/components/ui/button';
import { Link } from '@/components/ui/link';

export default function NotFound() {
  return (
    <OpenFrame>
      <div className="mx-auto max-w-160">
        <CalmPage
          title="This page isn’t here."
          actions={
            <Link href="/" className={buttonStyle({ look: 'primary' })}>
              Go to Daylight
            </Link>
          }
        >
          <p>The address may be wrong. Nothing you saved is affected.</p>
        </CalmPage>
      </div>
    </OpenFrame>
  );
}
