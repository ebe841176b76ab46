import type { BrowserContext } from '@playwright/test';

/**
 * What a browser complained of: console errors and warnings (a blocked script or style is one) and
 * errors that nobody caught. A test fails on any that it didn't allow.
 */
export class Complaints {
  private readonly heard: string[] = [];
  private readonly allowed: RegExp[] = [];

  watch(context: BrowserContext): void {
    context.on('console', (message) => {
      if (message.type() !== 'error' && message.type() !== 'warning') return;
      this.heard.push(`${message.type()}: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.heard.push(`uncaught: ${error.error().message}`));
  }

  /** For what a test provokes on purpose. */
  allow(pattern: RegExp): void {
    this.allowed.push(pattern);
  }

  /** All that was heard and not allowed. */
  left(): string[] {
    return this.heard.filter((line) => !this.allowed.some((pattern) => pattern.test(line)));
  }
}

/** What a browser says while a part of the stack is away: requests that fail and are tried again. */
export const OUTAGE =
  /Failed to load|WebSocket|Failed to fetch|ERR_|network|Server Components|React error #441/i;
