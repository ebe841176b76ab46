import { codeOf, logFailure } from '../log.ts';

/**
 * Lite prints whole errors, with the values they quote. In this process the console says only that
 * something failed, and with which code.
 */
export function quietConsole(): void {
  const report = (...values: unknown[]) => {
    const error = values.find((value) => typeof value === 'object' && value !== null);
    if (error) logFailure('request failed', { code: codeOf(error) });
  };
  console.error = report;
  console.warn = report;
  console.info = () => {};
  console.log = () => {};
}
