import { fileURLToPath } from 'node:url';
import { Composer } from '../../e2e/pages/composer.ts';
import type { Sample } from './browser.ts';

/** Writes entries on the page, with files if named. Milliseconds from the click to each toast. */
export async function wholeEntries({ page, toastAt }: Sample, count: number, files: string[]) {
  const submitted: number[] = [];
  const ready: number[] = [];
  for (let nth = 1; nth <= count; nth += 1) {
    const composer = await new Composer(page).open();
    await composer.text.fill(
      `Number ${nth}. On 3 March 2026 at 5:30 pm Robin picked Ellis up. The dentist is on 9 March 2026.`,
    );
    if (files.length > 0) await composer.attach(...files.map(fixture));
    await composer.arrived(files.length);
    const clicked = Date.now();
    await composer.submit.click();
    submitted.push((await toastAt('Entry submitted!', 1)) - clicked);
    ready.push((await toastAt('Journal entry ready!', 1)) - clicked);
  }
  return { submitted, ready };
}

function fixture(name: string): string {
  return fileURLToPath(new URL(`../../lib/readers/fixtures/${name}`, import.meta.url));
}
