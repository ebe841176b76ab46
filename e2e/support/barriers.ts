import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const LOOKS = (['light', 'dark'] as const).flatMap((colorScheme) =>
  [390, 1280].map((width) => ({ colorScheme, width })),
);

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
// The themes differ in their colours alone: what else there is to find is found in the light one.
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** As narrow as a small phone, or a desk at a zoom of 400 %. */
export const NARROWEST = 320;

/** Looks at the page in both themes on a phone and at a desk; it must fit the phone, too. */
export async function expectNoBarrier(page: Page, name: string): Promise<void> {
  for (const { colorScheme, width } of LOOKS) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height: 844 });
    // Without frames there is no need to bring what was found together in a page of its own.
    const rules = new AxeBuilder({ page }).setLegacyMode();
    const dark = colorScheme === 'dark';
    const { violations } = await (dark
      ? rules.withRules(COLOURS)
      : rules.withTags(STANDARDS)
    ).analyze();
    const serious = violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
    expect(serious, `${name}, ${colorScheme}, ${width} px`).toEqual([]);
    await expectFits(page, name, width);
  }
}

/** Nothing on the page is wider than the window is made here. */
export async function expectFits(page: Page, name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 844 });
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${name} is wider than ${width} px`).toBe(0);
}
