import { parseArgs } from 'node:util';

export type Args = { set: string; model: 'offline' | 'openai'; json: boolean; report: string };

export const USAGE =
  'npm run eval -- --set FILE --model offline|openai [--json] [--report FILE]\n' +
  'Scores a reader on a labelled set; the report goes to .cache/evals/ unless told otherwise.';

/** Reads the command line; null where it can't be understood. */
export function readArgs(argv: string[]): Args | null {
  try {
    const { values } = parseArgs({
      args: argv,
      options: {
        set: { type: 'string', default: 'evals/sets/dev.jsonl' },
        model: { type: 'string', default: 'offline' },
        json: { type: 'boolean', default: false },
        report: { type: 'string' },
      },
    });
    const { set, model, json, report } = values;
    if (model !== 'offline' && model !== 'openai') return null;
    return { set, model, json, report: report ?? `.cache/evals/${nameOf(set)}-${model}.md` };
  } catch {
    return null;
  }
}

/** The name of a set: its file's, without folder and extension. */
export function nameOf(set: string): string {
  return (set.split(/[\\/]/).at(-1) ?? set).replace(/\.jsonl$/, '');
}
