'use client';

import { OpenFrame } from '@/components/shell/open-frame';
import { PageTrouble } from '@/components/shell/page-trouble';

export default function OpenError(props: Parameters<typeof PageTrouble>[0]) {
  return (
    <OpenFrame>
      <div className="mx-auto max-w-160">
        <PageTrouble {...props} />
      </div>
    </OpenFrame>
  );
}
