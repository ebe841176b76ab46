import { type FakeOpenAI, startFakeOpenAIOn } from '../../lib/extraction/testing/fake-openai.ts';
import type { Person, Rows } from './people.ts';
import { stackPort } from './stack.ts';

/** What the stack under test is told to ask: its name, and where it listens. */
export const MODEL = 'test-model';
export const modelPort = stackPort + 4;

/** The language model of the stack under test; specs say what it answers. */
export function startModel(): Promise<FakeOpenAI> {
  return startFakeOpenAIOn(modelPort);
}

/** An event as a model tells it; its quote is `quote` of the entry. */
export function modelEvent(quote: string, title: string, over: object = {}) {
  return {
    type: 'incident',
    title,
    description: null,
    local_date: '2026-03-03',
    local_time: '17:30',
    end_date: null,
    end_time: null,
    precision: 'exact',
    date_phrase: '3 March 2026 at 5:30 pm',
    location: null,
    basis: 'first_hand',
    participants: [],
    planned: null,
    actual: null,
    sources: [{ source: 'entry', evidence_index: null, page: null, quote }],
    ...over,
  };
}

/** An answer with one event, whose quote is `quote` of the entry. */
export function oneEvent(quote: string, title: string) {
  return {
    kind: 'ok' as const,
    answer: { events: [modelEvent(quote, title)], action_items: [] },
  };
}

/** From now on this person's entries go to the model. */
export async function letModelRead(rows: Rows, person: Person): Promise<void> {
  const { data } = await rows
    .from('profiles')
    .update({ ai: true })
    .eq('user_id', person.id)
    .select('ai');
  if (data?.length !== 1) throw new Error('The account has no profile.');
}
