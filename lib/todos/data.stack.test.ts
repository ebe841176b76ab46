import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestStack, type TestStack } from '@/local/supabase/testing/stack';
import { listTodos, MOST_OPEN } from './data';

let stack: TestStack;
beforeAll(async () => {
  stack = await startTestStack();
});
afterAll(() => stack.close());

test('open ones that there is no room for are said to be there, done ones don’t count', async () => {
  const person = await stack.signUp();
  const add = (count: number) => stack.sql`
    insert into public.action_items (user_id, case_id, title)
    select ${person.id}, id, 'To-do ' || n from public.cases, generate_series(1, ${count}) n
    where user_id = ${person.id}`;
  await add(MOST_OPEN + 1);
  const full = await listTodos(person.client);
  expect([full.todos.length, full.isCut]).toEqual([MOST_OPEN, true]);

  const [{ id = '' } = {}] = full.todos;
  const done = { done_at: new Date().toISOString() };
  await person.client.from('action_items').update(done).eq('id', id).throwOnError();
  const { todos, isCut } = await listTodos(person.client);
  expect(todos.filter(({ doneAt }) => !doneAt)).toHaveLength(MOST_OPEN);
  expect(isCut).toBe(false);
});
