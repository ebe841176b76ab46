import type { Locator, Page } from '@playwright/test';

/** /journal/[id]: one entry and what was found in it. */
export class Entry {
  readonly events: Locator;
  readonly files: Locator;
  readonly toDos: Locator;
  readonly quotes: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.events = page.getByRole('region', { name: /^Events/ });
    this.files = page.getByRole('region', { name: /^Files/ });
    this.toDos = page.getByRole('region', { name: /^To-dos/ });
    this.quotes = this.events.getByRole('blockquote');
  }

  async open(id: string): Promise<this> {
    await this.page.goto(`/journal/${id}`);
    return this;
  }
}
