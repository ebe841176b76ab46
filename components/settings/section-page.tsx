import { ChevronLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from '@/components/ui/link';

type Props = { title: string; about?: ReactNode; children: ReactNode };

/** One section of the settings; on a phone it leads back to the list. */
export function SectionPage({ title, about, children }: Props) {
  return (
    <section aria-labelledby="section" className="max-w-120">
      <Link
        href="/settings"
        className="-mt-3 -ml-1 inline-flex min-h-touch items-center gap-0.5 text-14 text-ink-2 hover:text-ink hover:underline lg:hidden"
      >
        <ChevronLeft className="size-4" />
        Settings
      </Link>
      <h1 id="section" className="font-semibold text-22 tracking-[-0.021em]">
        {title}
      </h1>
      {about && <p className="mt-1 text-14 text-ink-2">{about}</p>}
      <div className="mt-6">{children}</div>
    </section>
  );
}
