import { readdirSync, readFileSync } from 'node:fs';

// `npm run bench`: what can be measured, and how.
const folder = new URL('.', import.meta.url);
const parts = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'list.ts');

console.log(
  'Measurements. Each starts what it needs, prints figures and leaves nothing running.\n',
);
for (const name of parts.sort()) {
  const about = /^\/\/ (.*)$/m.exec(readFileSync(new URL(name, folder), 'utf8'))?.[1] ?? '';
  console.log(`  node bench/${name}\n    ${about}`);
}
