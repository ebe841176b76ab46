import { readdirSync, readFileSync } from 'node:fs';

// `npm run bench` lists what can be measured; `npm run bench -- main-job` measures it.
const folder = new URL('.', import.meta.url);
const parts = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && name !== 'list.ts')
  .map((name) => name.replace('.ts', ''))
  .sort();
const wanted = process.argv[2];

if (wanted && parts.includes(wanted)) await import(`./${wanted}.ts`);
else list();

function list(): void {
  console.log(
    'Measurements. Each starts what it needs, prints figures and leaves nothing running.\n',
  );
  for (const name of parts) {
    const text = readFileSync(new URL(`${name}.ts`, folder), 'utf8');
    console.log(`  npm run bench -- ${name}\n    ${/^\/\/ (.*)$/m.exec(text)?.[1] ?? ''}`);
  }
  if (wanted) process.exitCode = 1;
}
