import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { extract } from '@/lib/extraction/extract';
import { offlineModel } from '@/lib/extraction/offline';
import { figuresOf, total } from './figures.ts';
import { committedFigures, failedGates } from './gates.ts';
import { inputOf } from './input.ts';
import { readSet } from './record.ts';
import { scoreRecord } from './score.ts';

const PAGE = readFileSync(new URL('../docs/extraction.md', import.meta.url), 'utf8');
const SETS = [
  'dev',
  'own-tune',
  'own-check',
  'styles-tune',
  'styles-check',
  'plain-tune',
  'plain-check',
];

test.each(SETS)(
  'the offline reader reads %s no worse than was committed',
  async (name) => {
    const committed = committedFigures(PAGE, name, 'offline');
    expect(Object.keys(committed ?? {})).toHaveLength(7);
    const set = readSet(readFileSync(new URL(`sets/${name}.jsonl`, import.meta.url), 'utf8'));
    const model = offlineModel();
    const results = await Promise.all(
      set.map(async (record) => {
        const input = inputOf(record);
        return scoreRecord(record, input, await extract(input, model));
      }),
    );
    expect(failedGates(figuresOf(total(results)), 'offline', committed)).toEqual([]);
  },
  20_000,
);
