import { expect, type Locator, type Page } from '@playwright/test';
import { whenLive } from './live.ts';

type FilePayload = { name: string; mimeType: string; buffer: Buffer };

/** /journal/new as a person uses it. */
export class Composer {
  readonly text: Locator;
  readonly day: Locator;
  readonly submit: Locator;
  readonly files: Locator;
  readonly addFiles: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.text = page.getByRole('textbox', { name: 'What happened?' });
    this.day = page.getByLabel('Which day?');
    this.submit = page.getByRole('button', { name: 'Submit entry' });
    this.files = page.getByRole('list', { name: 'Attached files' }).getByRole('listitem');
    this.addFiles = page.getByLabel('Add photos or files');
  }

  async open(): Promise<this> {
    await this.page.goto('/journal/new');
    // Hydrated and connected: what is typed before that is not the app's to keep.
    await whenLive(this.page);
    return this;
  }

  /** Adds files by their paths, or made up as name, type and bytes. */
  async attach(...files: string[] | FilePayload[]): Promise<void> {
    await this.addFiles.setInputFiles(files);
  }

  /** Waits until each attached file has arrived. */
  async arrived(count: number): Promise<void> {
    // Not "Not added."
    await expect(this.files.filter({ hasText: /Added|already added/ })).toHaveCount(count);
    await expect(this.files).toHaveCount(count);
  }

  /** Submits and waits for the answer: the toast, and the journal. */
  async send(): Promise<void> {
    await this.submit.click();
    await expect(this.page).toHaveURL(/\/journal$/);
  }
}
