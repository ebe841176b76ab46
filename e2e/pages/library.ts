import { expect, type Locator, type Page } from '@playwright/test';
import { whenLive } from './live.ts';

/** /evidence: all files, and /evidence/[id]: one of them. */
export class Library {
  readonly files: Locator;
  readonly search: Locator;
  readonly addFiles: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.files = page.getByRole('list', { name: 'Files', exact: true }).getByRole('listitem');
    this.search = page.getByRole('searchbox', { name: 'Search your files' });
    this.addFiles = page.getByLabel('Add photos or files');
  }

  async open(query = ''): Promise<this> {
    await this.page.goto(`/evidence${query}`);
    await whenLive(this.page);
    return this;
  }

  file(name: string): Locator {
    return this.files.filter({ hasText: name });
  }

  /** Adds files and waits until each is in the list and has been read. */
  async add(...paths: string[]): Promise<void> {
    await this.addFiles.setInputFiles(paths);
    await this.whenRead(paths.length);
  }

  /** Waits until there are so many files, each of them read. */
  async whenRead(count: number): Promise<void> {
    await expect(this.files).toHaveCount(count);
    await expect(this.files.getByText(/Reading…|Not read yet/)).toHaveCount(0, { timeout: 60_000 });
  }

  async openFile(name: string): Promise<void> {
    await this.file(name).getByRole('link').click();
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
  }
}
