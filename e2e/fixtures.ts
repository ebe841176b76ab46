import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { FakeOpenAI } from '../lib/extraction/testing/fake-openai.ts';
import { Complaints } from './support/complaints.ts';
import { jobsOf } from './support/jobs.ts';
import { startModel } from './support/model.ts';
import {
  everybodysRows,
  makePerson,
  type Person,
  type Rows,
  sessionCookies,
} from './support/people.ts';
import { appUrl } from './support/stack.ts';

type Visitor = { context: BrowserContext; page: Page };

type Fixtures = {
  /** Fails the test on anything a browser complains of; `allow` what it provokes on purpose. */
  complaints: Complaints;
  /** Somebody new, signed in on `page`. Without it `page` is a visitor's. */
  person: Person;
  /** Another browser, signed in as `person` or, without one, as nobody. */
  openBrowser: (person?: Person) => Promise<Visitor>;
};

type WorkerFixtures = {
  /** All rows, whoever they belong to. */
  rows: Rows;
  /** The language model that the stack asks; specs say what it answers. */
  model: FakeOpenAI;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  rows: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
    async ({}, use) => use(await everybodysRows()),
    { scope: 'worker' },
  ],
  model: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from it.
    async ({}, use) => {
      const model = await startModel();
      await use(model);
      await model.close();
    },
    { scope: 'worker' },
  ],
  complaints: [
    async ({ context }, use) => {
      const complaints = new Complaints();
      complaints.watch(context);
      await use(complaints);
      expect(complaints.left(), 'the browser complained').toEqual([]);
    },
    { auto: true },
  ],
  person: async ({ context, rows }, use, test) => {
    const person = await makePerson(rows);
    await signIn(context, person);
    await use(person);
    // A page says what people need; which job broke, and how, is said to whoever mends it.
    if (test.status === test.expectedStatus) return;
    console.log(await jobsOf(rows, person.id).catch((error) => error));
  },
  openBrowser: async ({ browser, complaints, contextOptions }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (person) => {
      const context = await browser.newContext({ baseURL: appUrl, ...contextOptions });
      opened.push(context);
      complaints.watch(context);
      if (person) await signIn(context, person);
      return { context, page: await context.newPage() };
    });
    for (const context of opened) await context.close();
  },
});

export { expect };

/** Signs a browser in without its pages: the sign-in page has a spec of its own. */
export async function signIn(context: BrowserContext, person: Person): Promise<void> {
  const cookies = await sessionCookies(person);
  await context.addCookies(cookies.map((cookie) => ({ ...cookie, url: appUrl, sameSite: 'Lax' })));
}
