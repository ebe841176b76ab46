import { parseArgs } from 'node:util';
import { type Line, orNothingRan, summary } from './tiers/tier.ts';
import { tiers } from './tiers/tiers.ts';

// `npm test`: every tier, one after the other; a failed one doesn't hide those after it.
// `--only unit,db` runs some of them.
const { values } = parseArgs({ options: { only: { type: 'string' } } });
const wanted = values.only?.split(',');
const unknown = wanted?.filter((name) => !tiers.some((tier) => tier.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(`No such tier: ${unknown.join(', ')}. There are ${tiers.map((t) => t.name)}.`);
  process.exit(1);
}

const lines: Line[] = [];
for (const tier of tiers.filter(({ name }) => wanted?.includes(name) ?? true)) {
  console.log(`\n── ${tier.name}`);
  const startedAt = performance.now();
  const result = orNothingRan(await tier.run());
  lines.push({ ...result, name: tier.name, seconds: (performance.now() - startedAt) / 1000 });
}
for (const line of summary(lines)) console.log(line);
process.exitCode = lines.some(({ failed }) => failed > 0) ? 1 : 0;
