import type { Locator, Page } from '@playwright/test';
import { whenLive } from './live.ts';

/** /journal: the list of entries. */
export class Journal {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async open(): Promise<this> {
    await this.page.goto('/journal');
    await whenLive(this.page);
    return this;
  }

  /** The row of the entry whose first words are these. */
  row(words: string): Locator {
    return this.page.getByRole('main').getByRole('listitem').filter({ hasText: words });
  }

  badge(
    words: string,
    status: 'Processing' | 'Ready' | 'Failed' | 'Saved, not organised',
  ): Locator {
    return this.row(words).getByText(status, { exact: true });
  }

  async openEntry(words: string): Promise<void> {
    await this.row(words).getByRole('link').first().click();
  }
}
