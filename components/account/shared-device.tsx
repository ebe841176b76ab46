import { Choice } from '@/components/ui/choice';
import { Link } from '@/components/ui/link';

/** For somebody at a library, at work, or at home where others use the same device. */
export function SharedDevice() {
  return (
    <div>
      <Choice
        name="shared"
        label="This is a shared device"
        hint="Signs you out when the browser is closed, and stores no draft here."
      />
      <Link href="/safety" className="link ml-8 inline-flex min-h-touch items-center text-13">
        How to stay private
      </Link>
    </div>
  );
}
