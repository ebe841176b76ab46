import type { Locator, Page } from '@playwright/test';

/** The list of notifications and the bell that opens it. */
export class Bell {
  readonly panel: Locator;
  readonly notices: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.panel = page.getByRole('dialog', { name: 'Notifications' });
    this.notices = this.panel.getByRole('listitem');
  }

  /** The bell as it stands with that many unread. */
  counting(unread: number): Locator {
    const name = unread > 0 ? `Notifications, ${unread} unread` : 'Notifications';
    return this.page.getByRole('button', { name, exact: true });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: /^Notifications/ }).click();
  }
}
