'use client';

import './globals.css';
import { PageTrouble } from '@/components/shell/page-trouble';

/** Takes the place of the whole document when even the root layout failed. */
export default function GlobalError(props: Parameters<typeof PageTrouble>[0]) {
  return (
    <html lang="en">
      <body>
        <title>Daylight</title>
        <main id="main" className="px-4 lg:px-10">
          <PageTrouble {...props} />
        </main>
      </body>
    </html>
  );
}
