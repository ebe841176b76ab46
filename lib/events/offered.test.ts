import { expect, it } from 'vitest';
import { eventOf, questionOf } from './offered';
import { differences } from './proposal';

const row = { id: 'e1', questions: [], event_proposals: [] } as unknown as Parameters<
  typeof eventOf
>[0];
const withProposals = (event_proposals: unknown) =>
  eventOf({ ...row, event_proposals } as typeof row);

it('gives what a new reading proposes, in whichever shape the one proposal comes', () => {
  const fields = { title: 'Late pick-up' };
  for (const given of [[{ fields }], { fields }]) {
    expect(withProposals(given).proposal).toEqual(fields);
  }
});

it.each([[[]], [null], [[{ fields: { type: 'crime' } }]], [[{ fields: {} }]]])(
  'offers nothing for %j',
  (given) => {
    const event = withProposals(given);
    expect(event.proposal).toEqual({});
    expect(differences(event, true)).toEqual([]);
  },
);

it('gives the answers of a question, none where they are of another shape', () => {
  const question = (options: unknown) =>
    questionOf({ id: 'q1', options } as Parameters<typeof questionOf>[0]).options;
  const answers = [{ label: 'Tuesday', date: '2026-03-03', time: null }];
  expect(question(answers)).toEqual(answers);
  expect(question([{ label: 'Tuesday' }])).toEqual([]);
  expect(question(null)).toEqual([]);
});
