import { expect, type Page } from '@playwright/test';

/** CSS pixels that a finger needs each way: WCAG 2.2, 2.5.5. */
const FINGER = 44;

const ACTIVE = 'a[href], button, input, select, textarea, summary, [role="button"]';

/**
 * What a finger would miss: wherever it is pressed up to half of 44 px from the middle of a link, button
 * or field, that one must take it. Links in a sentence are excepted, as the standard has it.
 */
export async function expectLargeTargets(page: Page, name: string): Promise<void> {
  const small = await page.evaluate(
    ({ active, finger }) => {
      // Less one for where boxes meet between two pixels.
      const reach = finger / 2 - 1;

      function isInSentence(element: Element): boolean {
        const inline = ['inline', 'inline-flex', 'inline-block'].includes(
          getComputedStyle(element).display,
        );
        const own = element.textContent?.trim().length ?? 0;
        return inline && (element.closest('p')?.textContent?.trim().length ?? 0) > own;
      }

      function takes(element: Element, x: number, y: number): boolean {
        const hit = document.elementFromPoint(x, y);
        if (!hit) return false;
        const label = hit.closest('label');
        return hit.closest(active) === element || label?.control === element;
      }

      function isLarge(element: Element): boolean {
        element.scrollIntoView({ block: 'center', behavior: 'instant' });
        const label = (element as HTMLInputElement).labels?.[0];
        const area = label?.contains(element) ? label : element;
        const { left, top, width, height } = area.getBoundingClientRect();
        const [x, y] = [left + width / 2, top + height / 2];
        const points = [
          [x, y],
          [x, y - reach],
          [x, y + reach],
          [x - reach, y],
          [x + reach, y],
        ] as const;
        return points.every(([px, py]) => takes(element, px, py));
      }

      return [...document.querySelectorAll(active)]
        .filter((element) => {
          const { width, height } = element.getBoundingClientRect();
          const label = (element as HTMLInputElement).labels?.[0];
          const shown = element.checkVisibility({
            visibilityProperty: true,
            opacityProperty: true,
          });
          return shown && (label?.contains(element) || (width > 1 && height > 1));
        })
        .filter((element) => !isInSentence(element) && !isLarge(element))
        .map((element) => {
          const { width, height } = element.getBoundingClientRect();
          const said = element.getAttribute('aria-label') ?? element.textContent?.trim();
          const size = `${Math.round(width)} × ${Math.round(height)}`;
          return `${element.tagName.toLowerCase()} “${said}” ${size}`;
        });
    },
    { active: ACTIVE, finger: FINGER },
  );
  expect.soft(small, `${name} has targets below ${FINGER} px`).toEqual([]);
}
