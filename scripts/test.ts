import { parseArgs } from 'node:util';
import { inTurn } from './tiers/in-turn.ts';
import { type Line, orNothingRan, summary } from './tiers/tier.ts';
import { steps } from './tiers/tiers.ts';

// `npm test`: every step, one after the other; a failed one doesn't hide those after it.
// `--only unit,db` runs some of the tiers.
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const names = steps.flat().map(({ name }) => name);
const wanted = values.only?.split(',') ?? names;
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`No such tier: ${unknown.join(', ')}. There are ${names}.`);
  process.exit(1);
}

const lines: Line[] = [];
for (const step of steps) {
  const tiers = step.filter(({ name }) => wanted.includes(name));
  const voices = inTurn(tiers.length, (chunk) => process.stdout.write(chunk));
  lines.push(
    ...(await Promise.all(
      tiers.map(async (tier, place): Promise<Line> => {
        const { write = () => {}, end = () => {} } = voices[place] ?? {};
        write(`\n── ${tier.name}\n`);
        const startedAt = performance.now();
        const result = orNothingRan(await tier.run(write));
        end();
        const seconds = (performance.now() - startedAt) / 1000;
        return { ...result, name: tier.name, seconds };
      }),
    )),
  );
}
for (const line of summary(lines)) console.log(line);
process.exitCode = lines.some(({ failed }) => failed > 0) ? 1 : 0;
