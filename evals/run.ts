import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { ExtractionModel } from '@/lib/extraction/model';
import { offlineModel } from '@/lib/extraction/offline';
import { openAiModel } from '@/lib/extraction/openai';
import { type Args, nameOf, readArgs, USAGE } from './args.ts';
import { ask } from './ask.ts';
import { figuresOf, total } from './figures.ts';
import { committedFigures, failedGates } from './gates.ts';
import { inputOf } from './input.ts';
import { readSet } from './record.ts';
import { failures, tableByTag } from './report.ts';
import { type Result, scoreRecord } from './score.ts';

const FIGURES_PAGE = new URL('../docs/extraction.md', import.meta.url);

/** Scores a reader on a set, prints and writes the report. Gives the exit code. */
export async function runEval(argv: string[]): Promise<number> {
  const args = readArgs(argv);
  const model = args && modelOf(args);
  if (!args || !model || !existsSync(args.set)) {
    console.error(problem(args, model));
    return 2;
  }
  const results: Result[] = [];
  const unread: string[] = [];
  for (const record of readSet(readFileSync(args.set, 'utf8'))) {
    const input = inputOf(record);
    const { extraction, failed } = await ask(input, model);
    if (failed) unread.push(`${record.id}: ${failed}`);
    results.push(scoreRecord(record, input, extraction));
  }
  const figures = figuresOf(total(results));
  const page = existsSync(FIGURES_PAGE) ? readFileSync(FIGURES_PAGE, 'utf8') : '';
  const committed = committedFigures(page, nameOf(args.set), args.model);
  const failed = failedGates(figures, args.model, committed);
  const report = [
    `# ${args.model} on ${nameOf(args.set)}: ${results.length} records`,
    tableByTag(results),
    failures(results),
    ...(unread.length > 0 ? [['Not read, counted as nothing found:', ...unread].join('\n')] : []),
    committed ? 'Held to the figures in docs/extraction.md.' : 'No figures of this set committed.',
    failed.length > 0 ? failed.map((gate) => `FAILED: ${gate}`).join('\n') : 'All gates passed.',
  ].join('\n\n');
  mkdirSync(dirname(args.report), { recursive: true });
  writeFileSync(args.report, `${report}\n`);
  console.log(report);
  console.log(args.json ? JSON.stringify(figures) : `\nReport: ${args.report}`);
  return failed.length > 0 ? 1 : 0;
}

function modelOf({ model }: Args): ExtractionModel | null {
  if (model === 'offline') return offlineModel();
  const { OPENAI_API_KEY: apiKey, OPENAI_BASE_URL: baseURL, OPENAI_MODEL: name } = process.env;
  return apiKey ? openAiModel({ apiKey, baseURL, model: name || 'gpt-6.1-terra' }) : null;
}

function problem(args: Args | null, model: ExtractionModel | null): string {
  if (!args) return USAGE;
  if (!model) return 'The reader “openai” needs OPENAI_API_KEY in the environment.';
  return `There is no set at ${args.set}.`;
}
