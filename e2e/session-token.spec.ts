import { expect, test } from './fixtures.ts';
import { makePerson } from './support/people.ts';

test('a page gets a token of its own person’s session, and of nobody else’s', async ({
  page,
  person,
  rows,
}) => {
  const ask = (of?: string) =>
    page.request.get('/api/session', { headers: of ? { 'x-page-of': of } : {} });
  const own = await ask(person.id);
  expect(own.headers()['cache-control']).toBe('no-store');
  const { token, secondsLeft } = await own.json();
  const [, claims = ''] = token.split('.');
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    sub: person.id,
    role: 'authenticated',
  });
  expect(secondsLeft).toBeGreaterThan(60);

  const other = await makePerson(rows);
  for (const page of [other.id, undefined]) {
    const refused = await ask(page);
    expect(refused.status()).toBe(401);
    expect(await refused.json()).toMatchObject({ error: { code: 'unauthenticated' } });
  }
});
