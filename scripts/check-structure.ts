import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { nounCycles } from './structure/cycles.ts';
import { deadLinks } from './structure/doc-links.ts';
import { heavyPages } from './structure/light-pages.ts';
import { barrels, type SourceFile, tooLong, wrongWay } from './structure/rules.ts';
import { unexplainedSettings } from './structure/settings.ts';

// What the linter can't see: sizes, directions between folders, circles of nouns, heavy pages, settings nobody
// explains, dead links.
const generated = new Set(['types/database.ts', 'next-env.d.ts']);

const listed = execFileSync('git', ['ls-files', '-co', '--exclude-standard'], { encoding: 'utf8' });
const paths = listed.split('\n').filter((path) => existsSync(path) && !generated.has(path));
const read = (path: string): SourceFile => ({ path, text: readFileSync(path, 'utf8') });

const code = paths.filter((path) => /\.(ts|tsx|mjs)$/.test(path)).map(read);
const sized = [...code, ...paths.filter((path) => /\.(css|sql)$/.test(path)).map(read)];
const pages = paths.filter((path) => path.endsWith('.md')).map(read);

const findings = [
  ...sized.flatMap(tooLong),
  ...code.flatMap(barrels),
  ...code.flatMap(wrongWay),
  ...nounCycles(code),
  ...heavyPages(code),
  ...unexplainedSettings(code, readFileSync('.env.example', 'utf8')),
  ...pages.flatMap((page) => deadLinks(page, existsSync)),
];
for (const { path, problem } of findings) console.error(`${path}: ${problem}`);

const lengths = code.map(({ text }) => text.split('\n').length).sort((a, b) => a - b);
const median = lengths[Math.floor(lengths.length / 2)] ?? 0;
console.log(`${code.length} files, median ${median} lines, ${findings.length} findings`);
process.exitCode = findings.length > 0 || code.length === 0 ? 1 : 0;
