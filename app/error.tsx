'use client';

import { PageTrouble } from '@/components/shell/page-trouble';

export default function OpenError(props: Parameters<typeof PageTrouble>[0]) {
  return (
    <main id="main" className="px-4 lg:px-10">
      <PageTrouble {...props} />
    </main>
  );
}
