import { readFileSync } from 'node:fs';
import { extract } from '@/lib/extraction/extract';
import type { ExtractionInput } from '@/lib/extraction/input';
import { offlineModel } from '@/lib/extraction/offline';
import { inputOf } from '../../evals/input.ts';
import { readSet } from '../../evals/record.ts';
import { machine } from './machine.ts';

const LONGEST = 20_000;
const MOST_MS = 2_000;
const FEWEST_A_MINUTE = 100;
const ROUNDS = 5;

/** Measures in one process, on one core; gives 1 where a figure falls short, else 0. */
export async function measureExtraction(command: string): Promise<0 | 1> {
  console.log(`${command}  (${machine()})\n`);
  const entries = ['dev', 'own-tune', 'own-check'].flatMap((name) =>
    readSet(readFileSync(new URL(`../../evals/sets/${name}.jsonl`, import.meta.url), 'utf8')).map(
      inputOf,
    ),
  );
  const first = entries[0];
  if (!first) throw new Error('no entries');
  await read(first);
  const long = longest(entries, first);
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) times.push(await read(long));
  const median = times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0;
  const start = performance.now();
  for (const entry of entries) await read(entry);
  const aMinute = Math.round((entries.length / (performance.now() - start)) * 60_000);
  figure(`an entry of ${long.text.length} characters, median of ${ROUNDS}`, `${median} ms`);
  figure(`entries a minute, ${entries.length} different ones`, String(aMinute));
  return median < MOST_MS && aMinute >= FEWEST_A_MINUTE ? 0 : 1;
}

/** Real entries one after the other, as long as an entry may be. */
function longest(entries: ExtractionInput[], like: ExtractionInput): ExtractionInput {
  let text = '';
  for (let at = 0; text.length < LONGEST; at += 1) {
    text += `${entries[at % entries.length]?.text}\n\n`;
  }
  return { ...like, text: text.slice(0, LONGEST), evidence: [] };
}

async function read(input: ExtractionInput): Promise<number> {
  const start = performance.now();
  await extract(input, offlineModel());
  return Math.round(performance.now() - start);
}

function figure(name: string, value: string): void {
  console.log(`${name.padEnd(60)} ${value}`);
}
